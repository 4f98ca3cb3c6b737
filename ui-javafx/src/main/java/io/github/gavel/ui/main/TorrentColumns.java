package io.github.gavel.ui.main;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.Line;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Days;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Sentences;
import io.github.gavel.ui.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** How each column of the list is written and sorted. */
record TorrentColumns(
        Words words,
        LiveTable<InfoHash, TorrentRow> table,
        ObservableBooleanValue isAlarming,
        ObservableBooleanValue isLabelling) {
    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** Puts one more at the right of the table. */
    TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> of(Column column) {
        Measures measures = new Measures(words);
        Sentences sentences = new Sentences(words);
        return switch (column) {
            case NAME ->
                drawn(
                        column,
                        Comparator.comparing(TorrentRow::name, String.CASE_INSENSITIVE_ORDER),
                        () -> new NameFace(sentences, isAlarming, isLabelling));
            case LABELS -> drawn(column, Comparator.comparing(TorrentColumns::labels), LabelFace::new);
            case PROGRESS ->
                drawn(column, Comparator.comparing(TorrentRow::permille), () -> new ProgressFace(measures));
            case STATUS ->
                drawn(
                        column,
                        Comparator.comparing(TorrentRow::activity).thenComparing(TorrentColumns::left),
                        () -> new StatusFace(sentences));
            case LEFT ->
                figures(
                        column,
                        Comparator.comparing(TorrentColumns::left),
                        row -> row.left().map(measures::duration).orElse(""));
            case SIZE -> size(column, TorrentRow::size);
            case DONE -> size(column, row -> row.facts().done());
            case DOWN ->
                figures(column, Comparator.comparing(TorrentRow::down), row -> measures.speed(row.down()), "plain");
            case UP -> figures(column, Comparator.comparing(TorrentRow::up), row -> measures.speed(row.up()));
            case DOWNLOADED -> size(column, row -> row.facts().downloaded());
            case UPLOADED -> size(column, row -> row.facts().uploaded());
            case RATIO ->
                figures(
                        column,
                        Comparator.comparing(TorrentColumns::ratio),
                        row -> measures.ratio(
                                row.facts().uploaded(), row.facts().downloaded()));
            case PEERS ->
                figures(
                        column,
                        Comparator.comparing(TorrentRow::peers),
                        row -> row.peers() == 0 ? "" : measures.count(row.peers()));
            case COPIES -> copies(measures);
            case TRACKER -> text(column, row -> String.join(", ", row.trackers()));
            case FOLDER -> text(column, row -> row.facts().folder().toString());
            case ADDED -> day(column, row -> row.facts().added());
            case COMPLETED -> day(column, row -> row.facts().completed().orElse(Instant.MAX));
            case MONEY -> money(sentences);
        };
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> drawn(
            Column column, Comparator<TorrentRow> order, Supplier<Face<TorrentRow>> face) {
        return table.fixed(words.say(column.key()), column.usual(), order, face);
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> figures(
            Column column, Comparator<TorrentRow> order, Function<TorrentRow, String> text) {
        return figures(column, order, text, "muted");
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> figures(
            Column column, Comparator<TorrentRow> order, Function<TorrentRow, String> text, String look) {
        return table.figures(words.say(column.key()), column.usual(), order, text, look);
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> size(Column column, Function<TorrentRow, Long> bytes) {
        Measures measures = new Measures(words);
        return figures(column, Comparator.comparing(bytes), row -> measures.size(bytes.apply(row)));
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> text(Column column, Function<TorrentRow, String> text) {
        return drawn(
                column, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), () -> new Line<>(text, "muted"));
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> day(
            Column column, Function<TorrentRow, Instant> moment) {
        Days days = new Days(words, ZoneId.systemDefault());
        return figures(
                column,
                Comparator.comparing(moment),
                row -> moment.apply(row).equals(Instant.MAX) ? "" : days.day(moment.apply(row)));
    }

    /** Its head says what it counts, because other programs mean something else by it. */
    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> copies(Measures measures) {
        TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> column = figures(
                Column.COPIES,
                Comparator.comparing(row -> row.facts().copies()),
                row -> row.facts().copies() == 0
                        ? ""
                        : measures.copies(row.facts().copies()));
        Label head = new Label(words.say(Column.COPIES.key()));
        head.setTooltip(new Tooltip(words.say("table.copiesWhy")));
        column.setText("");
        column.setGraphic(head);
        return column;
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> money(Sentences sentences) {
        TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> column =
                drawn(Column.MONEY, Comparator.comparing(row -> row.money().rank()), () -> new MoneyFace(sentences));
        column.getStyleClass().add("right");
        return column;
    }

    private static Duration left(TorrentRow row) {
        return row.left().orElse(NEVER);
    }

    private static String labels(TorrentRow row) {
        return String.join(", ", row.facts().labels());
    }

    /** Nothing that came is more than any ratio. */
    private static BigDecimal ratio(TorrentRow row) {
        long came = Math.max(1, row.facts().downloaded());
        return BigDecimal.valueOf(row.facts().uploaded())
                .divide(BigDecimal.valueOf(came), 6, java.math.RoundingMode.DOWN);
    }
}
