package io.github.gavel.benchmarks.market;

import io.github.gavel.benchmarks.peers.Line;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Those who sell to one who buys, over some network. */
enum Row {
    SHAPED("shaped", "20 ms, 100 Mbit/s in all, pieces of 1 MiB", 1 << 20, delaying(10), Optional.of("3125k")),
    SHAPED_SMALL("shaped-small", "20 ms, 100 Mbit/s in all, 256 KiB", 1 << 18, delaying(10), Optional.of("3125k")),
    LOOPBACK("loopback", "Unshaped, pieces of 256 KiB", 1 << 18, Line.NONE, Optional.empty()),
    SINGLE("single", "One seller, 100 Mbit/s, pieces of 1 MiB", slow(0)),
    SINGLE_20("single-20", "One seller, 20 ms, 100 Mbit/s, 1 MiB", slow(10)),
    SINGLE_50("single-50", "One seller, 50 ms, 100 Mbit/s, 1 MiB", slow(25));

    static final int MOST_SELLERS = 4;

    final String word;
    final String title;
    final int sellers;
    final int pieceLength;
    /** Between each of them and who buys. */
    final Line line;
    /** What each of them uploads at most. */
    final Optional<String> up;

    Row(String word, String title, int pieceLength, Line line, Optional<String> up) {
        this(word, title, MOST_SELLERS, pieceLength, line, up);
    }

    Row(String word, String title, Line line) {
        this(word, title, 1, 1 << 20, line, Optional.empty());
    }

    Row(String word, String title, int sellers, int pieceLength, Line line, Optional<String> up) {
        this.word = word;
        this.title = title;
        this.sellers = sellers;
        this.pieceLength = pieceLength;
        this.line = line;
        this.up = up;
    }

    private static Line delaying(int millis) {
        return Line.delaying(Duration.ofMillis(millis));
    }

    private static Line slow(int millis) {
        return new Line(Duration.ofMillis(millis), OptionalLong.of(12_500_000));
    }

    /** In seconds. */
    double roundTrip() {
        return 2 * line.delay().toNanos() / 1e9;
    }

    static Optional<Row> of(String word) {
        return Arrays.stream(values()).filter(row -> row.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(row -> row.word).toList();
    }
}
