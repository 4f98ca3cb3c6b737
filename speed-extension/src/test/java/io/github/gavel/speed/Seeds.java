package io.github.gavel.speed;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Runs a property over many random cases. A failure names the seed of its case; {@code -Dseed=N} runs that case alone.
 */
public final class Seeds {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Seeds() {}

    public static void forEach(int cases, Consumer<RandomGenerator> property) {
        Long only = Long.getLong("seed");
        if (only != null) {
            run(only, property);
            return;
        }
        for (long seed = 1; seed <= cases; seed++) {
            run(seed, property);
        }
    }

    public static void run(long seed, Consumer<RandomGenerator> property) {
        try {
            property.accept(GENERATORS.create(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("with -Dseed=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}
