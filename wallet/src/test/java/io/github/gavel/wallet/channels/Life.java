package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.signer.Payment;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.WatchedRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A channel from its intent to its end, between two wallets at an embedded ledger, all in one process. It goes on where
 * an earlier one ended, however that ended.
 */
final class Life implements Closeable {
    static final long GRANTED = 100_000;
    static final long DEPOSIT = 1_000;
    static final long FULLER = 1_300;
    static final long LAST = 150;

    /** What was paid when the stores are copied. */
    static final long COPIED = 30;

    static final InfoHash TORRENT = new InfoHash(Octets.ofHex("70".repeat(20)));
    static final Amount PIECE = Amount.grains(10);

    /** So small that a mark rises with nearly every payment. */
    static final Amount BUDGET = Amount.grains(200);

    /** A store has stopped, and with it this life. */
    static final class StoppedShort extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What somebody who watches is told. */
    interface Watcher {
        /** Something is about to be done, or has just been done. */
        void pass(String point);

        void signed(long cumulative);

        void acked(long cumulative);

        /** The clock is at this many milliseconds now. */
        default void passed(long millis) {}
    }

    final Clock clock = new Clock();
    final Bank bank;
    final Party ann;
    final Party bob;
    final Earner earner;
    /** Whether nobody reaches the ledger. */
    volatile boolean isAway;

    private final Watcher watcher;
    private final Map<ChannelId, Amount> marks = new ConcurrentHashMap<>();

    Life(Path folder, Watcher watcher) {
        this(folder, watcher, "ann", "bob", Clock.NOON);
    }

    /** With the stores in these folders, from that moment on. */
    Life(Path folder, Watcher watcher, String anns, String bobs, LedgerTime start) {
        this.watcher = watcher;
        clock.set(start);
        bank = Bank.open(folder.resolve("ledger"), () -> clock.now().ledger());
        ann = party(Party.ANN, "payer", folder.resolve(anns));
        bob = party(Party.BOB, "payee", folder.resolve(bobs));
        bank.grant(Party.ANN.account(), GRANTED);
        earner = Bank.wait(bob.channels.earner(TORRENT)).orElseThrow();
    }

    Party party(Party.Who who, String side, Path folder) {
        Consumer<String> points = point -> watcher.pass(side + " " + point);
        return new Party(
                who,
                WatchedRows.open(folder, who.owner(), points, this::durable),
                new WatchedLedger(bank.port(), points, () -> isAway),
                clock,
                Party.CAPS,
                news -> check(news, points));
    }

    private void durable(PayerRow row) {
        marks.put(row.intent().channel(), row.mark());
    }

    /** Nothing is signed above the mark that is on the disk. */
    private void check(News news, Consumer<String> points) {
        if (news instanceof News.Voucher voucher && voucher.signature().isPresent()) {
            Optional<Amount> mark = Optional.ofNullable(marks.get(voucher.channel()));
            boolean isAbove =
                    mark.filter(it -> !it.covers(voucher.cumulative())).isPresent();
            if (isAbove) {
                throw new AssertionError(voucher.cumulative() + " signed, and " + mark + " on the disk");
            }
            watcher.signed(voucher.cumulative().grains());
        }
        points.accept("is to say " + news.getClass().getSimpleName());
    }

    Courier courier() {
        return new Courier(ann, bob, earner.payee(), earner.closer()) {
            @Override
            void carry() {
                super.carry();
                if (!heard(News.Stopped.class).isEmpty()) {
                    throw new StoppedShort();
                }
            }

            @Override
            void fromPayee(News news) {
                if (news instanceof News.Ack ack) {
                    watcher.acked(ack.durable().grains());
                }
                super.fromPayee(news);
                watcher.pass("payee said " + news.getClass().getSimpleName());
            }

            @Override
            void fromPayer(News news) {
                super.fromPayer(news);
                watcher.pass("payer said " + news.getClass().getSimpleName());
            }
        };
    }

    /** Whether the channel there was is over. */
    boolean isOver() {
        return ann.paying().isEmpty()
                && ann.store.loaded().payers().stream().anyMatch(it -> it.status() == PayerRow.Status.ENDED);
    }

    ChannelId channel(Courier courier) {
        if (ann.paying().isEmpty()) {
            Bank.wait(ann.channels.open(wanted()));
        }
        courier.until("a channel", () -> status() == PayerRow.Status.OPEN || status() == PayerRow.Status.ENDED);
        return ann.paying().map(ChannelView.Paying::channel).orElseThrow();
    }

    NewChannel wanted() {
        return new NewChannel(
                earner.payee(),
                earner.closer(),
                Amount.grains(DEPOSIT),
                clock.now().ledger().plus(Duration.ofDays(1)),
                PIECE);
    }

    PayerRow.Status status() {
        return ann.paying().map(it -> it.row().status()).orElse(PayerRow.Status.INTENDED);
    }

    /** Whether both sides have heard the ledger's last word. */
    boolean isEnded() {
        boolean payers = ann.paying()
                .filter(it -> it.row().status() != PayerRow.Status.ENDED)
                .isEmpty();
        boolean payees = bob.earning()
                .filter(it -> it.row().state() == io.github.gavel.economy.ledger.Channel.State.OPEN)
                .isEmpty();
        return payers && payees;
    }

    /** All of it, with a copy of both stores on the way. */
    void live(Runnable copying) {
        Courier courier = courier();
        ChannelId channel = channel(courier);
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        pay(courier, channel, 10);
        pay(courier, channel, COPIED);
        copying.run();
        pay(courier, channel, 70);
        Bank.wait(ann.channels.topUp(channel, Amount.grains(FULLER - DEPOSIT)));
        courier.until(
                "a top-up", () -> ann.paying().orElseThrow().row().deposit().grains() == FULLER);
        bob.channels.disconnected(Courier.HERE);
        courier.until("a settlement", () -> bank.balance(earner.payee()) == 70);
        courier.show(channel);
        pay(courier, channel, LAST);
    }

    void pay(Courier courier, ChannelId channel, long cumulative) {
        Payment payment = new Payment(Amount.grains(cumulative), new Spending(TORRENT, earner.payee()), 8);
        Bank.wait(ann.channels.pay(channel, payment, PIECE, BUDGET));
        courier.until(
                "an ack of " + cumulative,
                () -> ann.paying().orElseThrow().acked().grains() >= cumulative);
    }

    /** It ends by agreement. */
    void close(Courier courier) {
        ann.paying().ifPresent(it -> ann.channels.end(it.channel()));
        bob.earning().ifPresent(it -> bob.channels.close(it.channel()));
        courier.until("the end", this::isEnded);
    }

    /** It expires, and what was not settled comes back. */
    void expire(Courier courier) {
        bob.channels.disconnected(Courier.HERE);
        courier.until(
                "a settlement",
                () -> bob.earning().map(it -> it.row().unsettled().isZero()).orElse(true));
        courier.isCut = true;
        pass(Duration.ofDays(3));
        courier.until("the refund", () -> {
            ann.channels.tick();
            bob.channels.tick();
            pass(Duration.ofSeconds(31));
            return ann.paying()
                    .filter(it -> it.row().status() != PayerRow.Status.ENDED)
                    .isEmpty();
        });
    }

    private void pass(Duration duration) {
        clock.pass(duration);
        watcher.passed(clock.now().ledger().epochMillis());
    }

    /** Ends without a last word to the ledger. */
    void die() throws IOException {
        isAway = true;
        close();
    }

    @Override
    public void close() throws IOException {
        ann.close();
        bob.close();
        bank.close();
    }
}
