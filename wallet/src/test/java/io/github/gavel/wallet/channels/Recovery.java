package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.ChannelFault;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.audit.AuditReport;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens again what a crash left, lives the life to its end, and holds it to the invariants. */
final class Recovery implements Life.Watcher {
    enum Kind {
        RESTART,
        OLDER_PAYER,
        OLDER_PAYEE,
        /** Its store is the older one, and its payer says nothing any more. */
        FORSAKEN_PAYEE,
        PEERS_LIE;

        boolean isOfAnOlderPayee() {
            return this == OLDER_PAYEE || this == FORSAKEN_PAYEE;
        }
    }

    /** More than there is. */
    private static final Amount BEYOND = Amount.grains(Life.GRANTED);

    private static final Signature FORGED = new Signature(Octets.ofHex("1b".repeat(65)));

    private final Kind kind;
    private final boolean expires;
    private final Dead dead;
    private final long last;
    private long signed;
    private long acked;
    private long held;
    private long stake;

    /** @param last up to where it is paid if both go on */
    Recovery(Kind kind, boolean expires, Dead dead, long last) {
        this.kind = kind;
        this.expires = expires;
        this.dead = dead;
        this.last = last;
        this.signed = dead.signed();
        this.acked = dead.acked();
    }

    @Override
    public void pass(String point) {}

    @Override
    public synchronized void signed(long cumulative) {
        signed = Math.max(signed, cumulative);
    }

    @Override
    public synchronized void acked(long cumulative) {
        acked = Math.max(acked, cumulative);
    }

    /** What the payee's disk knew when they died. */
    long held() {
        return held;
    }

    /** What the payee held and nobody had settled when they died. */
    long stake() {
        return stake;
    }

    /** What was acknowledged, and is lost with the payee's own store. */
    long run(Path folder) throws Exception {
        long earned;
        try (Life life = new Life(folder, this, "ann", "bob", dead.at())) {
            Courier courier = life.courier();
            checkDisks(life);
            if (!life.isOver() && !isForgotten(life)) {
                goOn(life, courier);
            }
            check(life, courier);
            earned = life.bank.balance(life.earner.payee());
        }
        try (Life again = new Life(folder, this, "ann", "bob", dead.at())) {
            assertThat(again.ann.store.loaded().damages()).isEmpty();
            assertThat(again.bob.store.loaded().damages()).isEmpty();
            checkBooks(again);
        }
        assertThat(Bank.audit(folder.resolve("ledger"))).isInstanceOfSatisfying(AuditReport.Sound.class, sound -> {
            assertThat(sound.held()).isEqualTo(BigInteger.valueOf(Life.GRANTED));
            assertThat(sound.locked()).isZero();
        });
        return Math.max(0, dead.acked() - earned);
    }

    /** Whether the channel there was had ended, and so long ago that the payer's store does not know it any more. */
    private boolean isForgotten(Life life) {
        return dead.signed() > 0 && life.ann.store.loaded().payers().isEmpty();
    }

    /** Nothing was signed above the mark, and nothing acknowledged that is not there. */
    private void checkDisks(Life life) {
        if (kind != Kind.OLDER_PAYER) {
            assertThat(life.ann.store.loaded().payers())
                    .as("marks")
                    .allMatch(row -> row.mark().grains() >= dead.signed());
        }
        long known = kind.isOfAnOlderPayee() ? dead.kept() : dead.acked();
        for (PayeeRow row : life.bob.store.loaded().payees()) {
            assertThat(row.highest().grains()).as("what is held").isBetween(known, dead.signed());
            held = row.highest().grains();
            stake = row.unsettled().grains();
        }
    }

    private void goOn(Life life, Courier courier) {
        ChannelId channel = channel(life, courier);
        if (kind == Kind.FORSAKEN_PAYEE) {
            life.expire(courier);
            return;
        }
        if (kind == Kind.PEERS_LIE) {
            lie(life, courier, channel);
        }
        courier.show(channel);
        courier.until("an answer", () -> isAnswered(life, courier));
        if (mayPay(life, courier)) {
            life.pay(courier, channel, last);
        }
        if (!expires) {
            life.bob.earning().ifPresent(it -> life.bob.channels.close(it.channel()));
            life.ann.channels.end(channel);
            courier.until(
                    "the payee's end",
                    () -> life.bank
                                    .channel(channel)
                                    .filter(it -> it.state() != Channel.State.OPEN)
                                    .isPresent()
                            || life.bob.earning().isEmpty());
        }
        life.expire(courier);
    }

