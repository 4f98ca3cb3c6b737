package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.hostile.Disturbance;
import io.github.gavel.benchmarks.peers.Client;

/**
 * Who seeds to whom.
 *
 * @param seeders how many of them
 * @param leechers how many of them
 * @param isYardstick whether the others are compared with it; the best one counts
 */
record Pair(Client seeder, int seeders, Client leecher, int leechers, Disturbance disturbance, boolean isYardstick) {
    static Pair of(Client seeder, Client leecher) {
        return new Pair(seeder, 1, leecher, 1, Disturbance.NOTHING, false);
    }

    Pair withMany(int manySeeders, int manyLeechers) {
        return new Pair(seeder, manySeeders, leecher, manyLeechers, disturbance, isYardstick);
    }

    Pair disturbedBy(Disturbance other) {
        return new Pair(seeder, seeders, leecher, leechers, other, isYardstick);
    }

    Pair asYardstick() {
        return new Pair(seeder, seeders, leecher, leechers, disturbance, true);
    }

    String name() {
        return count(seeders) + seeder.name() + " → " + count(leechers) + leecher.name()
                + (disturbance == Disturbance.NOTHING ? "" : ", " + disturbance.words());
    }

    private static String count(int programs) {
        return programs == 1 ? "" : programs + " × ";
    }
}
