package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A process that buys from three that sell, with deposits of sixteen pieces each. */
@EnabledIfSystemProperty(named = "long.trades", matches = "true", disabledReason = "it is of the long form")
@Timeout(300)
class ExhaustedChannelsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SIZE = 12 << 20;
    private static final long GRAINS_PER_GIB = 20_000_000;

    /** A power of two that pays for sixteen pieces. */
    private static final long FIRST_DEPOSIT = 32_768;

    @TempDir
    private Path temp;

    @Test
    void whenADepositIsSpentAnotherIsThereAndNoSellerIsLost() throws IOException, InterruptedException {
        List<Trader> all = new ArrayList<>();
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            Wares wares = Wares.make(temp, SIZE, SEED);
            List<String> words = new ArrayList<>(List.of("get", wares.torrent().toString()));
            words.addAll(List.of("--to", temp.resolve("copy").toString()));
            for (String name : List.of("ann", "cat", "fay")) {
                ledger.bring(name);
                List<String> verb = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "20");
                Trader seller = Trader.start(ledger, name, FreePort.any(), verb, "--up", "400k");
                all.add(seller);
                words.addAll(List.of("--peer", "127.0.0.1:" + seller.port()));
            }
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            List<Trader> sellers = List.copyOf(all);
            Trader bob = Trader.start(ledger, "bob", FreePort.any(), words, "--spend", "2", "--bid", "20");
            all.add(bob);
            bob.succeeds();
            Trader.endAll(sellers);
            assertThat(wares.areIn(temp.resolve("copy"))).isTrue();

            Books books = new Books(ledger);
            List<Heard> channels = books.channels("bob");
            System.out.printf(
                    "three channels (seed %d): %s grains paid, of first deposits of %d; nothing came for %d ms at most%n",
                    SEED,
                    channels.stream().map(it -> it.number("paid")).toList(),
                    FIRST_DEPOSIT,
                    longestGap(bob).toMillis());
            assertThat(channels)
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(it.number("deposit"))
                            .as("what was locked for one seller")
                            .isGreaterThan(FIRST_DEPOSIT));
            assertThat(sellers).allSatisfy(ExhaustedChannelsTest::losesNoBuyerThatStillLacksSomething);
            long settled = books.settled("ann") + books.settled("cat") + books.settled("fay");
            assertThat(settled).isBetween(Bought.of(bob).spent(), (GRAINS_PER_GIB * SIZE) >> 30);
            books.areSound();
        } finally {
            all.forEach(Trader::kill);
        }
    }

    private static void losesNoBuyerThatStillLacksSomething(Trader seller) {
        List<String> slots = seller.told().stream()
                .filter(it -> it.event().has("sells"))
                .flatMap(it -> it.event().part("sells").parts("peers").stream())
                .map(it -> it.text("slot"))
                .toList();
        assertThat(slots.subList(slots.indexOf("award"), slots.size())).containsOnly("award");
    }

    /** Between two events that tell of more, from the first piece on. */
    private static Duration longestGap(Trader buyer) {
        long done = 0;
        long since = 0;
        long longest = 0;
        for (Trader.Told told : buyer.told()) {
            long now = told.event().has("done") ? told.event().number("done") : 0;
            if (now > done) {
                longest = done == 0 ? 0 : Math.max(longest, told.nanos() - since);
                done = now;
                since = told.nanos();
            }
        }
        return Duration.ofNanos(longest);
    }
}