    /** The one that there was, which may end at any moment, or the first. */
    private static ChannelId channel(Life life, Courier courier) {
        Optional<ChannelId> before = life.ann.store.loaded().payers().stream()
                .map(row -> row.intent().channel())
                .findFirst();
        if (before.isEmpty()) {
            return life.channel(courier);
        }
        courier.until(
                "what became of the channel",
                () -> life.ann.paying().isEmpty() || life.status() != PayerRow.Status.INTENDED);
        return life.ann.paying().map(ChannelView.Paying::channel).orElseGet(before::orElseThrow);
    }

    private static boolean isSettled(Life life) {
        return life.bob.earning().map(it -> it.row().unsettled().isZero()).orElse(true);
    }

    private static boolean isAnswered(Life life, Courier courier) {
        return !courier.heard(News.Accept.class).isEmpty()
                || !courier.heard(News.Refuse.class).isEmpty()
                || !courier.heard(News.Frozen.class).isEmpty()
                || life.status() == PayerRow.Status.ENDED
                || life.ann.paying().isEmpty();
    }

    private static boolean mayPay(Life life, Courier courier) {
        return !courier.heard(News.Accept.class).isEmpty()
                && courier.heard(News.Refuse.class).isEmpty()
                && courier.heard(News.Frozen.class).isEmpty()
                && life.status() == PayerRow.Status.OPEN
                && life.ann.paying().filter(it -> it.fault().isEmpty()).isPresent()
                && life.bob.earning().filter(it -> !it.row().closed()).isPresent();
    }

    /** Each lie is refused or blamed, and moves nothing. */
    private void lie(Life life, Courier courier, ChannelId channel) {
        courier.until("a settlement of what was held", () -> isSettled(life));
        long balance = life.bank.balance(life.earner.payee());
        Channels ann = life.ann.channels;
        ann.accepted(channel, Amount.grains(last - 1), Optional.of(FORGED));
        ann.accepted(channel, BEYOND, Optional.of(FORGED));
        ann.acked(channel, BEYOND);
        ann.closed(channel, Amount.grains(1), FORGED);
        SignedReceipt receipt = life.ann.paying().orElseThrow().row().receipt().orElseThrow();
        courier.look(receipt, FORGED);
        courier.look(new SignedReceipt(receipt.receipt(), FORGED), FORGED);
        courier.pay(channel, Amount.grains(last), Optional.of(FORGED));
        courier.pay(channel, Amount.grains(last), Optional.empty());
        courier.until(
                "the payer's blame",
                () -> courier.heard(News.PayeesViolation.class).size() >= 4);
        courier.until(
                "the payee's blame",
                () -> courier.heard(News.PayersViolation.class).size() >= 2);
        courier.until("refusals", () -> courier.heard(News.Refuse.class).size() >= 2);
        assertThat(courier.heard(News.PayeesViolation.class))
                .extracting(News.PayeesViolation::code)
                .containsSubsequence(List.of(ViolationCode.ABOVE_SIGNED, ViolationCode.ABOVE_SIGNED));
        assertThat(life.bank.balance(life.earner.payee())).isEqualTo(balance);
        courier.said.clear();
    }

    private void check(Life life, Courier courier) {
        checkBooks(life);
        long earned = life.bank.balance(life.earner.payee());
        assertThat(earned).as("no more is settled than was signed").isLessThanOrEqualTo(signed);
        assertThat(earned)
                .as("what was acknowledged is paid")
                .isGreaterThanOrEqualTo(kind.isOfAnOlderPayee() ? dead.kept() : dead.acked());
        boolean frozen = !courier.heard(News.Frozen.class).isEmpty();
        if (frozen) {
            assertThat(kind).isEqualTo(Kind.OLDER_PAYER);
            assertThat(courier.heard(News.Frozen.class)).allMatch(it -> it.fault() instanceof ChannelFault.StoreTooOld);
        }
        if (kind == Kind.RESTART) {
            assertThat(courier.heard(News.PayeesViolation.class)).isEmpty();
            assertThat(courier.heard(News.PayersViolation.class)).isEmpty();
            assertThat(courier.heard(News.Lost.class)).isEmpty();
        }
        assertThat(courier.heard(News.Broken.class)).isEmpty();
        assertThat(courier.heard(News.Stopped.class)).isEmpty();
    }

    /** Every grain is somewhere, and the payer's books say the same as the ledger's. */
    private static void checkBooks(Life life) {
        long earned = life.bank.balance(life.earner.payee());
        long left = life.bank.balance(Party.ANN.account());
        assertThat(left + earned).as("no grain is lost or made").isEqualTo(Life.GRANTED);
        life.ann.paying().ifPresent(it -> {
            assertThat(it.row().status()).isEqualTo(PayerRow.Status.ENDED);
            assertThat(it.row().spent().grains()).isEqualTo(earned);
            assertThat(it.locked().amount()).isEqualTo(Amount.ZERO);
        });
    }
}
