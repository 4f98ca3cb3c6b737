package io.github.gavel.ui.main;

import io.github.gavel.client.library.Item;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.keys.Shortcut;
import io.github.gavel.ui.menus.LabelMenu;
import io.github.gavel.ui.menus.LimitMenu;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.rows.Activity;
import io.github.gavel.ui.rows.Labelled;
import io.github.gavel.ui.rows.Links;
import io.github.gavel.ui.rows.Pace;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.rows.Turn;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the torrents that are chosen. */
final class TorrentMenu extends ContextMenu {
    private final Words words;
    private final Commands commands;
    private final Supplier<List<TorrentRow>> chosen;
    private final Supplier<List<Item>> queue;
    private final LimitMenu down;
    private final LimitMenu up;
    private final LabelMenu labels;
    private final CheckMenuItem inOrder;
    private final MenuItem link;

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
        down = new LimitMenu(
                words, "limits.down", limit -> limit(now -> new Bandwidth(limit, now.up())), this::getOwnerWindow);
        up = new LimitMenu(
                words, "limits.up", limit -> limit(now -> new Bandwidth(now.down(), limit)), this::getOwnerWindow);
        labels = new LabelMenu(words, commands, this::getOwnerWindow);
        inOrder = new CheckMenuItem(words.say("menu.inOrder"));
        inOrder.setOnAction(event -> fetchInOrder(items()));
        link = item("menu.link", () -> Clip.copy(Links.to(items()).text()));
        link.setAccelerator(Shortcut.COPY_LINK.combination());
        MenuItem name = item("menu.name", this::copyNames);
        name.setAccelerator(Shortcut.COPY_NAME.combination());
        getItems()
                .addAll(
                        start,
                        stop,
                        each("menu.force", commands::force),
                        turns,
                        inOrder,
                        down,
                        up,
                        labels,
                        new SeparatorMenuItem(),
                        item("menu.open", this::open),
                        name,
                        link,
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
            look(items());
        });
    }

    private void look(List<Item> items) {
        List<Bandwidth> limits =
                items.stream().map(item -> item.entry().orders().limits()).toList();
        down.show(Pace.common(limits, Bandwidth::down));
        up.show(Pace.common(limits, Bandwidth::up));
        labels.show(Labelled.of(items), Labelled.of(queue.get()).names());
        inOrder.setSelected(areInOrder(items));
        Links links = Links.to(items);
        link.setText(said(links));
        link.setDisable(links.links().isEmpty());
    }

    /** What is copied, before it is. */
    private String said(Links links) {
        if (links.links().isEmpty()) {
            return words.say("menu.noLink");
        }
        return words.say(
                links.arePrivate() ? "menu.privateLinks" : "menu.links",
                links.links().size(),
                links.trackers());
    }

    private List<Item> items() {
        Set<InfoHash> hashes = Set.copyOf(hashes());
        return queue.get().stream()
                .filter(item -> hashes.contains(item.entry().hash()))
                .toList();
    }

    private static boolean areInOrder(List<Item> items) {
        return !items.isEmpty() && items.stream().allMatch(item -> choice(item).sequential());
    }

    /** Or no longer, if all of them were. */
    private void fetchInOrder(List<Item> items) {
        boolean wanted = !areInOrder(items);
        items.forEach(item -> commands.choose(item.entry().hash(), choice(item).inOrder(wanted)));
    }

    private static Choice choice(Item item) {
        return item.entry()
                .orders()
                .choice()
                .orElseGet(() -> item.view().transfer().choice());
    }

    private void limit(UnaryOperator<Bandwidth> change) {
        items().forEach(item -> commands.limit(
                item.entry().hash(), change.apply(item.entry().orders().limits())));
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
        items().stream().map(item -> item.entry().folder()).distinct().forEach(commands::open);
    }

    private void copyNames() {
        Clip.copy(chosen.get().stream().map(TorrentRow::name).collect(Collectors.joining("\n")));
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
