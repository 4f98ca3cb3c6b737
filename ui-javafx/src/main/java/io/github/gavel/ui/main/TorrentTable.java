package io.github.gavel.ui.main;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Sentences;
import io.github.gavel.ui.words.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;

/** What there is, one line for each. */
final class TorrentTable {
    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final LiveTable<InfoHash, TorrentRow> table;
    private final BooleanProperty isNarrow = new SimpleBooleanProperty();
    private final List<TableColumn<Live<InfoHash, TorrentRow>, TorrentRow>> droppedWhenNarrow;

    TorrentTable(Words words) {
        Measures measures = new Measures(words);
        Sentences sentences = new Sentences(words);
        table = new LiveTable<>(TorrentRow::hash, sentences::spoken);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.wide(
                words.say("column.name"),
                200,
                Comparator.comparing(TorrentRow::name, String.CASE_INSENSITIVE_ORDER),
                () -> new NameFace(sentences, isNarrow));
        table.fixed(
                words.say("column.progress"),
                152,
                Comparator.comparing(TorrentRow::permille),
                () -> new ProgressFace(measures));
        TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> status = table.fixed(
                words.say("column.status"),
                140,
                Comparator.comparing(TorrentRow::activity)
                        .thenComparing(row -> row.left().orElse(NEVER)),
                () -> new StatusFace(sentences));
        TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> size = table.figures(
                words.say("column.size"),
                84,
                Comparator.comparing(TorrentRow::size),
                row -> measures.size(row.size()),
                "muted");
        table.figures(
                words.say("column.down"),
                92,
                Comparator.comparing(TorrentRow::down),
                row -> measures.speed(row.down()));
        table.figures(
                words.say("column.up"),
                92,
                Comparator.comparing(TorrentRow::up),
                row -> measures.speed(row.up()),
                "muted");
        TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> peers = table.figures(
                words.say("column.peers"),
                64,
                Comparator.comparing(TorrentRow::peers),
                row -> row.peers() == 0 ? "" : measures.count(row.peers()),
                "muted");
        TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> money = table.fixed(
                words.say("column.money"),
                124,
                Comparator.comparing(row -> row.money().rank()),
                () -> new MoneyFace(sentences));
        money.getStyleClass().add("right");
        droppedWhenNarrow = List.of(status, size, peers);
    }

    LiveTable<InfoHash, TorrentRow> node() {
        return table;
    }

    void narrow(boolean narrow) {
        isNarrow.set(narrow);
        droppedWhenNarrow.forEach(column -> column.setVisible(!narrow));
    }
}
