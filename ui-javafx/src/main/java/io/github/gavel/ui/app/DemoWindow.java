package io.github.gavel.ui.app;

import io.github.gavel.client.Client;
import io.github.gavel.client.cli.demo.Guest;
import io.github.gavel.client.cli.demo.Holdings;
import io.github.gavel.client.cli.demo.Invitation;
import io.github.gavel.client.cli.demo.Outcome;
import io.github.gavel.client.cli.demo.Report;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.ChannelLine;
import io.github.gavel.client.purse.Portion;
import io.github.gavel.client.purse.PurseState;
import io.github.gavel.client.purse.PurseView;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.client.settings.SpeedLimits;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.ui.theme.Palette;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Bids in a demonstration, as somebody at a window of their own does. */
final class DemoWindow implements Guest {
    private static final long LOOK = 50;
    private static final long PATIENCE = 30_000;

    private final Map<String, String> environment;
    private final Consumer<Runnable> toolkit;
    private volatile Optional<Seat> seat = Optional.empty();
    private volatile OptionalLong whole = OptionalLong.empty();

    private record Seat(Library library, Cashier cashier, Window window, Amount budget) {}

    /** @param toolkit runs something on the toolkit's thread, which it starts if need be */
    DemoWindow(Map<String, String> environment, Consumer<Runnable> toolkit) {
        this.environment = environment;
        this.toolkit = toolkit;
    }

