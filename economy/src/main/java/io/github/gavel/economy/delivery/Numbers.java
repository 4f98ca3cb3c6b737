package io.github.gavel.economy.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * An unchangeable set of numbers of 0 and more: the blocks of a piece, the pieces of a torrent; 64 of them in a word.
 */
record Numbers(Numbered<Long> words, int count) {
    static final Numbers NONE = new Numbers(Numbered.none(), 0);

    boolean has(int number) {
        return (word(number) & bit(number)) != 0;
    }

    Numbers with(int number) {
        return has(number) ? this : new Numbers(words.with(number / Long.SIZE, word(number) | bit(number)), count + 1);
    }

    Numbers without(int number) {
        if (!has(number)) {
            return this;
        }
        long rest = word(number) & ~bit(number);
        int at = number / Long.SIZE;
        return new Numbers(rest == 0 ? words.without(at) : words.with(at, rest), count - 1);
    }

    private long word(int number) {
        return number < 0 ? 0 : words.of(number / Long.SIZE).orElse(0L);
    }

    private static long bit(int number) {
        return 1L << number;
    }

    @Override
    public String toString() {
        List<Integer> all = new ArrayList<>();
        words.forEach((word, at) -> {
            for (long rest = word; rest != 0; rest &= rest - 1) {
                all.add(at * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        });
        return all.toString();
    }
}
