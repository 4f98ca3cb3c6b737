package io.github.gavel.benchmarks.hostile;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Whoever is in the way of a transfer, until it is closed. */
public interface Disturber extends Closeable {
    /** Bytes that it sent and received so far, which are none of the transfer's. */
    long bytes();

    /** What it did so far, in words. */
    String deeds();

    static Disturber together(List<Disturber> all) {
        return new Disturber() {
            @Override
            public long bytes() {
                return all.stream().mapToLong(Disturber::bytes).sum();
            }

            @Override
            public String deeds() {
                return String.join("; ", all.stream().map(Disturber::deeds).toList());
            }

            @Override
            public void close() throws IOException {
                for (Disturber each : all) {
                    each.close();
                }
            }
        };
    }
}
