package io.github.gavel.ui.main;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.details.Details;
import io.github.gavel.ui.keys.Shortcut;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.port.Place;
import io.github.gavel.ui.rows.Asked;
import io.github.gavel.ui.rows.Bargain;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.rows.Pasts;
import io.github.gavel.ui.rows.Rows;
import io.github.gavel.ui.rows.Together;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The main window: it is told once a second what is, and sends what somebody wants. */
public final class MainScreen extends BorderPane {
    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double NARROW_BELOW = 1000;
    private static final double TABLE_SHARE = 0.55;
    private static final double LEAST_TABLE = 104;
    private static final double MENU_INSET = 32;

    private final AtomicReference<Optional<Told>> waiting = new AtomicReference<>(Optional.empty());
    private final Commands commands;
    private final Sidebar sidebar;
    private final AppBar bar;
    private final StatusBar status;
    private final TorrentTable torrents;
    private final LiveTable<InfoHash, TorrentRow> table;
    private final Details details;
    private final Emptiness emptiness;
    private final LeavingBar leaving;
    private final Pasts pasts = new Pasts();
    private final SplitPane halves = new SplitPane();
    private final BorderPane right = new BorderPane();
    private Optional<LibrarySnapshot> snapshot = Optional.empty();
    private Rows rows = Rows.NONE;
    private volatile Rows told = Rows.NONE;
    private Consumer<Columns> columnFollower = chosen -> {};

    private Asked asked = Asked.ALL;
    private Optional<InfoHash> sought = Optional.empty();
    private boolean isGrown;

