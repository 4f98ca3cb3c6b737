package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.FileRow;
import io.github.gavel.ui.rows.Past;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;

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
        table.setAccessibleText(speech.say("tab.files"));
        table.wide(
                speech.say("files.file"),
                200,
                Comparator.comparing(FileRow::path),
                () -> new FileFace(row -> choose(row, row.isWanted() ? Priority.OFF : Priority.NORMAL)));
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
                row -> speech.measures().size(row.length()),
                "muted");
        table.fixed(
                speech.say("files.priority"),
                128,
                Comparator.comparing(FileRow::priority),
                () -> new PriorityChoice(this::named, this::choose));
        table.fixed(
                "", 92, Comparator.comparing(FileRow::number), () -> new FileActions(speech, this::open, this::show));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
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

    /** As in the list of what is to be added. */
    private void typed(KeyEvent key) {
        List<FileRow> chosen = table.chosen();
        if (chosen.isEmpty() || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> choose(chosen, chosen.stream().allMatch(FileRow::isWanted) ? Priority.OFF : Priority.NORMAL);
            case PLUS, ADD -> choose(chosen, Priority.HIGH);
            case MINUS, SUBTRACT -> choose(chosen, Priority.LOW);
            case ENTER -> open(chosen.get(0));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void open(FileRow row) {
        if (row.canBeOpened()) {
            shown.ifPresent(torrent -> commands.open(row.within(torrent.folder())));
        }
    }

    private void show(FileRow row) {
        shown.ifPresent(torrent -> commands.open(row.folder(torrent.folder())));
    }

    private MenuItem item(String key, Consumer<FileRow> does) {
        MenuItem item = new MenuItem(speech.say(key));
        item.setOnAction(event -> table.chosen().stream().limit(1).forEach(does));
        return item;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (Priority priority : Priority.values()) {
            MenuItem item = new MenuItem(named(priority));
            item.setOnAction(event -> choose(table.chosen(), priority));
            menu.getItems().add(0, item);
        }
        MenuItem open = item("files.open", this::open);
        menu.getItems().addAll(new SeparatorMenuItem(), open, item("files.show", this::show));
        menu.setOnShowing(
                event -> open.setDisable(table.chosen().stream().limit(1).noneMatch(FileRow::canBeOpened)));
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
