package io.github.gavel.benchmarks.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Four who sell to one who buys, over some network. */
enum Row {
    SHAPED("shaped", "20 ms, 100 Mbit/s in all, pieces of 1 MiB", 1 << 20, Duration.ofMillis(10), Optional.of("3125k")),
    SHAPED_SMALL(
            "shaped-small", "20 ms, 100 Mbit/s in all, 256 KiB", 1 << 18, Duration.ofMillis(10), Optional.of("3125k")),
    LOOPBACK("loopback", "Unshaped, pieces of 256 KiB", 1 << 18, Duration.ZERO, Optional.empty());

    final String word;
    final String title;
    final int pieceLength;
    /** On the way there, and on the way back. */
    final Duration delay;
    /** What each of the four uploads at most. */
    final Optional<String> up;

    Row(String word, String title, int pieceLength, Duration delay, Optional<String> up) {
        this.word = word;
        this.title = title;
        this.pieceLength = pieceLength;
        this.delay = delay;
        this.up = up;
    }

    static Optional<Row> of(String word) {
        return Arrays.stream(values()).filter(row -> row.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(row -> row.word).toList();
    }
}
