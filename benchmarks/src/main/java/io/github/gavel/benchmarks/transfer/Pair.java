package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Client;

/**
 * Who seeds to whom.
 *
 * @param seeders how many of them
 * @param leechers how many of them
 * @param disturbed whether somebody else asks the seeder for much and reads nothing
 * @param isYardstick whether the others are compared with it; the best one counts
 */
record Pair(Client seeder, int seeders, Client leecher, int leechers, boolean disturbed, boolean isYardstick) {
    static Pair of(Client seeder, Client leecher) {
        return new Pair(seeder, 1, leecher, 1, false, false);
    }

    Pair withMany(int manySeeders, int manyLeechers) {
        return new Pair(seeder, manySeeders, leecher, manyLeechers, disturbed, isYardstick);
    }

    Pair withSlowReader() {
        return new Pair(seeder, seeders, leecher, leechers, true, isYardstick);
    }

    Pair asYardstick() {
        return new Pair(seeder, seeders, leecher, leechers, disturbed, true);
    }

    String name() {
        return count(seeders) + seeder.name() + " → " + count(leechers) + leecher.name()
                + (disturbed ? ", beside a slow reader" : "");
    }

    private static String count(int programs) {
        return programs == 1 ? "" : programs + " × ";
    }
}
