package io.github.gavel.engine.pieces;

import java.util.Arrays;

/** Some pieces in no order, any of which is taken out at once because somebody keeps its place. */
final class Bag {
    private int[] pieces = new int[0];
    private int size;

    int size() {
        return size;
    }

    int at(int place) {
        return pieces[place];
    }

    /** Its place. */
    int add(int piece) {
        if (size == pieces.length) {
            pieces = Arrays.copyOf(pieces, Math.max(4, size * 2));
        }
        pieces[size] = piece;
        return size++;
    }

    /** Takes out the piece at a place, which the last one takes. */
    int remove(int place) {
        int moved = pieces[--size];
        pieces[place] = moved;
        return moved;
    }

    void set(int place, int piece) {
        pieces[place] = piece;
    }
}
