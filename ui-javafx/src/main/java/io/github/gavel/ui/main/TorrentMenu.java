package io.github.gavel.ui.main;

import io.github.gavel.client.library.Item;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.Activity;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.rows.Turn;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What can be done with the torrents that are chosen. */
final class TorrentMenu extends ContextMenu {
    private final Words words;
    private final Commands commands;
    private final Supplier<List<TorrentRow>> chosen;
    private final Supplier<List<Item>> queue;

    TorrentMenu(Words words, Commands commands, Supplier<List<TorrentRow>> chosen, Supplier<List<Item>> queue) {
        this.words = words;
        this.commands = commands;
        this.chosen = chosen;
        this.queue = queue;
        MenuItem start = each("bar.start", commands::start);
        MenuItem stop = each("bar.stop", commands::stop);
        MenuItem anew = each("menu.anew", commands::beginAnew);
        Menu turns = new Menu(words.say("menu.queue"));
        for (Turn turn : Turn.values()) {
            turns.getItems().add(item(turn.key(), () -> move(turn)));
        }
        getItems()
                .addAll(
                        start,
                        stop,
                        each("menu.force", commands::force),
                        turns,
                        new SeparatorMenuItem(),
                        item("menu.open", this::open),
                        item("menu.link", this::copy),
                        each("menu.check", commands::recheck),
                        anew,
                        new SeparatorMenuItem(),
                        each("bar.remove", commands::remove),
                        item("menu.erase", this::erase));
        setOnShowing(event -> {
            getItems().forEach(item -> item.setDisable(chosen.get().isEmpty()));
            start.setVisible(any(row -> row.activity().isAtRest()));
            stop.setVisible(any(
                    row -> row.activity() == Activity.QUEUED || !row.activity().isAtRest()));
            anew.setVisible(any(row -> row.activity() == Activity.ABSENT));
        });
    }

    private boolean any(Predicate<TorrentRow> is) {
        return chosen.get().stream().anyMatch(is);
    }

    private MenuItem item(String key, Runnable does) {
        MenuItem item = new MenuItem(words.say(key));
        item.setOnAction(event -> does.run());
        return item;
    }

    private MenuItem each(String key, Consumer<InfoHash> does) {
        return item(key, () -> hashes().forEach(does));
    }

    private List<InfoHash> hashes() {
        return chosen.get().stream().map(TorrentRow::hash).toList();
    }

    void move(Turn turn) {
        List<InfoHash> all =
                queue.get().stream().map(item -> item.entry().hash()).toList();
        turn.of(all, Set.copyOf(hashes())).forEach(move -> commands.move(move.hash(), move.index()));
    }

    private void open() {
        Set<InfoHash> hashes = Set.copyOf(hashes());
        queue.get().stream()
                .filter(item -> hashes.contains(item.entry().hash()))
                .map(item -> item.entry().folder())
                .distinct()
                .forEach(commands::open);
    }

    private void copy() {
        ClipboardContent links = new ClipboardContent();
        links.putString(
                hashes().stream().map(hash -> "magnet:?xt=urn:btih:" + hash).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(links);
    }

    /** Files that are gone do not come back, so that it asks first. */
    private void erase() {
        List<TorrentRow> rows = chosen.get();
        ButtonType erase = new ButtonType(words.say("erase.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(words.say("erase.not"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(
                Alert.AlertType.CONFIRMATION,
                rows.size() == 1 ? words.say("erase.one", rows.get(0).name()) : words.say("erase.many", rows.size()),
                erase,
                keep);
        question.setHeaderText(words.say("erase.title"));
        question.setTitle(words.say("app.name"));
        question.initOwner(getOwnerWindow());
        question.getDialogPane()
                .getStylesheets()
                .setAll(getOwnerWindow().getScene().getStylesheets());
        question.showAndWait().filter(erase::equals).ifPresent(yes -> rows.forEach(row -> commands.erase(row.hash())));
    }
}
