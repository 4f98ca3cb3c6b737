package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four processes that bid at two that sell. */
@Timeout(300)
class WorkedAuctionsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SIZE = 24 << 20;
    private static final long TOKEN = 1_000_000;
    private static final int SOLD = 2;

    /** What each bids, in tokens for a GiB. */
    private static final Map<String, Integer> BIDS = new TreeMap<>(Map.of("bob", 9, "cat", 7, "dan", 5, "eve", 3));

    @TempDir
    private Path temp;

    @Test
    void theBestBidsWinAndPayTheBestThatLostOrTheReserve() throws IOException, InterruptedException {
        List<Trader> all = new ArrayList<>();
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            Path torrent = Wares.make(temp, SIZE, SEED).torrent();
            ledger.bring("ann");
            ledger.bring("fay");
            Map<String, Trader> buyers = buyers(ledger, torrent, all);
            Trader ann = seller(ledger, "ann", torrent, buyers, List.of("--reserve", "0.000001", "--slots", "2"));
            all.add(ann);
            Trader fay = seller(ledger, "fay", torrent, buyers, List.of("--reserve", "6", "--slots", "3"));
            all.add(fay);

            assertThat(awards(ann, buyers, 9, 7, 5, 3)).containsExactlyInAnyOrderEntriesOf(at(5 * TOKEN));
            assertThat(awards(fay, buyers, 9, 7)).containsExactlyInAnyOrderEntriesOf(at(6 * TOKEN));
            assertThat(List.of(ann, fay)).allSatisfy(WorkedAuctionsTest::nobodyPaysItsOwnBid);
            for (String winner : at(0).keySet()) {
                Objects.requireNonNull(buyers.get(winner))
                        .await("both prices", it -> paid(it).equals(Set.of(5 * TOKEN, 6 * TOKEN)));
            }
            System.out.printf("auctions (seed %d): 9, 7, 5, 3 for 2 slots at 5; for 2 slots at a reserve of 6%n", SEED);
            ann.await("a payment", WorkedAuctionsTest::hasEarned);
            fay.await("a payment", WorkedAuctionsTest::hasEarned);
            Trader.endAll(buyers.values());
            Trader.endAll(List.of(ann, fay));
            Books books = new Books(ledger);
            long earned = books.settled("ann") + books.settled("fay");
            long paid = 0;
            for (String buyer : BIDS.keySet()) {
                paid += books.paid(buyer);
            }
            System.out.printf("%d grains paid, %d settled%n", paid, earned);
            assertThat(earned).isGreaterThanOrEqualTo(paid).isPositive();
            books.areSound();
        } finally {
            all.forEach(Trader::kill);
        }
    }

    private static Map<String, Long> at(long price) {
        return Map.of("bob", price, "cat", price);
    }

    /** Not even for a round in which some bids were not there yet. */
    private static void nobodyPaysItsOwnBid(Trader seller) {
        assertThat(seller.told().stream()
                        .map(Trader.Told::event)
                        .filter(it -> it.has("sells"))
                        .flatMap(it -> awarded(it).stream()))
                .allSatisfy(peer -> assertThat(peer.number("rate")).isLessThan(peer.number("bid")));
    }

    private static boolean hasEarned(Heard event) {
        return event.has("sells") && event.part("sells").number("earned") > 0;
    }

    private static Set<Long> paid(Heard event) {
        return event.has("buys")
                ? event.part("buys").parts("sellers").stream()
                        .map(it -> it.number("rate"))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Who has a sold slot at which rate, once these bids stand and both slots are sold at one price. */
    private static Map<String, Long> awards(Trader seller, Map<String, Trader> buyers, Integer... standing)
            throws InterruptedException {
        Set<Long> bids = Arrays.stream(standing).map(bid -> bid * TOKEN).collect(Collectors.toSet());
        Heard event = seller.await(
                "two sold slots",
                it -> it.has("sells")
                        && bids(it).equals(bids)
                        && awarded(it).size() == SOLD
                        && awarded(it).stream()
                                .allMatch(peer ->
                                        peer.number("rate") == it.part("sells").number("price")));
        return awarded(event).stream()
                .collect(Collectors.toMap(
                        peer -> buyers.entrySet().stream()
                                .filter(it -> it.getValue().port() == peer.number("port"))
                                .findFirst()
                                .orElseThrow()
                                .getKey(),
                        peer -> peer.number("rate")));
    }

    private static Set<Long> bids(Heard event) {
        return event.part("sells").parts("peers").stream()
                .map(peer -> peer.number("bid"))
                .filter(bid -> bid > 0)
                .collect(Collectors.toSet());
    }

    private static List<Heard> awarded(Heard event) {
        return event.part("sells").parts("peers").stream()
                .filter(peer -> peer.text("slot").equals("award"))
                .toList();
    }

    /** They wait for the sellers to call, so that all of them are there in the first round. */
    private Map<String, Trader> buyers(ServedLedger ledger, Path torrent, List<Trader> all)
            throws IOException, InterruptedException {
        Map<String, Trader> buyers = new TreeMap<>();
        for (String buyer : BIDS.keySet()) {
            ledger.bring(buyer);
            ledger.fill(ledger.account(buyer));
        }
        for (Map.Entry<String, Integer> bid : BIDS.entrySet()) {
            String copy = temp.resolve(bid.getKey() + ".copy").toString();
            List<String> verb = List.of("get", torrent.toString(), "--to", copy);
            Trader buyer = Trader.start(
                    ledger, bid.getKey(), FreePort.any(), verb, "--spend", "1", "--bid", "" + bid.getValue());
            all.add(buyer);
            buyers.put(bid.getKey(), buyer);
        }
        for (Trader buyer : buyers.values()) {
            buyer.await("its torrent", it -> it.text("state").equals("downloading"));
        }
        return buyers;
    }

    private static Trader seller(
            ServedLedger ledger, String name, Path torrent, Map<String, Trader> buyers, List<String> terms)
            throws IOException {
        List<String> more = new ArrayList<>(terms);
        more.addAll(List.of("--earn", "--up", "300k"));
        buyers.values().forEach(buyer -> more.addAll(List.of("--peer", "127.0.0.1:" + buyer.port())));
        return Trader.start(
                ledger, name, FreePort.any(), List.of("seed", torrent.toString()), more.toArray(String[]::new));
    }
}
