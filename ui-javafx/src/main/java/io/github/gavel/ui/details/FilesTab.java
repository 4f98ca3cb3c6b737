package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.ui.kit.Line;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.FileRow;
import io.github.gavel.ui.rows.Past;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;

/** Which files there are, which pieces of each are here, and how much each is wanted. */
final class FilesTab implements Tab {
    private final Speech speech;
    private final Commands commands;
    private final LiveTable<Integer, FileRow> table;
    private Optional<TorrentSnapshot> shown = Optional.empty();

    FilesTab(Speech speech, Commands commands) {
        this.speech = speech;
        this.commands = commands;
        table = new LiveTable<>(FileRow::number, this::spoken);
        table.wide(speech.say("files.file"), 160, Comparator.comparing(FileRow::path), () -> new Line<>(FileRow::path));
        table.wide(speech.say("files.pieces"), 120, Comparator.comparing(FileRow::permille), FilePieces::new);
        table.figures(
                speech.say("files.done"),
                80,
                Comparator.comparing(FileRow::permille),
                row -> speech.measures().percent(row.permille()));
        table.figures(
                speech.say("files.size"),
                88,
                Comparator.comparing(FileRow::length),
                row -> speech.measures().size(row.length()));
        table.fixed(
                speech.say("files.priority"),
                128,
                Comparator.comparing(FileRow::priority),
                () -> new PriorityChoice(this::named, this::choose));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setContextMenu(menu());
    }

    private String named(Priority priority) {
        return speech.say("priority." + priority.name().toLowerCase(Locale.ROOT));
    }

    private String spoken(FileRow row) {
        return speech.words()
                .say(
                        "files.said",
                        row.path(),
                        speech.measures().percent(row.permille()),
                        speech.measures().size(row.length()),
                        named(row.priority()));
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (Priority priority : Priority.values()) {
            MenuItem item = new MenuItem(named(priority));
            item.setOnAction(event -> choose(table.chosen(), priority));
            menu.getItems().add(0, item);
        }
        return menu;
    }

    /** One of those that are chosen stands for all of them. */
    private void choose(FileRow row, Priority priority) {
        List<FileRow> chosen = table.chosen();
        boolean isOne = chosen.stream().anyMatch(other -> other.number() == row.number());
        choose(isOne ? chosen : List.of(row), priority);
    }

    private void choose(List<FileRow> rows, Priority priority) {
        Set<Integer> numbers = rows.stream().map(FileRow::number).collect(Collectors.toSet());
        shown.ifPresent(torrent -> {
            int files = torrent.content()
                    .map(known -> known.layout().entries().size())
                    .orElse(0);
            List<Priority> all = IntStream.range(0, files)
                    .mapToObj(file ->
                            numbers.contains(file) ? priority : torrent.choice().of(file))
                    .toList();
            commands.choose(torrent.hash(), new Choice(all, torrent.choice().sequential()));
        });
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void show(TorrentView view, Past past) {
        shown = Optional.of(view.transfer());
        table.show(FileRow.of(view.transfer()));
    }
}
