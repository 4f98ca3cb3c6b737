package io.github.gavel.ui.app;

import io.github.gavel.client.instance.Call;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.settings.Appearance;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.about.AboutScreen;
import io.github.gavel.ui.details.Details;
import io.github.gavel.ui.keys.KeysScreen;
import io.github.gavel.ui.keys.Shortcut;
import io.github.gavel.ui.main.MainScreen;
import io.github.gavel.ui.overnight.Overnight;
import io.github.gavel.ui.port.Place;
import io.github.gavel.ui.purse.AtCashier;
import io.github.gavel.ui.purse.WalletScreen;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.settings.SettingsScreen;
import io.github.gavel.ui.theme.Palette;
import io.github.gavel.ui.theme.Theme;
import io.github.gavel.ui.welcome.WelcomeScreen;
import io.github.gavel.ui.words.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The main window over a library. Everything but its making is on the toolkit's thread. */
final class Window {
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final Library library;
    private final LastTime last;
    private final Palette palette;
    private final Words words;
    private final Runnable closed;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "window-aside");
        thread.setDaemon(true);
        return thread;
    });
    private final Stage stage = new Stage();
    private final Sentences sentences;
    private final Diary diary;
    private final Adds additions;
    private final MainScreen screen;
    private final Map<Place, Node> pages = new EnumMap<>(Place.class);
    private final WalletScreen wallet;
    private final SettingsScreen settings;
    private final BorderPane whole;
    private final Scene scene;
    private Theme theme;
    private volatile boolean isLookedAt;
    private volatile boolean isShown = true;

    /** @param closed run when nothing of it is on the screen any more */
    Window(Library library, Cashier cashier, XdgFolders folders, LastTime last, Palette palette, Runnable closed) {
        this.library = library;
        this.last = last;
        this.palette = palette;
        this.closed = closed;
        LibrarySnapshot first = library.latest();
        words = Words.of(language(first.settings().appearance()));
        sentences = new Sentences(words, this::dismiss);
        diary = new Diary(words, library, InstantSource.system());
        whole = new BorderPane();
        additions = new Adds(words, library, stage, aside, this::refuse, whole);
        screen = new MainScreen(words, new Wishes(library, additions, this::go, stage::close, this::refuse));
        screen.setMinSize(0, 0);
        screen.arrange(last.columns());
        screen.followColumns(chosen -> aside.execute(() -> last.kept().keep(chosen)));
        pages.put(Place.TORRENTS, screen);
        wallet = wallet(words, cashier);
        AtWorkbench making = new AtWorkbench(words, library, stage, this::refuse);
        pages.put(Place.MAKING, page(words, Place.MAKING, making.screen()));
        settings = new SettingsScreen(words, new Preferring(library, stage, this::refuse));
        pages.put(Place.SETTINGS, page(words, Place.SETTINGS, settings));
        pages.put(Place.LOG, page(words, Place.LOG, diary.screen()));
        AtHome home = new AtHome(library, folders, this::refuse);
        pages.put(Place.ABOUT, page(words, Place.ABOUT, new AboutScreen(words, folders, home)));
        pages.put(Place.KEYS, page(words, Place.KEYS, new KeysScreen(words)));
        whole.setCenter(screen);
        whole.setTop(sentences);
        theme = palette.of(first.settings().appearance().look());
        Placement.Size size = last.size();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Overnight overnight = new Overnight(words, ZoneId.systemDefault(), whole, () -> go(Place.LOG));
        scene = new Scene(
                new StackPane(whole, additions.dialog(), overnight),
                Math.min(size.width(), room.getWidth()),
                Math.min(size.height(), room.getHeight()));
        theme.dress(scene);
        Dropping.onto(scene, additions);
        Returning returning = Returning.to(scene, InstantSource.system(), overnight::show);
        library.follow(next -> Platform.runLater(() -> returning.look(next)));
        Keyboard.of(scene, whole::isDisabled, keys());
        stage.setTitle(words.say("app.name"));
        stage.getIcons().add(icon());
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setMaximized(size.isMaximized());
        stage.setScene(scene);
        stage.focusedProperty().addListener((focused, before, now) -> isLookedAt = now);
        stage.iconifiedProperty().addListener((iconified, before, now) -> isShown = !now);
        stage.setOnHidden(event -> close());
    }

    private Map<Shortcut, Runnable> keys() {
        return Map.of(
                Shortcut.ADD, additions::ask,
                Shortcut.MAKING, () -> go(Place.MAKING),
                Shortcut.WALLET, () -> go(Place.WALLET),
                Shortcut.SETTINGS, () -> go(Place.SETTINGS),
                Shortcut.LOG, () -> go(Place.LOG),
                Shortcut.KEYS, () -> go(Place.KEYS),
                Shortcut.QUIT, stage::close,
                Shortcut.SEARCH,
                        () -> {
                            go(Place.TORRENTS);
                            screen.search();
                        });
    }

    private static Image icon() {
        return new Image(
                Objects.requireNonNull(Window.class.getResource("gavel.png")).toExternalForm());
    }

    private static Locale language(Appearance appearance) {
        return appearance.language().equals(Appearance.OF_THE_SYSTEM)
                ? Locale.getDefault()
                : Locale.forLanguageTag(appearance.language());
    }

    void open(Calls calls) {
        nameProgram();
        stage.show();
        tell(library.latest());
        library.follow(this::tell);
        calls.listen(call -> Platform.runLater(() -> add(call)));
    }

    Words words() {
        return words;
    }

    /** By which a desktop knows whose window it is. The toolkit's own way takes a class that it starts itself. */
    private static void nameProgram() {
        com.sun.glass.ui.Application.GetApplication().setName("gavel");
    }

    /** Says it until it is dismissed; from any thread. */
    void say(String sentence) {
        sentences.tell(sentence);
    }

    /** Whether somebody works with it now; from any thread. */
    boolean isLookedAt() {
        return isLookedAt;
    }

    /** Comes to the front with that torrent, or the wallet; from any thread. */
    void follow(Optional<InfoHash> torrent) {
        Platform.runLater(() -> {
            comeForward();
            if (torrent.isPresent()) {
                go(Place.TORRENTS);
                screen.seek(torrent.get(), Details.OVERVIEW);
            } else {
                go(Place.WALLET);
            }
        });
    }

    /** Whether it is not minimised; from any thread. */
    boolean isShown() {
        return isShown;
    }

    Image picture() {
        return stage.getIcons().get(0);
    }

    void lower() {
        stage.setIconified(true);
    }

    void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void showTrade(InfoHash torrent) {
        go(Place.TORRENTS);
        screen.seek(torrent, Details.SPEED);
    }

    /** What the library tells as long as nobody has seen it is over; of anything else it knows nothing. */
    private void dismiss(String sentence) {
        CompletableFuture<?> unused = library.dismiss(sentence);
    }

    /** From any thread. */
    private void refuse(String sentence) {
        sentences.tell(sentence);
        diary.refused(sentence);
    }

    private WalletScreen wallet(Words words, Cashier cashier) {
        WalletScreen wallet = new WalletScreen(words, new AtCashier(cashier, new Employed(library), () -> stage));
        wallet.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                go(Place.TORRENTS);
                event.consume();
            }
        });
        cashier.follow(state -> Platform.runLater(() -> {
            wallet.show(state);
            screen.show(state);
        }));
        return wallet;
    }

    private Page page(Words words, Place place, Node content) {
        return new Page(words, words.say(place.key()), content, () -> go(Place.TORRENTS));
    }

    /** Asks whoever is here for the first time what is wanted; the answer is kept as settings are. */
    void welcome() {
        WelcomeScreen welcome = new WelcomeScreen(words, this::begin);
        whole.setCenter(welcome);
        Platform.runLater(welcome::focus);
    }

    private void begin(WelcomeScreen.Answer answer) {
        Settings now = library.latest().settings();
        new Preferring(library, stage, this::refuse)
                .change(now.with(now.speed().spending(answer.spends()).earning(answer.earns())));
        go(answer.isSetUp() ? Place.WALLET : Place.TORRENTS);
        if (answer.isSetUp()) {
            wallet.setUp();
        }
    }

    private void go(Place place) {
        boolean isWallet = place == Place.WALLET;
        screen.show(isWallet ? Optional.of(wallet) : Optional.empty());
        Node page = isWallet ? wallet : Objects.requireNonNull(pages.get(place));
        whole.setCenter(isWallet ? screen : page);
        page.requestFocus();
    }

    /** On the library's thread. */
    private void tell(LibrarySnapshot snapshot) {
        screen.tell(snapshot);
        snapshot.troubles().forEach(sentences::tell);
        Theme wanted = palette.of(snapshot.settings().appearance().look());
        Platform.runLater(() -> {
            dress(wanted);
            settings.show(snapshot.settings());
            additions.dialog().show(snapshot);
        });
    }

    private void dress(Theme wanted) {
        if (wanted != theme) {
            theme = wanted;
            theme.dress(scene);
        }
    }

    Parent root() {
        return scene.getRoot();
    }

    void hide() {
        stage.hide();
    }

    void add(Call call) {
        Dropping.add(Wanted.of(call), additions);
        comeForward();
    }

    private void close() {
        boolean isMaximized = stage.isMaximized();
        Placement.Size size = new Placement.Size((int) scene.getWidth(), (int) scene.getHeight(), isMaximized);
        Columns seen = screen.columns();
        aside.execute(() -> {
            last.kept().keep(seen);
            last.placement()
                    .keep(
                            isMaximized
                                    ? new Placement.Size(
                                            Placement.Size.USUAL.width(), Placement.Size.USUAL.height(), true)
                                    : size);
            closed.run();
        });
        aside.shutdown();
    }
}
