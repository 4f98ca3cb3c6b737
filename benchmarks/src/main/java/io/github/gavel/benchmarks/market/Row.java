package io.github.gavel.benchmarks.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Those who sell to one who buys, over some network. */
enum Row {
    SHAPED("shaped", "20 ms, 100 Mbit/s in all, pieces of 1 MiB", 1 << 20, Duration.ofMillis(10), Optional.of("3125k")),
    SHAPED_SMALL(
            "shaped-small", "20 ms, 100 Mbit/s in all, 256 KiB", 1 << 18, Duration.ofMillis(10), Optional.of("3125k")),
    LOOPBACK("loopback", "Unshaped, pieces of 256 KiB", 1 << 18, Duration.ZERO, Optional.empty()),
    SINGLE("single", "One seller, 100 Mbit/s, pieces of 1 MiB", 1, 1 << 20, Duration.ZERO, Optional.of("12500k")),
    SINGLE_20(
            "single-20",
            "One seller, 20 ms, 100 Mbit/s, 1 MiB",
            1,
            1 << 20,
            Duration.ofMillis(10),
            Optional.of("12500k")),
    SINGLE_50(
            "single-50",
            "One seller, 50 ms, 100 Mbit/s, 1 MiB",
            1,
            1 << 20,
            Duration.ofMillis(25),
            Optional.of("12500k"));

    static final int MOST_SELLERS = 4;

    final String word;
    final String title;
    final int sellers;
    final int pieceLength;
    /** On the way there, and on the way back. */
    final Duration delay;
    /** What each of them uploads at most. */
    final Optional<String> up;

    Row(String word, String title, int pieceLength, Duration delay, Optional<String> up) {
        this(word, title, MOST_SELLERS, pieceLength, delay, up);
    }

    Row(String word, String title, int sellers, int pieceLength, Duration delay, Optional<String> up) {
        this.word = word;
        this.title = title;
        this.sellers = sellers;
        this.pieceLength = pieceLength;
        this.delay = delay;
        this.up = up;
    }

    /** In seconds. */
    double roundTrip() {
        return 2 * delay.toNanos() / 1e9;
    }

    static Optional<Row> of(String word) {
        return Arrays.stream(values()).filter(row -> row.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(row -> row.word).toList();
    }
}
