package io.github.gavel.benchmarks.transfer;

import java.util.Arrays;

/** Some figures of the same thing; all are 0 if there are none. */
public record Spread(double lowest, double median, double highest) {
    public static Spread of(double... figures) {
        if (figures.length == 0) {
            return new Spread(0, 0, 0);
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
