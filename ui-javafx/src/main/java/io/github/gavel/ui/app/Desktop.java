package io.github.gavel.ui.app;

import io.github.gavel.client.Client;
import io.github.gavel.client.instance.Call;
import io.github.gavel.client.instance.Claim;
import io.github.gavel.client.instance.Instance;
import io.github.gavel.client.library.Entry;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.ui.bus.Postbox;
import io.github.gavel.ui.notices.Wording;
import io.github.gavel.ui.theme.Palette;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one window of a user, from its start to its end. */
final class Desktop {
    private static final int FINE = 0;
    private static final int FAULT = 1;
    private static final long PATIENCE = 15;

    private final Map<String, String> environment;
    private final PrintStream complaints;

    Desktop(Map<String, String> environment, PrintStream complaints) {
        this.environment = environment;
        this.complaints = complaints;
    }

    /** Returns the exit status once the window is closed, or another one has heard the call. */
    int open(Call call) {
        XdgFolders folders = XdgFolders.of(environment);
        Calls calls = new Calls();
        Claim claim = Instance.claim(folders.runtime(), call, calls::hear);
        if (claim instanceof Claim.Refused refused) {
            return complain(refused.sentence());
        }
        if (claim instanceof Claim.HandedOver) {
            return FINE;
        }
        calls.hear(call);
        try {
            return show(((Claim.First) claim).instance(), folders, calls);
        } catch (IOException failure) {
            return complain(Excuse.of(failure));
        }
    }

    private int show(Instance ours, XdgFolders folders, Calls calls) throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWell(closed, over), "window-end"));
        try {
            Optional<String> lack = Screen.lack(environment);
            return lack.isPresent() ? complain(lack.get()) : show(folders, calls, closed);
        } finally {
            ours.close();
            over.countDown();
        }
    }

    private int show(XdgFolders folders, Calls calls, CountDownLatch closed) throws IOException {
        SettingsFile settings = new SettingsFile(folders.config(), Settings.standard(folders.downloads()));
        Surroundings around = Surroundings.of(settings, folders.torrents(), folders.transfers(), Client::start);
        PursePlaces places = new PursePlaces(
                folders.data().resolve("wallet"), folders.state().resolve("ledgers"));
        boolean isFirst = !settings.isThere();
        Library library = Library.start(around);
        Cashier cashier = Cashier.start(places, hash -> name(library.latest(), hash));
        CompletableFuture<InTray> inTray = new CompletableFuture<>();
        CompletableFuture<Window> shown = new CompletableFuture<>();
        Postbox postbox = new Postbox(environment, torrent -> {
            CompletableFuture<Void> unused = shown.thenAccept(window -> window.follow(torrent));
        });
        try (cashier;
                library;
                postbox) {
            Palette palette = Palette.ofTheSystem(environment);
            LastTime last = LastTime.in(folders.state());
            Toolkit.enlarge(library.latest().settings().appearance().zoom());
            Toolkit.start(() -> {
                try {
                    Window window = new Window(library, cashier, folders, last, palette, closed::countDown);
                    window.open(calls);
                    shown.complete(window);
                    inTray.complete(new InTray(environment, library, window));
                    tell(window, library, cashier, postbox);
                    if (isFirst) {
                        window.welcome();
                    }
                } catch (RuntimeException | Error fault) {
                    closed.countDown();
                    throw fault;
                }
            });
            closed.await();
            CompletableFuture<Void> unused = inTray.thenAccept(InTray::close);
        } catch (UnsupportedOperationException unopened) {
            return complain(Screen.unopened(environment));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        return FINE;
    }

    private static void tell(Window window, Library library, Cashier cashier, Postbox postbox) {
        Wording wording = new Wording(window.words());
        Telling telling =
                new Telling(library.latest(), wording, window::isLookedAt, InstantSource.system(), postbox::post);
        library.follow(telling::look);
        cashier.follow(telling::look);
    }

    private static Optional<String> name(LibrarySnapshot snapshot, InfoHash torrent) {
        return snapshot.items().stream()
                .map(Item::entry)
                .filter(entry ->
                        Arrays.equals(entry.hash().toBytes(), torrent.octets().toBytes()))
                .map(Entry::name)
                .findFirst();
    }

    /** Whoever ends the process ends the window first, and waits until everything is remembered. */
    private static void endWell(CountDownLatch closed, CountDownLatch over) {
        closed.countDown();
        try {
            boolean unused = over.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private int complain(String sentence) {
        complaints.println("gavel: " + sentence);
        return FAULT;
    }
}