    @Override
    public void come(Invitation invitation) throws BadInput, IOException {
        XdgFolders folders = XdgFolders.of(Map.of("HOME", invitation.home().toString()));
        Settings usual = Settings.standard(invitation.folder());
        Settings settings = usual.with(new SpeedLimits(
                new Bandwidth(Limit.NONE, invitation.up()), usual.limits().alternate(), false));
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), invitation.port());
        Library library = Library.start(Surroundings.of(
                new SettingsFile(folders.config(), settings),
                folders.torrents(),
                folders.transfers(),
                wished -> Client.start(EngineSettings.of(wished.state(), here)
                        .with(wished.encryption(), wished.payload())
                        .with(wished.caps())
                        .with(wished.speeds()))));
        library.follow(this::look);
        Cashier cashier = Cashier.start(invitation.purse(), torrent -> Optional.empty());
        Window window = open(library, cashier, folders, invitation.left());
        seat = Optional.of(new Seat(library, cashier, window, invitation.budget()));
        WorkingWallet wallet =
                done(cashier.work(invitation.password().toCharArray()).join());
        done(library.employ(wallet).join());
    }

    private Window open(Library library, Cashier cashier, XdgFolders folders, Runnable left) throws BadInput {
        CompletableFuture<Window> opened = new CompletableFuture<>();
        try {
            Palette palette = Palette.ofTheSystem(environment);
            LastTime last = LastTime.in(folders.state());
            toolkit.accept(() -> opened.completeAsync(
                    () -> {
                        Window window = new Window(library, cashier, folders, last, palette, left);
                        window.open(new Calls());
                        window.say(window.words().say("demo.says"));
                        return window;
                    },
                    Runnable::run));
            return opened.join();
        } catch (UnsupportedOperationException unopened) {
            throw new BadInput(Screen.unopened(environment));
        } catch (CompletionException fault) {
            throw new BadInput("the window cannot be opened: " + fault.getMessage());
        }
    }

    private static <T> T done(Reply<T> reply) throws BadInput {
        if (reply instanceof Reply.Refused<T> refused) {
            throw new BadInput(refused.sentence());
        }
        return ((Reply.Done<T>) reply).value();
    }

    private static <T> T done(Answer<T> answer) throws BadInput {
        if (answer instanceof Answer.Refused<T> refused) {
            throw new BadInput(refused.reason());
        }
        return ((Answer.Done<T>) answer).value();
    }

    @Override
    public void bid(String magnet) throws BadInput {
        Seat ours = seat.orElseThrow();
        Wish wish = Wish.toSpend(SpendingRules.within(ours.budget()));
        Manner manner = new Manner(Optional.empty(), Wanted.RUNNING, Set.of(), Optional.empty(), Optional.of(wish));
        InfoHash torrent = done(ours.library().add(magnet, manner).join());
        Platform.runLater(() -> ours.window().showTrade(torrent));
    }

    private void look(LibrarySnapshot now) {
        boolean isWhole = !now.items().isEmpty() && now.items().stream().allMatch(DemoWindow::isWhole);
        if (isWhole && whole.isEmpty()) {
            whole = OptionalLong.of(System.nanoTime());
        }
    }

    private static boolean isWhole(Item item) {
        return item.view().transfer().state() instanceof TorrentState.Seeding;
    }

    @Override
    public Optional<Report> last() {
        return seat.flatMap(ours -> ours.library().latest().items().stream().findFirst())
                .map(Item::view)
                .map(view -> new Report(
                        view.transfer().wanted(),
                        view.transfer().lacking(),
                        view.transfer().progress().receivedPerSecond(),
                        Optional.empty(),
                        view.trade().flatMap(trade -> trade.buys()).map(DemoWindow::buys)));
    }

    private static Report.Buys buys(BuyingView view) {
        long from = view.sellers().stream()
                .filter(seller -> seller.serves() && !seller.rate().isFree())
                .count();
        return new Report.Buys(view.spent(), (int) from);
    }

    @Override
    public boolean isOver() {
        return whole.isPresent();
    }

    @Override
    public boolean hasSucceeded() {
        return whole.isPresent();
    }

    @Override
    public Duration tookSince(long moment) {
        return Duration.ofNanos(whole.orElse(System.nanoTime()) - moment);
    }

    @Override
    public Holdings holdings() throws BadInput, InterruptedException {
        Cashier cashier = seat.orElseThrow().cashier();
        LedgerTime asked = new LedgerTime(System.currentTimeMillis());
        cashier.watch(true);
        for (long waited = 0; waited < PATIENCE; waited += LOOK) {
            Optional<PurseView> said = view(cashier).filter(it -> isSince(it, asked));
            if (said.isPresent()) {
                return holdings(said.get());
            }
            Thread.sleep(LOOK);
        }
        throw new BadInput("the ledger did not say what the bidder has");
    }

    private static Optional<PurseView> view(Cashier cashier) {
        return cashier.latest() instanceof PurseState.Ready ready ? Optional.of(ready.view()) : Optional.empty();
    }

    private static boolean isSince(PurseView view, LedgerTime asked) {
        return view.balance().filter(said -> !said.at().isBefore(asked)).isPresent();
    }

    /** What is signed and not settled is locked as well. */
    private static Holdings holdings(PurseView view) {
        List<Portion> rows = view.balance().orElseThrow().rows();
        return new Holdings(
                sum(rows.stream()
                        .filter(row -> row.kind() == Portion.Kind.IN_THE_ACCOUNT)
                        .map(Portion::amount)),
                sum(rows.stream()
                        .filter(row -> row.kind() == Portion.Kind.TO_COLLECT)
                        .map(Portion::amount)),
                sum(view.channels().stream()
                        .filter(ChannelLine::isOurs)
                        .map(it -> it.deposit().lessAtMost(it.settled()))));
    }

    private static Amount sum(Stream<Amount> amounts) {
        return amounts.reduce(Amount.ZERO, Amount::plusAtMost);
    }

    @Override
    public void hear(Outcome outcome) {
        seat.map(Seat::window).ifPresent(window -> window.say(sentence(window.words(), outcome)));
    }

    private static String sentence(Words words, Outcome outcome) {
        return words.say(
                outcome.isSquare() ? "demo.over" : "demo.unsound",
                seconds(words, outcome.first()),
                outcome.others().stream().map(took -> seconds(words, took)).collect(Collectors.joining(", ")),
                new Coins(words, Prices.GRAIN_DIGITS).exact(outcome.paid()));
    }

    private static String seconds(Words words, Duration took) {
        return words.say("demo.seconds", took.toSeconds());
    }

    @Override
    public void close() {
        Optional<Seat> ours = seat;
        seat = Optional.empty();
        ours.ifPresent(DemoWindow::leave);
    }

    private static void leave(Seat ours) {
        Platform.runLater(ours.window()::hide);
        ours.cashier().close();
        try {
            ours.library().close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
