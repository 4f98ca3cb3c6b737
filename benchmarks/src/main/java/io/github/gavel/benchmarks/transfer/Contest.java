package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Sample;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Pairs that take turns, with the same file at the same place.
 *
 * @param leftOutPercent of all bytes, before which the clock does not run; with 0 it runs from the first 64 KiB
 * @param limit what all are compared with, in MB/s, where no pair is the yardstick
 */
record Contest(Row row, Place place, Sample sample, List<Pair> pairs, int leftOutPercent, OptionalDouble limit) {
    private static final long FIRST = 64 << 10;
    private static final int ALL = 100;

    Contest {
        pairs = List.copyOf(pairs);
    }

    /** Bytes on the wire after which the clock runs. */
    long threshold(Pair pair) {
        return leftOutPercent == 0 ? FIRST : bytes(pair) * leftOutPercent / ALL;
    }

    /** Bytes that are counted while the clock runs. */
    long counted(Pair pair) {
        return bytes(pair) - (leftOutPercent == 0 ? 0 : threshold(pair));
    }

    /** Bytes of all copies. */
    long bytes(Pair pair) {
        return sample.size() * pair.leechers();
    }
}