    public MainScreen(Words words, Commands commands) {
        getStyleClass().add("main-screen");
        this.commands = commands;
        sidebar = new Sidebar(words, this::ask, () -> commands.go(Place.WALLET));
        bar = new AppBar(
                words,
                commands::add,
                () -> chosen(commands::start),
                () -> chosen(commands::stop),
                () -> chosen(commands::remove),
                text -> ask(asked.searching(text)),
                commands);
        status = new StatusBar(words, commands);
        torrents = new TorrentTable(words);
        table = torrents.node();
        bar.put(torrents.menu(words, this::rearranged));
        details = new Details(words, commands, this::growOrShrink);
        emptiness = new Emptiness(words, commands::add, () -> {
            bar.clear();
            ask(Asked.ALL);
        });
        leaving = new LeavingBar(words, commands::keep);
        TorrentMenu menu = new TorrentMenu(
                words,
                commands,
                table::chosen,
                () -> snapshot.map(LibrarySnapshot::items).orElse(List.of()));
        table.setContextMenu(menu);
        table.setPlaceholder(emptiness);
        table.setMinHeight(LEAST_TABLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Live<InfoHash, TorrentRow>>)
                change -> showChosen());
        halves.getItems().add(table);
        halves.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(details, false);
        right.setCenter(halves);
        right.setTop(bar);
        right.setBottom(new VBox(leaving, status));
        setLeft(sidebar);
        setCenter(right);
        widthProperty().addListener((width, before, now) -> narrow(now.doubleValue() < NARROW_BELOW));
        Shortcuts.onScreen(this, bar::search, details::open);
        Shortcuts.inList(
                table,
                Map.of(
                        Shortcut.START_OR_STOP, this::startOrStop,
                        Shortcut.REMOVE, () -> chosen(commands::remove),
                        Shortcut.MENU, () -> openMenu(menu)));
        Shortcuts.inQueue(table, menu::move);
    }

    /** What is to be seen next. */
    private record Told(LibrarySnapshot snapshot, Rows rows) {}

    /** From one thread at a time, which makes the lines; of several that wait the last is shown. */
    public void tell(LibrarySnapshot next) {
        told = told.next(next);
        if (waiting.getAndSet(Optional.of(new Told(next, told))).isEmpty()) {
            Platform.runLater(() -> waiting.getAndSet(Optional.empty()).ifPresent(this::show));
        }
    }

    /** On the toolkit's thread. */
    public void show(LibrarySnapshot next) {
        show(new Told(next, rows.next(next)));
    }

    private void show(Told now) {
        LibrarySnapshot next = now.snapshot();
        snapshot = Optional.of(next);
        rows = now.rows();
        pasts.add(rows);
        sidebar.show(rows, pasts.all());
        leaving.show(next.items());
        status.show(next.settings().limits());
        status.show(next.free());
        showRows();
    }

    /** Chooses a torrent, as soon as it is listed, and goes to one of its tabs, counted from 0. */
    public void seek(InfoHash torrent, int tab) {
        sought = Optional.of(torrent);
        ask(Asked.ALL);
        details.open(tab);
    }

    /** Shows the list in these columns. */
    public void arrange(Columns columns) {
        torrents.arrange(columns);
        showCompact();
    }

    /** The columns of the list as somebody has them now. */
    public Columns columns() {
        return torrents.arranged();
    }

    /** Tells of columns that somebody chooses; how wide they are drawn is asked for with {@link #columns()}. */
    public void followColumns(Consumer<Columns> follower) {
        columnFollower = follower;
    }

    private void rearranged() {
        showCompact();
        columnFollower.accept(columns());
    }

    private void showCompact() {
        pseudoClassStateChanged(COMPACT, torrents.isCompact());
    }

    public void search() {
        bar.search();
    }

    public void show(PurseState purse) {
        bar.show(purse);
    }

    private void showRows() {
        table.show(asked.among(rows.all()));
        sought = sought.filter(torrent -> !table.choose(torrent));
        emptiness.show(rows.all().isEmpty());
        table.pseudoClassStateChanged(NOTHING, rows.all().isEmpty());
        divide();
        showChosen();
    }

    private void showChosen() {
        List<TorrentRow> chosen = table.chosen();
        Optional<Item> one = chosen.size() == 1 ? item(chosen.get(0).hash()) : Optional.empty();
        if (one.isPresent()) {
            InfoHash hash = one.get().entry().hash();
            snapshot.ifPresent(all -> details.want(hash, Bargain.of(one.get(), all)));
            details.show(one.get().view(), pasts.of(hash));
        } else {
            details.show(Together.of(chosen), pasts.of(chosen));
        }
        bar.chosen(isAway() ? 0 : chosen.size());
        status.show(snapshot.flatMap(all -> all.client().wallet()).isPresent(), rows, pasts.all(), chosen.size());
    }

    private Optional<Item> item(InfoHash hash) {
        return rows.of(hash).map(Rows.Source::item);
    }

    /** Shows the torrents, or a wallet in their place. */
    public void show(Optional<Node> wallet) {
        right.setCenter(wallet.orElse(halves));
        sidebar.away(wallet.isPresent());
        showChosen();
    }

    private boolean isAway() {
        return right.getCenter() != halves;
    }

    private void ask(Asked next) {
        if (isAway()) {
            commands.go(Place.TORRENTS);
        }
        asked = next;
        sidebar.asked(next);
        showRows();
    }

    private void chosen(Consumer<InfoHash> command) {
        table.chosen().stream().map(TorrentRow::hash).toList().forEach(command);
    }

    /** Below the line that has the focus. */
    private void openMenu(TorrentMenu menu) {
        menu.show(table.chosenLine(), Side.BOTTOM, MENU_INSET, 0);
    }

    private void startOrStop() {
        boolean allRest = table.chosen().stream().allMatch(row -> row.activity().isAtRest());
        chosen(allRest ? commands::start : commands::stop);
    }

    /** Gives the details the whole window, or half of it again. */
    private void growOrShrink() {
        isGrown = !isGrown;
        details.grow(isGrown);
        divide();
    }

    private void divide() {
        List<Region> parts =
                rows.all().isEmpty() ? List.of(table) : isGrown ? List.of(details) : List.of(table, details);
        if (!halves.getItems().equals(parts)) {
            halves.getItems().setAll(parts);
            halves.setDividerPositions(TABLE_SHARE);
        }
    }

    private void narrow(boolean isNarrow) {
        sidebar.narrow(isNarrow);
        bar.narrow(isNarrow);
        status.narrow(isNarrow);
        torrents.narrow(isNarrow);
    }
}
