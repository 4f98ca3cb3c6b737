package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.client.TorrentView;
import io.github.gavel.client.instance.Call;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.client.settings.XdgFolders;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.ui.theme.Palette;
import io.github.gavel.ui.toolkit.Finger;
import io.github.gavel.ui.toolkit.InMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with a wallet of its own, at a ledger and with others who trade, which are real. */
@InMemory
@Timeout(240)
@SuppressWarnings("NullAway.Init") // made before each test
class TradingWindowTest {
    private static final int SIZE = 12 << 20;
    private static final int PATIENCE = 120;

    @TempDir
    private Path temp;

    private Town town;
    private Path ware;
    private Library library;
    private Cashier cashier;
    private Window window;
    private volatile int port;

    @BeforeEach
    void openTheWindow(FxRobot robot) throws IOException, InterruptedException {
        town = Town.in(temp);
        ware = town.ware(SIZE, 1);
        town.settle("own");
        town.settle("other");
        library = Library.start(Surroundings.of(
                new SettingsFile(temp.resolve("config"), Settings.standard(temp.resolve("Downloads"))),
                temp.resolve("torrents"),
                temp.resolve("transfers"),
                this::onLoopback));
        cashier = Cashier.start(
                new PursePlaces(temp.resolve("own"), temp.resolve("joined")), torrent -> Optional.empty());
        XdgFolders folders = XdgFolders.of(Map.of("HOME", temp.toString()));
        LastTime last = LastTime.in(folders.state());
        Palette palette = Palette.ofTheSystem(Map.of());
        robot.interact(() -> {
            window = new Window(library, cashier, folders, last, palette, () -> {});
            window.open(new Calls());
        });
    }

    private Client onLoopback(EngineSettings wished) throws IOException {
        Client client = Client.start(
                EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        port = client.address().orElseThrow().getPort();
        return client;
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        robot.interact(() -> window.hide());
        library.close();
        cashier.close();
        town.close();
    }

    @Test
    void aBidIsTypedTheWalletIsPutToWorkAndTheTorrentComesForMoney(FxRobot robot) throws IOException {
        int others = Town.freePort();
        Process seed = town.trade(
                "other", others, "seed", town.at("some.torrent"), "--earn", "--reserve", "0.5", "--up", "1M");
        Call call = new Call(temp, List.of(magnet(others)));
        robot.interact(() -> window.add(call));
        await(
                "it is asked what is wanted of it",
                () -> ask(finger -> finger.find("Add paused")).isPresent());
        with(robot, finger -> finger.press("Download"));
        chooseTheTorrent(robot);
        with(robot, finger -> {
            finger.type("At most", "0.9");
            finger.press("Start bidding");
        });
        await("its wish is kept", () -> item(view -> true) && !wishIsNothing());
        putToWork(robot);
        await(
                "it pays",
                () -> item(view -> view.trade().flatMap(trade -> trade.buys()).stream()
                        .anyMatch(buys -> !buys.spent().isZero())));
        assertThat(ask(Finger::said)).contains("Peers that may sell").doesNotContain("−0.000");
        await("it is here", () -> item(view -> view.transfer().state() instanceof TorrentState.Seeding));
        assertThat(temp.resolve("Downloads/some.bin")).hasSameBinaryContentAs(ware);
        with(robot, finger -> assertThat(finger.find("Stop selling here")).isEmpty());
        seed.destroy();
    }

    @Test
    void slotsAreSoldToWhoeverBidsAndTheWalletIsLetToRest(FxRobot robot) throws IOException, InterruptedException {
        library.add(Files.readAllBytes(temp.resolve("some.torrent")), Manner.USUAL.to(temp))
                .join();
        await("it is seeded", () -> item(view -> view.transfer().state() instanceof TorrentState.Seeding));
        chooseTheTorrent(robot);
        with(robot, finger -> {
            finger.type("Lowest price", "0.4");
            finger.press("Start selling");
        });
        await("its wish is kept", () -> !wishIsNothing());
        putToWork(robot);
        await(
                "it is for sale",
                () -> item(view -> view.trade().flatMap(trade -> trade.sells()).isPresent()));
        Process buyer = town.trade(
                "other", Town.freePort(), "get", magnet(port), "--to", town.at("copy"), "--spend", "4", "--down", "1M");
        await(
                "somebody has paid",
                () -> item(view -> view.trade().flatMap(trade -> trade.sells()).stream()
                        .anyMatch(sells -> !sells.earned().isZero())));
        await("that is shown", () -> ask(Finger::said).stream().anyMatch(text -> text.matches("\\+0\\.0.*[1-9].*")));
        assertThat(buyer.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(temp.resolve("copy/some.bin")).hasSameBinaryContentAs(ware);
        with(robot, finger -> finger.press("Wallet"));
        with(robot, finger -> finger.press("Let it rest"));
        await("the wallet rests", () -> ask(Finger::said).contains("Your wallet rests"));
        await(
                "it is seeded for nothing",
                () -> item(view -> view.trade().isEmpty() && view.transfer().state() instanceof TorrentState.Seeding));
    }

    private String magnet(int at) {
        try {
            String said = town.run("inspect", town.at("some.torrent"), "--json");
            String link = said.substring(said.indexOf("magnet:"));
            return link.substring(0, link.indexOf('"')) + "&x.pe=127.0.0.1:" + at;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private void chooseTheTorrent(FxRobot robot) {
        await("it is listed", () -> item(view -> true));
        await(
                "it is shown",
                () -> ask(finger -> table(finger.screen()).getItems().size() == 1));
        with(robot, finger -> table(finger.screen()).getSelectionModel().select(0));
        with(robot, finger -> finger.press("Speed"));
        await(
                "the auction is shown",
                () -> ask(finger -> finger.find("Start selling")).isPresent());
    }

    private static TableView<?> table(Parent screen) {
        return (TableView<?>) screen.lookup(".live-table");
    }

    private void putToWork(FxRobot robot) {
        await(
                "it is said that the wallet rests",
                () -> ask(finger -> finger.find("To the wallet")).isPresent());
        with(robot, finger -> finger.press("To the wallet"));
        await(
                "it can be put to work",
                () -> ask(finger -> finger.find("Put to work")).isPresent());
        with(robot, finger -> finger.press("Put to work"));
        with(robot, finger -> {
            finger.type("Password", Town.PASSWORD);
            finger.press("Put to work");
        });
        await("it is at work", () -> ask(Finger::said).contains("Your wallet is at work"));
        with(robot, finger -> finger.press("All torrents"));
    }

    private boolean item(Predicate<TorrentView> isSo) {
        return library.latest().items().stream().anyMatch(item -> isSo.test(item.view()));
    }

    private boolean wishIsNothing() {
        return library.latest().items().stream()
                .allMatch(item -> item.entry().orders().wish().isNothing());
    }

    private void with(FxRobot robot, Consumer<Finger> acts) {
        robot.interact(() -> acts.accept(new Finger(window.root())));
    }

    private <T> T ask(Function<Finger, T> question) {
        try {
            return WaitForAsyncUtils.asyncFx(() -> question.apply(new Finger(window.root())))
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void await(String what, BooleanSupplier isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, isSo::getAsBoolean);
        } catch (TimeoutException never) {
            throw new AssertionError("it never came to this: " + what, never);
        }
    }
}
