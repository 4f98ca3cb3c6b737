package io.github.gavel.economy.slots;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Some of the {@link Candidates}, in the order in which they were added. */
final class Group {
    private int[] members;
    private int size;

    Group(int expected) {
        members = new int[expected + 1];
    }

    void add(int candidate) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = candidate;
    }

    /** Where members go that are put in by hand, for who adds thousands; {@link #fill} tells how many they are. */
    int[] room() {
        return members;
    }

    void fill(int count) {
        size = count;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return members[place];
    }

    void forEach(IntConsumer action) {
        for (int i = 0; i < size; i++) {
            action.accept(members[i]);
        }
    }

    Group sorted(Order order) {
        Group sorted = new Group(size);
        Arrays.stream(members, 0, size).boxed().sorted(order::compare).forEach(sorted::add);
        return sorted;
    }
}
