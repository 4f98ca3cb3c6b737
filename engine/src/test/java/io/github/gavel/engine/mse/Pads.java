package io.github.gavel.engine.mse;

import java.util.Random;
import java.util.random.RandomGenerator;

/** Chance whose choice among numbers is always the same: how long padding is. */
record Pads(int length, RandomGenerator random) implements RandomGenerator {
    static Pads of(int length) {
        return new Pads(length, new Random(length));
    }

    @Override
    public int nextInt(int bound) {
        return Math.min(length, bound - 1);
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }
}
