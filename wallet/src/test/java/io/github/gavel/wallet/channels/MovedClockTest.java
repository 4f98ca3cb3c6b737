package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.audit.AuditReport;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lives in the midst of which the clock of both wallets and of their ledger is moved by thirty days. */
class MovedClockTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final LedgerTime AHEAD = Clock.NOON.plus(MONTH);
    private static final LedgerTime BACK = new LedgerTime(Clock.NOON.epochMillis() - MONTH.toMillis());

    @TempDir
    Path temp = Path.of("");

    @Test
    void aClockThatGoesBackStopsNobodyFromPayingAndBeingPaid() throws IOException {
        Life life = RestoredWalletTest.unwatched(temp);
        Courier courier = life.courier();
        ChannelId channel = shown(life, courier);
        life.pay(courier, channel, 30);
        life.clock.set(BACK);
        life.pay(courier, channel, 70);
        life.die();
        try (Life later = new Life(temp, RestoredWalletTest.NOBODY, "ann", "bob", BACK)) {
            Courier second = later.courier();
            assertThat(shown(later, second)).isEqualTo(channel);
            later.pay(second, channel, Life.LAST);
            later.close(second);
            assertBooks(later, Life.LAST);
        }
        assertSound();
    }

    @Test
    void aClockThatJumpsAheadCostsNoGrainWhoeverIsFirstAndMayBePutRightAgain() throws IOException {
        try (Life life = RestoredWalletTest.unwatched(temp)) {
            Courier courier = life.courier();
            life.pay(courier, shown(life, courier), 30);
            life.clock.set(AHEAD);
            life.bob.channels.tick();
            courier.until("a settlement", () -> life.bank.balance(life.earner.payee()) == 30);
            refund(life, courier);
            assertBooks(life, 30);

            ChannelId next = shown(life, courier);
            life.pay(courier, next, 40);
            life.clock.set(AHEAD.plus(MONTH));
            refund(life, courier);
            life.bob.channels.disconnected(Courier.HERE);
            courier.until("what was lost", () -> !courier.heard(News.Lost.class).isEmpty());
            assertThat(courier.heard(News.Lost.class))
                    .containsExactly(new News.Lost(next, Amount.grains(40), Amount.ZERO));
            assertBooks(life, 30);

            ChannelId last = shown(life, courier);
            life.pay(courier, last, 10);
            life.clock.set(Clock.NOON);
            life.pay(courier, last, 50);
            life.close(courier);
            assertBooks(life, 80);
        }
        assertSound();
    }

    private static ChannelId shown(Life life, Courier courier) {
        courier.said.clear();
        ChannelId channel = life.channel(courier);
        courier.show(channel);
        courier.until("an accept", () -> !courier.heard(News.Accept.class).isEmpty());
        return channel;
    }

    /** The payer takes back what was not settled of a channel that has expired. */
    private static void refund(Life life, Courier courier) {
        courier.until("a refund", () -> {
            life.ann.channels.tick();
            return life.ann.paying().isEmpty();
        });
    }

    private static void assertBooks(Life life, long earned) {
        assertThat(life.bank.balance(life.earner.payee())).isEqualTo(earned);
        assertThat(life.bank.balance(Party.ANN.account())).isEqualTo(Life.GRANTED - earned);
    }

    private void assertSound() throws IOException {
        assertThat(Bank.audit(temp.resolve("ledger"))).isInstanceOfSatisfying(AuditReport.Sound.class, sound -> {
            assertThat(sound.held()).isEqualTo(BigInteger.valueOf(Life.GRANTED));
            assertThat(sound.locked()).isZero();
        });
    }
}
