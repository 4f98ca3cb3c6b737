package io.github.gavel.ui.adding;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much each file of a tree is wanted. It does not change: whoever picks gets another. */
final class Picks {
    /** How much of a folder or a file is wanted. */
    enum Amount {
        NONE,
        SOME,
        ALL
    }

    private final FileTree tree;
    private final Priority[] priorities;
    private final long[] bytes;
    private final int[] picked;
    private final int[] counted;

    private Picks(FileTree tree, Priority[] priorities) {
        this.tree = tree;
        this.priorities = priorities;
        int size = tree.branches().size();
        bytes = new long[size];
        picked = new int[size];
        counted = new int[size];
        for (int at = size - 1; at >= 0; at--) {
            FileTree.Branch branch = tree.branches().get(at);
            if (!branch.isFolder()) {
                boolean isWanted = priorities[at] != Priority.OFF;
                bytes[at] = isWanted ? branch.size() : 0;
                picked[at] = isWanted ? 1 : 0;
                counted[at] = 1;
            }
            if (branch.parent() >= 0) {
                bytes[branch.parent()] += bytes[at];
                picked[branch.parent()] += picked[at];
                counted[branch.parent()] += counted[at];
            }
        }
    }

    static Picks of(FileTree tree, Choice choice) {
        Priority[] priorities = new Priority[tree.branches().size()];
        for (int at = 0; at < priorities.length; at++) {
            FileTree.Branch branch = tree.branches().get(at);
            priorities[at] = branch.isFolder() ? Priority.NORMAL : choice.of(branch.file());
        }
        return new Picks(tree, priorities);
    }

    /** A folder and all that is in it, or a file. */
    Picks with(int at, Priority priority) {
        Priority[] next = priorities.clone();
        Arrays.fill(next, at, tree.branches().get(at).end(), priority);
        return new Picks(tree, next);
    }

    Picks withAll(Priority priority) {
        Priority[] next = priorities.clone();
        Arrays.fill(next, priority);
        return new Picks(tree, next);
    }

    /** What is wanted wholly is so no more, and all else is. */
    Picks toggled(int at) {
        return with(at, amount(at) == Amount.ALL ? Priority.OFF : Priority.NORMAL);
    }

    Picks toggledAll() {
        return withAll(amount() == Amount.ALL ? Priority.OFF : Priority.NORMAL);
    }

    Amount amount(int at) {
        return amount(picked[at], counted[at]);
    }

    /** Of everything. */
    Amount amount() {
        return amount(files(), allFiles());
    }

    private static Amount amount(int some, int all) {
        if (some == 0) {
            return Amount.NONE;
        }
        return some == all ? Amount.ALL : Amount.SOME;
    }

    /** Empty where those in a folder differ. */
    Optional<Priority> priority(int from) {
        Optional<Priority> first = Optional.empty();
        for (int at = from; at < tree.branches().get(from).end(); at++) {
            if (!tree.branches().get(at).isFolder()) {
                Priority own = priorities[at];
                if (first.isPresent() && first.get() != own) {
                    return Optional.empty();
                }
                first = Optional.of(own);
            }
        }
        return first;
    }

    /** Bytes that are wanted of it. */
    long bytes(int at) {
        return bytes[at];
    }

    long bytes() {
        return Arrays.stream(roots()).mapToLong(at -> bytes[at]).sum();
    }

    long allBytes() {
        return Arrays.stream(roots())
                .mapToLong(at -> tree.branches().get(at).size())
                .sum();
    }

    int files() {
        return Arrays.stream(roots()).map(at -> picked[at]).sum();
    }

    int allFiles() {
        return Arrays.stream(roots()).map(at -> counted[at]).sum();
    }

    private int[] roots() {
        return IntStream.range(0, priorities.length)
                .filter(at -> tree.branches().get(at).parent() < 0)
                .toArray();
    }

    /** As an engine is told. */
    Choice choice(boolean isInOrder) {
        Priority[] files = new Priority[tree.files()];
        Arrays.fill(files, Priority.NORMAL);
        for (int at = 0; at < priorities.length; at++) {
            FileTree.Branch branch = tree.branches().get(at);
            if (!branch.isFolder()) {
                files[branch.file()] = priorities[at];
            }
        }
        return new Choice(List.of(files), isInOrder);
    }
}
