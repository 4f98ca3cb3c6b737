package io.github.gavel.wallet.keys;

import java.util.Arrays;

/** Paths as they are written, of numbers with a ' where they are hardened. */
final class Paths {
    private Paths() {}

    static int[] of(String path) {
        return Arrays.stream(path.split(" ", -1))
                .filter(step -> !step.isEmpty())
                .mapToInt(Paths::step)
                .toArray();
    }

    private static int step(String step) {
        return step.endsWith("'")
                ? Integer.parseInt(step.substring(0, step.length() - 1)) | KeyTree.HARD
                : Integer.parseInt(step);
    }
}
