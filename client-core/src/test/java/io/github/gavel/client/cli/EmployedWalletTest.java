package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.Client;
import io.github.gavel.client.library.Answer;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.Manner;
import io.github.gavel.client.library.Surroundings;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.purse.Cashier;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.speed.view.BuyingView;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A wallet that comes to work at torrents that move already, and leaves them again. */
@Timeout(180)
class EmployedWalletTest {
    private static final int SIZE = 8 << 20;
    private static final Rate RESERVE = Rate.perGib(500_000);

    @TempDir
    private Path temp;

    private volatile int port;

    private Library library(String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name + " library"));
        return Library.start(Surroundings.of(
                new SettingsFile(folder.resolve("config"), Settings.standard(folder)),
                folder.resolve("torrents"),
                folder.resolve("transfers"),
                this::onLoopback));
    }

    private Client onLoopback(EngineSettings wished) throws IOException {
        Client client = Client.start(
                EngineSettings.of(wished.state(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        port = client.address().orElseThrow().getPort();
        return client;
    }

    private static Cashier cashier(ServedLedger ledger, String name) {
        PursePlaces places = new PursePlaces(Path.of(ledger.folder(name)), Path.of(ledger.joined()));
        return Cashier.start(places, torrent -> Optional.empty());
    }

    private static WorkingWallet work(Cashier cashier) {
        Reply<WorkingWallet> reply =
                cashier.work(ServedLedger.PASSWORD.toCharArray()).join();
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<WorkingWallet>) reply).value();
    }

    private static InfoHash added(Answer<InfoHash> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<InfoHash>) answer).value();
    }

    private static Item await(Library library, Predicate<Item> isSo) throws InterruptedException {
        Optional<Item> now = library.latest().items().stream().findFirst();
        while (now.filter(isSo).isEmpty()) {
            Thread.sleep(20);
            now = library.latest().items().stream().findFirst();
        }
        return now.get();
    }

    private static boolean seeds(Item item) {
        return item.view().transfer().state() instanceof TorrentState.Seeding;
    }

    private static boolean isTraded(Item item) {
        return item.view().trade().isPresent();
    }

    @Test
    void sellsWhatWasSeededForNothingBeforeAndLeavesItSeededAfterwards() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Wares wares = Wares.make(temp, SIZE, 1);
            Cashier cashier = cashier(ledger, "ann");
            Library library = library("ann");
            try (cashier;
                    library) {
                InfoHash torrent = added(library.add(Files.readAllBytes(wares.torrent()), Manner.USUAL.to(temp))
                        .join());
                Wish wish = Wish.toEarn(
                        EarningRules.standard().with(ReserveRule.standard().between(RESERVE, Rate.MAX)));
                library.limit(torrent, new Bandwidth(Limit.NONE, new Limit(1 << 20)))
                        .join();
                library.trade(torrent, wish).join();
                assertThat(await(library, EmployedWalletTest::seeds).view().trade())
                        .as("nobody is at work")
                        .isEmpty();
                assertThat(library.employ(work(cashier)).join()).isEqualTo(Answer.done(true));
                await(library, item -> seeds(item) && isTraded(item));
                assertThat(cashier.work(ServedLedger.PASSWORD.toCharArray()).join())
                        .as("a second one")
                        .isInstanceOf(Reply.Refused.class);

                Path copy = temp.resolve("copy");
                List<String> get = List.of("get", wares.magnet(port), "--to", copy.toString(), "--spend", "4");
                Trader.start(ledger, "bob", FreePort.any(), get).succeeds();
                assertThat(wares.areIn(copy)).isTrue();

                assertThat(library.release().join()).isEqualTo(Answer.done(true));
                await(library, item -> seeds(item) && !isTraded(item));
                Path other = temp.resolve("other");
                Call free = Call.of(
                        "get", wares.magnet(port), "--to", other.toString(), "--bind", "127.0.0.1", "--port", "0");
                assertThat(free.status()).as(free.err()).isZero();
                assertThat(wares.areIn(other)).isTrue();
            }
            Books books = new Books(ledger);
            assertThat(books.settled("ann")).isPositive().isGreaterThanOrEqualTo(books.paid("bob"));
            books.areSound();
        }
    }

    @Test
    void buysWhatCameForNothingBeforeAndComesToAnEndWithoutIt() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Wares wares = Wares.make(temp, SIZE, 1);
            List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "0.5");
            Path copy = temp.resolve("copy");
            Cashier cashier = cashier(ledger, "bob");
            Library library = library("bob");
            try (cashier;
                    library;
                    Trader ann = Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "1M")) {
                ann.await("that it sells", it -> it.has("sells"));
                InfoHash torrent = added(library.add(wares.magnet(ann.port()), Manner.USUAL.to(copy))
                        .join());
                library.trade(torrent, Wish.toSpend(SpendingRules.within(Amount.grains(4_000_000))))
                        .join();
                await(library, item -> item.view().transfer().done() > 0);
                assertThat(library.employ(work(cashier)).join()).isEqualTo(Answer.done(true));
                await(library, EmployedWalletTest::pays);
                assertThat(library.release().join()).isEqualTo(Answer.done(true));
                await(library, EmployedWalletTest::seeds);
                assertThat(wares.areIn(copy)).isTrue();
            }
            Books books = new Books(ledger);
            assertThat(books.settled("ann")).isPositive().isGreaterThanOrEqualTo(books.paid("bob"));
            books.areSound();
        }
    }

    private static boolean pays(Item item) {
        return item.view().trade().flatMap(trade -> trade.buys()).map(BuyingView::spent).stream()
                .anyMatch(spent -> !spent.isZero());
    }
}
