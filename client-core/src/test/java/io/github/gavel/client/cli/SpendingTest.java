package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A process that buys, at prices that change in the midst of it. */
@Timeout(400)
class SpendingTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final long TOKEN = 1_000_000;

    @TempDir
    private Path temp;

    private final List<Trader> all = new ArrayList<>();

    @Test
    void whoBidsStopsAtWhatItMaySpendFinishesForNothingAndPaysNoByteTwice() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            Wares wares = Wares.make(temp, 6 << 20, SEED);
            Trader ann = seller(ledger, wares, "--up", "2M", "--reserve", "50");
            long most = TOKEN / 5;
            Trader bob = buyer(ledger, "bob", wares, ann, "--spend", "0.2", "--bid", "50");
            bob.succeeds();
            Trader.endAll(List.of(ann));
            assertThat(wares.areIn(copy("bob"))).isTrue();

            Bought bought = Bought.of(bob);
            assertThat(bought.rates()).as("what was asked, in turn").endsWith(50 * TOKEN, 0L);
            long settled = settled(ledger, bought);
            assertThat(settled).as("all but a few pieces of what it may").isBetween(most * 9 / 10, most);
        } finally {
            all.forEach(Trader::kill);
        }
    }

    /** A price holds for a minute, so that this takes longer than one. */
    @Test
    @EnabledIfSystemProperty(named = "requotes", matches = "true")
    void whoeverIsAskedMoreInMidDownloadPaysEachByteOnceAtThePriceItWasToldBefore()
            throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            Wares wares = Wares.make(temp, 40 << 20, SEED);
            Trader ann = seller(ledger, wares, "--up", "400k", "--reserve", "1", "--slots", "1");
            Trader bob = buyer(ledger, "bob", wares, ann, "--spend", "2", "--bid", "9");
            bob.await("the first price", it -> Bought.rates(it).contains(TOKEN));
            Trader cat = buyer(ledger, "cat", wares, ann, "--spend", "2", "--bid", "5");
            bob.await("the second price", it -> Bought.rates(it).contains(5 * TOKEN));
            bob.succeeds();
            Trader.endAll(List.of(cat));
            Trader.endAll(List.of(ann));
            assertThat(wares.areIn(copy("bob"))).isTrue();
            Bought bought = Bought.of(bob);
            assertThat(bought.rates()).containsSubsequence(TOKEN, 5 * TOKEN);
            settled(ledger, bought);
        } finally {
            all.forEach(Trader::kill);
        }
    }

    /** What the ledger settled of the larger purchase, which is what its events say that it costs. */
    private static long settled(ServedLedger ledger, Bought bought) throws IOException {
        Books books = new Books(ledger);
        long settled = books.channels("ann").stream()
                .mapToLong(it -> it.number("settled"))
                .max()
                .orElseThrow();
        System.out.printf(
                "seed %d: %d grains spent, %d settled; by its events %d to %d%n",
                SEED, bought.spent(), settled, bought.least(), bought.most());
        assertThat(settled).isBetween(bought.least(), bought.most());
        assertThat(bought.spent())
                .as("it may not have told of the last voucher")
                .isLessThanOrEqualTo(settled);
        assertThat(books.paid("bob"))
                .as("it may not have heard of the last ack")
                .isLessThanOrEqualTo(settled);
        books.areSound();
        return settled;
    }

    private Trader seller(ServedLedger ledger, Wares wares, String... terms) throws IOException {
        ledger.bring("ann");
        List<String> verb = List.of("seed", wares.torrent().toString(), "--earn");
        Trader ann = Trader.start(ledger, "ann", FreePort.any(), verb, terms);
        all.add(ann);
        return ann;
    }

    private Trader buyer(ServedLedger ledger, String name, Wares wares, Trader seller, String... terms)
            throws IOException {
        ledger.bring(name);
        ledger.fill(ledger.account(name));
        String copy = copy(name).toString();
        String peer = "127.0.0.1:" + seller.port();
        List<String> verb = List.of("get", wares.torrent().toString(), "--to", copy, "--peer", peer);
        Trader buyer = Trader.start(ledger, name, FreePort.any(), verb, terms);
        all.add(buyer);
        return buyer;
    }

    private Path copy(String name) {
        return temp.resolve(name + ".copy");
    }
}
