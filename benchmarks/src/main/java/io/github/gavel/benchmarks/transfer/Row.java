package io.github.gavel.benchmarks.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be measured, one by one. */
public enum Row {
    LOOPBACK("one to one"),
    ONE_TO_TWENTY("one to twenty"),
    TWENTY_TO_ONE("twenty to one"),
    SLOW_READER("slow reader"),
    GIGABIT("1 Gbit/s"),
    DISTANT("1 Gbit/s, 20 ms round trip"),
    EXT4("ext4"),
    LIMITS("limit of 8 MB/s"),
    OVERLAY("with an overlay"),
    HOSTILE("hostile peers"),
    IDLE("idle torrents");

    private final String title;

    Row(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The word that chooses it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Row> of(String word) {
        return Arrays.stream(values()).filter(row -> row.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Row::word).toList();
    }
}
