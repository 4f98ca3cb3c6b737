package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Cap;
import io.github.gavel.wallet.caps.OverCap;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.signer.Payment;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.Loaded;
import io.github.gavel.wallet.store.WalletStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelsTest {
    private static final InfoHash TORRENT = new InfoHash(Octets.ofHex("70".repeat(20)));
    private static final Amount PIECE = Amount.grains(10);

    @TempDir
    Path temp = Path.of("");

    private final Clock clock = new Clock();
    private Bank bank;
    private Party ann;
    private Party bob;
    private Courier courier;
    private volatile boolean isLate;

    @BeforeEach
    void meet() {
        bank = Bank.open(temp.resolve("ledger"), () -> clock.now().ledger());
        bank.grant(Party.ANN.account(), 100_000);
        ann = annsParty();
        bob = bobsParty();
        courier = courier();
    }

    @AfterEach
    void part() throws IOException {
        ann.close();
        bob.close();
        bank.close();
    }

    private Party annsParty() {
        return new Party(
                Party.ANN,
                WalletStore.open(
                        temp.resolve("ann"), Party.ANN.owner(), clock.now().ledger()),
                bank.port(),
                clock);
    }

    private Party bobsParty() {
        return new Party(
                Party.BOB,
                WalletStore.open(
                        temp.resolve("bob"), Party.BOB.owner(), clock.now().ledger()),
                new WatchedLedger(bank.port(), this::holdsUp, () -> false),
                clock);
    }

    /** What the ledger answers bob takes its time. */
    private void holdsUp(String point) {
        if (isLate && point.startsWith("was answered")) {
            try {
                Thread.sleep(300);
            } catch (InterruptedException over) {
                throw new IllegalStateException(over);
            }
        }
    }

    private Courier courier() {
        Earner earner = Bank.wait(bob.channels.earner(TORRENT)).orElseThrow();
        return new Courier(ann, bob, earner.payee(), earner.closer());
    }

    @Test
    void aChannelIsOpenedPaidWithSettledAndClosed() {
        ChannelId channel = opened(1_000);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        for (int pieces = 1; pieces <= 20; pieces++) {
            assertThat(paid(channel, 10L * pieces)).isInstanceOf(Paying.Paid.class);
        }
        courier.until("the last ack", () -> acked() == 200);
        assertThat(courier.heard(News.OpenGate.class))
                .extracting(it -> it.cumulative().grains())
                .contains(10L, 200L);
        bob.channels.disconnected(Courier.HERE);
        courier.until("a settlement", () -> earned() == 200);
        ann.channels.end(channel);
        courier.until(
                "the end", () -> status(channel).isEmpty() || status(channel).get() == PayerRow.Status.ENDED);
        assertThat(bank.balance(courier.earns)).isEqualTo(200);
        assertThat(bank.balance(Party.ANN.account())).isEqualTo(99_800);
        assertThat(courier.heard(News.PayersViolation.class)).isEmpty();
        assertThat(courier.heard(News.PayeesViolation.class)).isEmpty();
        assertThat(history(ann.store)).containsExactly("CAME_BACK 800", "PAID 200", "OPENED 1000");
        assertThat(history(bob.store)).containsExactly("EARNED 200");
    }

    @Test
    void whatIsNotSettledComesBackAfterItsExpiry() {
        ChannelId channel = opened(1_000);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        paid(channel, 30);
        courier.until("an ack", () -> acked() == 30);
        courier.isCut = true;
        clock.pass(Duration.ofDays(2));
        ann.channels.tick();
        courier.until("a refund", () -> bank.balance(Party.ANN.account()) == 100_000);
        bob.channels.disconnected(Courier.HERE);
        courier.until("what was lost", () -> !courier.heard(News.Lost.class).isEmpty());
        assertThat(courier.heard(News.Lost.class))
                .containsExactly(new News.Lost(channel, Amount.grains(30), Amount.ZERO));
    }

    @Test
    void aDayAfterAChannelsExpiryNothingOfItsPayeeCountsAndOfATorrentOnceItIsGone() throws IOException {
        ChannelId channel = opened(1_000);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        paid(channel, 30);
        courier.until("an ack", () -> acked() == 30);
        bob.channels.disconnected(Courier.HERE);
        courier.until("a settlement", () -> earned() == 30);
        ann.channels.end(channel);
        courier.until(
                "the end", () -> status(channel).isEmpty() || status(channel).get() == PayerRow.Status.ENDED);
        assertThat(afterATick().tally().of(courier.earns)).isNotEqualTo(Amount.ZERO);
        clock.pass(Duration.ofDays(2).plusSeconds(1));
        ann.channels.forget(TORRENT);
        Loaded left = afterATick();
        assertThat(left.payers()).isEmpty();
        assertThat(left.tally().of(courier.earns)).isEqualTo(Amount.ZERO);
        assertThat(left.tally().of(TORRENT)).isEqualTo(Amount.ZERO);
        assertThat(left.tally().inAll().grains()).isGreaterThanOrEqualTo(30);
    }

    /** What a store would find that is opened now. */
    private Loaded afterATick() {
        ann.channels.tick();
        ann.view();
        return Bank.wait(ann.store.contents()).orElseThrow().loaded(clock.now().ledger());
    }

    @Test
    void whoEndsHandsInWhatItEarnedAndWaitsAWhileForTheAnswer() throws IOException {
        ChannelId channel = opened(1_000);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        paid(channel, 30);
        courier.until("an ack", () -> acked() == 30);
        isLate = true;
        bob.close();
        assertThat(bank.balance(courier.earns)).isEqualTo(30);
        bob = bobsParty();
        assertThat(bob.store.loaded().payees())
                .extracting(row -> row.settled().grains())
                .containsExactly(30L);
    }

    @Test
    void aRestartGoesOnFromWhatThePayeeHolds() throws IOException {
        ChannelId channel = opened(1_000);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        paid(channel, 70);
        courier.until("an ack", () -> acked() == 70);
        ann.close();
        ann = annsParty();
        courier = courier();
        assertThat(paid(channel, 80))
                .isEqualTo(refused(new PayerRefusal.NotAccepted(Amount.grains(70), markOf(channel))));
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        assertThat(paid(channel, 80)).isInstanceOf(Paying.Paid.class);
        courier.until("an ack", () -> acked() == 80);
    }

    @Test
    void refusalsHaveTheirNumbers() {
        ChannelId stranger = new ChannelId(Octets.ofHex("77".repeat(32)));
        assertThat(paid(stranger, 10)).isEqualTo(new Paying.Refused(new Refusal.UnknownChannel(stranger)));
        assertThat(open(20_001))
                .isEqualTo(new Opening.Refused(
                        new Refusal.TooMuchLocked(Amount.grains(20_001), Amount.ZERO, Amount.grains(20_000))));
        ChannelId channel = opened(1_000);
        assertThat(open(500)).isEqualTo(new Opening.Refused(new Refusal.InUse(channel)));
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        assertThat(paid(channel, 1_001))
                .isEqualTo(new Paying.Refused(new Refusal.BySigner(new io.github.gavel.wallet.signer.Refusal.TooMuch(
                        new OverCap(Cap.PIECE, Amount.grains(1_000), Amount.ZERO, Amount.grains(1_001))))));
        paid(channel, 500);
        assertThat(paid(channel, 1_200))
                .isEqualTo(refused(new PayerRefusal.Insufficient(
                        PayerRefusal.Limit.DEPOSIT, Amount.grains(1_200), Amount.grains(1_000))));
        assertThat(paid(channel, 499))
                .isEqualTo(refused(new PayerRefusal.Falling(Amount.grains(499), Amount.grains(500))));
    }

    @Test
    void aTopUpArrivesOnce() {
        ChannelId channel = opened(1_000);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        assertThat(Bank.wait(ann.channels.topUp(channel, Amount.grains(300)))).isEqualTo(Done.begun());
        courier.until(
                "the top-up", () -> ann.paying().orElseThrow().row().deposit().grains() == 1_300);
        courier.until("a second accept", () -> courier.heard(News.Accept.class).size() > 1);
        assertThat(bank.balance(Party.ANN.account())).isEqualTo(98_700);
        assertThat(bob.earning()
                        .orElseThrow()
                        .row()
                        .receipt()
                        .receipt()
                        .deposit()
                        .grains())
                .isEqualTo(1_300);
        assertThat(history(ann.store)).containsExactly("TOPPED_UP 300", "OPENED 1000");
    }

    @Test
    void aLockedWalletOpensNothingAndSaysSo() {
        ann.signer.lock();
        var waiting = ann.channels.open(wanted(1_000));
        courier.until(
                "that it is locked",
                () -> !courier.heard(News.NeedsMainKey.class).isEmpty());
        assertThat(waiting).isNotDone();
        ann.signer.unlock(Party.ANN.tree().account(0));
        clock.pass(Duration.ofSeconds(31));
        ann.channels.tick();
        assertThat(Bank.wait(waiting)).isInstanceOf(Opening.Opened.class);
    }

    private NewChannel wanted(long deposit) {
        return new NewChannel(
                courier.earns,
                courier.closes,
                Amount.grains(deposit),
                clock.now().ledger().plus(Duration.ofDays(1)),
                PIECE);
    }

    private Opening open(long deposit) {
        return Bank.wait(ann.channels.open(wanted(deposit)));
    }

    private ChannelId opened(long deposit) {
        if (open(deposit) instanceof Opening.Opened it) {
            return it.receipt().receipt().channel();
        }
        throw new AssertionError("no channel");
    }

    private Paying paid(ChannelId channel, long cumulative) {
        Payment payment = new Payment(Amount.grains(cumulative), new Spending(TORRENT, courier.earns), 1);
        return Bank.wait(ann.channels.pay(channel, payment, PIECE, Amount.grains(10_000)));
    }

    private static Paying refused(PayerRefusal why) {
        return new Paying.Refused(new Refusal.ByChannel(why));
    }

    private Amount markOf(ChannelId channel) {
        return ann.paying()
                .filter(it -> it.channel().equals(channel))
                .orElseThrow()
                .row()
                .mark();
    }

    private Optional<PayerRow.Status> status(ChannelId channel) {
        return ann.paying()
                .filter(it -> it.channel().equals(channel))
                .map(it -> it.row().status());
    }

    private long acked() {
        return ann.paying().map(it -> it.acked().grains()).orElse(0L);
    }

    private long earned() {
        return bank.balance(courier.earns);
    }

    private static List<String> history(WalletStore store) {
        return Bank.wait(store.history(Optional.empty(), 100)).orElseThrow().entries().stream()
                .map(ChannelsTest::words)
                .toList();
    }

    private static String words(HistoryEntry entry) {
        return entry.kind() + " " + entry.amount().grains();
    }
}
