package io.github.gavel.client.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.port.Payee;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Buyers that cheat, each in a way of its own, at one seed and beside one who does not. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBuyersTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int PIECES = 16;
    private static final long BYTES_PER_SECOND = 8 << 20;
    private static final long PIECE = Market.PIECE;
    private static final int BIDS = 10_000;
    private static final ChannelId ELSEWHERE = new ChannelId(Octets.ofHex("77".repeat(32)));
    private static final List<String> TOLD =
            List.of("pays flipped", "pays foreign", "pays too much", "pays for nothing", "floods");
    private static final Buyer.Paying NEVER = (self, line, piece) -> {};

    private final Map<String, Stranger> strangers = new LinkedHashMap<>();
    private final Map<String, Buyer> manners = new HashMap<>();
    private Market market;
    private Honest ann;
    private long mostOwed;
    private long spent;
    private long earned;

    @BeforeAll
    void everybodyTrades(@TempDir Path temp) throws IOException, InterruptedException {
        market = new Market(temp, PIECES, SEED);
        ann = Honest.seller(market, "ann", BYTES_PER_SECOND);
        Honest bob = Honest.buyer(market, "bob");
        bob.calls(ann.address());
        comes("never pays", NEVER);
        comes(
                "pays short",
                (self, line, piece) -> self.pays(line, piece, line.sold.get() * Market.PRICE / Market.PIECE - 1));
        comes("pays stale", (self, line, piece) -> self.pays(line, piece, Market.PRICE));
        comes(
                "pays flipped",
                (self, line, piece) -> self.pays(
                        line, piece, Market.PRICE, Buyer.flipped(self.purse.voucher(self.channel(), Market.PRICE))));
        comes(
                "pays foreign",
                (self, line, piece) ->
                        self.pays(line, piece, Market.PRICE, self.purse.voucher(ELSEWHERE, Market.PRICE)));
        comes("pays too much", (self, line, piece) -> self.pays(line, piece, Buyer.DEPOSIT + 1));
        comes("pays for nothing", (self, line, piece) -> self.pays(line, PIECES + 1, Market.PRICE));
        Purse shared = purse();
        comes("one half", new Buyer(market, shared, NEVER));
        comes("other half", new Buyer(market, shared, NEVER));
        comes("floods", floods());
        Market.await("the honest one", () -> {
            mostOwed = Math.max(mostOwed, owed());
            return bob.isDone();
        });
        Market.await("a piece for who never pays", () -> bought("never pays") > 0);
        Market.await("a piece for two", () -> bought("one half") + bought("other half") > 0);
        Market.await("two pieces for one voucher", () -> bought("pays stale") > 1);
        Market.await("the acks", () -> acked("pays short") > 0 && acked("pays stale") > 0);
        for (String name : TOLD) {
            ViolationCode unused = stranger(name).error();
        }
        Payee payee = ann.payee();
        spent = bob.spent();
        bob.close();
        ann.close();
        earned = market.bank.balance(payee.account());
        System.out.printf(
                "Hostile buyers (seed %d): %d grains at most owed, %d spent, %d earned, %s%n",
                SEED, mostOwed, spent, earned, strangers.values());
    }

    @AfterAll
    void everybodyLeaves() throws IOException {
        market.close();
    }

    @Test
    void whoKeepsTheRulesHasAllOfItBesideThem() throws IOException {
        assertThat(market.isWhole("bob")).isTrue();
    }

    @Test
    void nobodyOwesMoreThanAPieceAtAnyMoment() {
        assertThat(mostOwed).isBetween(1L, Market.PRICE);
    }

    @Test
    void whoNeverPaysGetsOnePiece() {
        assertThat(sold("never pays")).isBetween(1L, PIECE);
    }

    @Test
    void whoPaysAGrainTooLittleGetsOnePiece() {
        assertThat(sold("pays short")).isBetween(1L, PIECE);
    }

    @Test
    void whoSaysTheSameVoucherAgainGetsOnePieceMoreThanItPaidFor() {
        assertThat(sold("pays stale")).isBetween(PIECE, 2 * PIECE);
    }

    @Test
    void whoseSignatureIsNotItsChannelsGetsOnePieceAndIsToldSo() throws InterruptedException {
        assertLeft("pays flipped", ViolationCode.WRONG_SIGNATURE);
        assertLeft("pays foreign", ViolationCode.WRONG_SIGNATURE);
    }

    @Test
    void whoSignsAboveItsDepositGetsOnePieceAndIsToldSo() throws InterruptedException {
        assertLeft("pays too much", ViolationCode.ABOVE_DEPOSIT);
    }

    @Test
    void whoNamesAPieceThatItWasNotSentGetsOnePieceAndIsToldSo() throws InterruptedException {
        assertLeft("pays for nothing", ViolationCode.NEVER_SENT);
    }

    @Test
    void whoComesOverTwoConnectionsGetsOnePieceInAll() {
        assertThat(sold("one half") + sold("other half")).isBetween(1L, PIECE);
    }

    @Test
    void whoBidsTenThousandTimesIsToldSo() throws InterruptedException {
        assertThat(stranger("floods").error()).isEqualTo(ViolationCode.TOO_OFTEN);
        assertThat(sold("floods")).isLessThanOrEqualTo(PIECE);
    }

    @Test
    void theLedgerHasMovedEveryVoucherThatWasGoodAndNothingElse() {
        assertThat(spent).isBetween(Market.PRICE, PIECES * Market.PRICE);
        assertThat(earned).isEqualTo(spent + acked("pays short") + acked("pays stale") + Market.PRICE);
    }

    private void assertLeft(String name, ViolationCode code) throws InterruptedException {
        assertThat(stranger(name).error()).isEqualTo(code);
        assertThat(sold(name)).isBetween(1L, PIECE);
    }

    private long sold(String name) {
        return stranger(name).sold();
    }

    private long owed() {
        return ann.sells().orElseThrow().peers().stream()
                .mapToLong(peer -> peer.owes().grains())
                .max()
                .orElse(0);
    }

    private void comes(String name, Buyer.Paying paying) throws IOException {
        comes(name, new Buyer(market, purse(), paying));
    }

    private void comes(String name, Buyer manner) throws IOException {
        Stranger stranger = Stranger.buyer(market, name, manner);
        strangers.put(name, stranger);
        manners.put(name, manner);
        stranger.calls(ann.address());
    }

    private Buyer manner(String name) {
        return Optional.ofNullable(manners.get(name)).orElseThrow();
    }

    private int bought(String name) {
        return manner(name).bought();
    }

    private long acked(String name) {
        return manner(name).acked();
    }

    private Stranger stranger(String name) {
        return Optional.ofNullable(strangers.get(name)).orElseThrow();
    }

    private Purse purse() {
        return Purse.holding(market.bank, strangers.size(), 4 * Buyer.DEPOSIT);
    }

    private Buyer floods() {
        return new Buyer(market, purse(), NEVER) {
            @Override
            void accepted(Line line) {
                for (int number = 1; number <= BIDS; number++) {
                    line.say(new Bid(number, Rate.perGib(Market.RATE.grainsPerGib() + number % 2)));
                }
            }
        };
    }
}
