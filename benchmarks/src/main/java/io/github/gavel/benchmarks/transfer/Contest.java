package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Sample;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Pairs that take turns, with the same file at the same place.
 *
 * @param title what its table is called
 * @param leftOutPercent of all bytes, before which the clock does not run; with 0 it runs from the first 64 KiB
 * @param limit what all are compared with, in MB/s, where no pair is the yardstick
 */
record Contest(
        Row row, String title, Place place, Sample sample, List<Pair> pairs, int leftOutPercent, OptionalDouble limit) {
    private static final long FIRST = 64 << 10;
    private static final int ALL = 100;

    Contest {
        pairs = List.copyOf(pairs);
    }

    Contest titled(String other) {
        return new Contest(row, other, place, sample, pairs, leftOutPercent, limit);
    }

    Contest at(Place other) {
        return new Contest(row, title, other, sample, pairs, leftOutPercent, limit);
    }

    /** The same file at the same place for other pairs. */
    Contest among(List<Pair> others) {
        return new Contest(row, title, place, sample, others, leftOutPercent, limit);
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
