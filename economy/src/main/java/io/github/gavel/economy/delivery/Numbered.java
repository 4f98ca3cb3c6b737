package io.github.gavel.economy.delivery;

import java.util.Optional;
import java.util.function.ObjIntConsumer;

/**
 * An unchangeable map from numbers of 0 and more, such as the pieces of a torrent. It exists because a copy of all
 * entries for each block would make a block dearer the more pieces came in part: a changed map shares everything with
 * the one before but the way to the entry that changed, which has no more steps than a number has bits.
 */
sealed interface Numbered<V> {
    static <V> Numbered<V> none() {
        return new None<>();
    }

    Optional<V> of(int number);

    Numbered<V> with(int number, V value);

    Numbered<V> without(int number);

    boolean isEmpty();

    /** In the order of the numbers. */
    void forEach(ObjIntConsumer<V> visitor);

    record None<V>() implements Numbered<V> {
        @Override
        public Optional<V> of(int number) {
            return Optional.empty();
        }

        @Override
        public Numbered<V> with(int number, V value) {
            return new One<>(number, value);
        }

        @Override
        public Numbered<V> without(int number) {
            return this;
        }

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public void forEach(ObjIntConsumer<V> visitor) {
            // there is nothing to see
        }
    }

    record One<V>(int number, V value) implements Numbered<V> {
        @Override
        public Optional<V> of(int other) {
            return other == number ? Optional.of(value) : Optional.empty();
        }

        @Override
        public Numbered<V> with(int other, V next) {
            Numbered<V> one = new One<>(other, next);
            return other == number ? one : Fork.of(number, this, other, one);
        }

        @Override
        public Numbered<V> without(int other) {
            return other == number ? new None<>() : this;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public void forEach(ObjIntConsumer<V> visitor) {
            visitor.accept(value, number);
        }
    }

    /**
     * Two halves that differ in one bit, and in lower ones.
     *
     * @param shared the bits above {@code bit}, which all numbers here have in common
     * @param bit the highest in which they differ
     * @param low those without it
     * @param high those with it
     */
    record Fork<V>(int shared, int bit, Numbered<V> low, Numbered<V> high) implements Numbered<V> {
        static <V> Fork<V> of(int number, Numbered<V> its, int other, Numbered<V> others) {
            int bit = Integer.highestOneBit(number ^ other);
            int shared = above(bit, number);
            return (number & bit) == 0 ? new Fork<>(shared, bit, its, others) : new Fork<>(shared, bit, others, its);
        }

        private static int above(int bit, int number) {
            return number & -(bit << 1);
        }

        private boolean isElsewhere(int number) {
            return above(bit, number) != shared;
        }

        private Numbered<V> side(int number) {
            return (number & bit) == 0 ? low : high;
        }

        @Override
        public Optional<V> of(int number) {
            return isElsewhere(number) ? Optional.empty() : side(number).of(number);
        }

        @Override
        public Numbered<V> with(int number, V value) {
            if (isElsewhere(number)) {
                return of(shared, this, number, new One<>(number, value));
            }
            Numbered<V> next = side(number).with(number, value);
            return (number & bit) == 0 ? new Fork<>(shared, bit, next, high) : new Fork<>(shared, bit, low, next);
        }

        @Override
        public Numbered<V> without(int number) {
            if (isElsewhere(number)) {
                return this;
            }
            boolean isLow = (number & bit) == 0;
            Numbered<V> next = side(number).without(number);
            if (next.isEmpty()) {
                return isLow ? high : low;
            }
            return isLow ? new Fork<>(shared, bit, next, high) : new Fork<>(shared, bit, low, next);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public void forEach(ObjIntConsumer<V> visitor) {
            low.forEach(visitor);
            high.forEach(visitor);
        }
    }
}
