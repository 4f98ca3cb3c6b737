package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.CLOSER;
import static io.github.gavel.economy.ledger.Names.OPERATOR;
import static io.github.gavel.economy.ledger.Names.SIGNER;
import static io.github.gavel.economy.ledger.Names.STRANGER;
import static io.github.gavel.economy.ledger.Names.at;
import static io.github.gavel.economy.ledger.Names.channel;
import static io.github.gavel.economy.ledger.Names.grains;
import static io.github.gavel.economy.ledger.Names.parties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Place.Held;
import io.github.gavel.economy.ledger.Place.Locked;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ChannelRulesTest {
    private final Desk desk = Desk.open().rich(ANN, 100);

    @Test
    void anOpenedChannelLocksItsDeposit() {
        Change change = desk.done(open(ANN, 1, 100, 1_001));
        assertThat(change.entries()).containsExactly(new Entry(new Held(ANN), new Locked(channel(1)), grains(100)));
        assertThat(desk.balance(ANN)).isZero();
        assertThat(desk.locked(channel(1))).isEqualTo(100);
        assertThat(desk.book.circulating()).isEqualTo(grains(100));
        Parties its = parties(1);
        assertThat(desk.channel().receipt())
                .isEqualTo(new Receipt(
                        channel(1), its.commit(), its.tag(), BOB, SIGNER, CLOSER, grains(100), at(1_001), 1));
    }

    @Test
    void aChannelIsNotOpenedForMoreThanThereIsNorForNothingNorForNoTime() {
        desk.refuses(open(ANN, 1, 101, 5_000), new Refusal.Insufficient(ANN, grains(101), grains(100)));
        desk.refuses(open(ANN, 1, 0, 5_000), new Refusal.NothingToMove());
        desk.refuses(open(ANN, 1, 10, 1_000), new Refusal.ExpiryPassed(at(1_000), at(1_000)));
        desk.refuses(open(STRANGER, 1, 10, 5_000), new Refusal.NoLicence(STRANGER, ANN, at(1_000)));
        desk.refuses(open(SIGNER, 1, 10, 5_000), new Refusal.NoLicence(SIGNER, ANN, at(1_000)));
    }

    @Test
    void aChannelIsNeverOpenedAgain() {
        desk.channel(10);
        desk.refuses(open(ANN, 1, 10, 5_000), new Refusal.ChannelUsed(channel(1)));
        desk.done(close(0));
        desk.refuses(open(ANN, 1, 10, 5_000), new Refusal.ChannelUsed(channel(1)));
        desk.done(open(ANN, 2, 10, 5_000));
    }

    @Test
    void aTopUpAddsToTheDeposit() {
        desk.channel(10).done(settle(10));
        desk.refuses(topUp(ANN, 91), new Refusal.Insufficient(ANN, grains(91), grains(90)));
        desk.refuses(topUp(ANN, 0), new Refusal.NothingToMove());
        desk.refuses(topUp(SIGNER, 1), new Refusal.NoLicence(SIGNER, ANN, at(1_000)));
        Change change = desk.done(topUp(ANN, 90));
        assertThat(change.entries()).containsExactly(new Entry(new Held(ANN), new Locked(channel(1)), grains(90)));
        assertThat(desk.channel().deposit()).isEqualTo(grains(100));
        assertThat(desk.channel().settled()).isEqualTo(grains(10));
        assertThat(desk.channel().seq()).isEqualTo(3);
        assertThat(desk.balance(ANN)).isZero();
    }

    @Test
    void anExtensionOnlyMakesLifeLonger() {
        desk.channel(10);
        desk.refuses(extend(ANN, 5_000), new Refusal.NotLater(at(5_000), at(5_000)));
        desk.refuses(extend(ANN, 4_999), new Refusal.NotLater(at(5_000), at(4_999)));
        desk.refuses(extend(BOB, 5_001), new Refusal.NoLicence(BOB, ANN, at(1_000)));
        Change change = desk.done(extend(ANN, 5_001));
        assertThat(change.entries()).isEmpty();
        assertThat(desk.channel().expiry()).isEqualTo(at(5_001));
        assertThat(desk.channel().seq()).isEqualTo(2);
    }

    @Test
    void fromItsExpiryOnAChannelIsOnlySettledAndEnded() {
        desk.channel(10).clockAt(4_999);
        desk.done(topUp(ANN, 1));
        desk.clockAt(5_000);
        desk.refuses(topUp(ANN, 1), new Refusal.Expired(at(5_000), at(5_000)));
        desk.refuses(extend(ANN, 6_000), new Refusal.Expired(at(5_000), at(5_000)));
        desk.done(settle(5));
        desk.done(close(5));
    }

    @Test
    void aVoucherPaysThePayeeWhatIsNewInIt() {
        desk.channel(10);
        Change first = desk.done(settle(4));
        assertThat(first.entries()).containsExactly(new Entry(new Locked(channel(1)), new Held(BOB), grains(4)));
        Change second = desk.done(settle(10));
        assertThat(second.entries()).containsExactly(new Entry(new Locked(channel(1)), new Held(BOB), grains(6)));
        assertThat(second.done().channel()).contains(desk.channel());
        assertThat(desk.balance(BOB)).isEqualTo(10);
        assertThat(desk.locked(channel(1))).isZero();
        assertThat(desk.channel().seq()).isEqualTo(3);
    }

    @Test
    void anEqualOrLowerVoucherChangesNothingAndIsNoError() {
        desk.channel(10).done(settle(4));
        for (long cumulative = 0; cumulative <= 4; cumulative++) {
            assertThat(desk.unchanged(settle(cumulative)).channel()).contains(desk.channel());
        }
        desk.done(settle(5));
    }

    @Test
    void aVoucherNeedsADepositThatCoversItAndTheRightSigner() {
        desk.channel(10);
        desk.refuses(settle(11), new Refusal.AboveDeposit(grains(11), grains(10)));
        desk.refuses(settle(Long.MAX_VALUE), new Refusal.AboveDeposit(grains(Long.MAX_VALUE), grains(10)));
        for (AccountId other : new AccountId[] {ANN, BOB, CLOSER, OPERATOR}) {
            desk.refuses(
                    new Command.Settle(desk.id(), other, new Voucher(channel(1), grains(1))),
                    new Refusal.WrongSigner(other, SIGNER));
        }
        desk.done(topUp(ANN, 1));
        desk.done(settle(11));
    }

    @Test
    void aChannelSettlesAfterItsExpiryUntilItIsRefunded() {
        desk.channel(10).clockAt(9_000).done(settle(3));
        desk.done(refund(ANN));
        assertThat(desk.balance(BOB)).isEqualTo(3);
        assertThat(desk.balance(ANN)).isEqualTo(97);
        desk.refuses(settle(4), new Refusal.ChannelEnded(channel(1), Channel.State.REFUNDED, grains(3)));
        desk.unchanged(settle(3));
    }

    @Test
    void thePayerTakesBackTheRestFromTheMomentOfExpiryOn() {
        desk.channel(10).done(settle(4));
        desk.clockAt(4_999).refuses(refund(ANN), new Refusal.NotExpired(at(5_000), at(4_999)));
        desk.clockAt(5_000).refuses(refund(BOB), new Refusal.NoLicence(BOB, ANN, at(5_000)));
        Change change = desk.done(refund(ANN));
        assertThat(change.entries()).containsExactly(new Entry(new Locked(channel(1)), new Held(ANN), grains(6)));
        assertThat(desk.balance(ANN)).isEqualTo(96);
        assertThat(desk.channel().state()).isEqualTo(Channel.State.REFUNDED);
        assertThat(desk.locked(channel(1))).isZero();
        assertThat(desk.channel().seq()).isEqualTo(3);
    }

    @Test
    void thePayeeClosesOnceWhatItNamedIsSettled() {
        desk.channel(10);
        desk.refuses(close(4), new Refusal.NotYetSettled(grains(0), grains(4)));
        desk.done(settle(4));
        desk.refuses(close(5), new Refusal.NotYetSettled(grains(4), grains(5)));
        desk.refuses(
                new Command.CloseByPayee(desk.id(), ANN, channel(1), grains(4)), new Refusal.WrongSigner(ANN, CLOSER));
        Change change = desk.done(close(4));
        assertThat(change.entries()).containsExactly(new Entry(new Locked(channel(1)), new Held(ANN), grains(6)));
        assertThat(desk.channel().state()).isEqualTo(Channel.State.CLOSED);
        assertThat(desk.balance(ANN)).isEqualTo(96);
        assertThat(desk.balance(BOB)).isEqualTo(4);
    }

    @Test
    void aPayeeThatSettledMoreThanItNamedKeepsIt() {
        desk.channel(10).done(settle(4));
        desk.done(close(3));
        assertThat(desk.balance(BOB)).isEqualTo(4);
        assertThat(desk.balance(ANN)).isEqualTo(96);
    }

    @Test
    void aChannelThatIsUsedUpEndsWithoutAnEntry() {
        desk.channel(10).done(settle(10));
        assertThat(desk.done(close(10)).entries()).isEmpty();
        assertThat(desk.balance(ANN)).isEqualTo(90);
    }

    @Test
    void anEndIsFinal() {
        desk.channel(10).done(settle(4));
        desk.done(close(4));
        Refusal ended = new Refusal.ChannelEnded(channel(1), Channel.State.CLOSED, grains(4));
        desk.refuses(settle(5), ended);
        desk.refuses(topUp(ANN, 1), ended);
        desk.refuses(extend(ANN, 9_000), ended);
        desk.refuses(close(4), ended);
        desk.clockAt(5_000).refuses(refund(ANN), ended);
        desk.refuses(exit(BOB), ended);
        assertThat(desk.unchanged(settle(4)).channel()).contains(desk.channel());
    }

    @Test
    void aChannelThatNeverWasIsUnknownToEverybody() {
        Refusal unknown = new Refusal.UnknownChannel(channel(1));
        desk.refuses(settle(0), unknown);
        desk.refuses(topUp(ANN, 1), unknown);
        desk.refuses(extend(ANN, 9_000), unknown);
        desk.refuses(close(0), unknown);
        desk.refuses(refund(ANN), unknown);
        desk.refuses(exit(BOB), unknown);
    }

    @Test
    void thePayeeMovesAChannelToTheChainAtAnyTimeAndThePayerAfterExpiry() {
        desk.channel(10).done(settle(4));
        desk.refuses(exit(STRANGER), new Refusal.WrongSigner(STRANGER, BOB));
        desk.refuses(exit(ANN), new Refusal.NotExpired(at(5_000), at(1_000)));
        Change change = desk.done(exit(BOB));
        assertThat(change.entries()).containsExactly(new Entry(new Locked(channel(1)), Place.Outside.CHAIN, grains(6)));
        assertThat(desk.book.circulating()).isEqualTo(grains(94));
        assertThat(desk.channel().state()).isEqualTo(Channel.State.EXITED);
        desk.refuses(settle(5), new Refusal.ChannelEnded(channel(1), Channel.State.EXITED, grains(4)));
        desk.done(open(ANN, 2, 10, 5_000));
        desk.clockAt(5_000).done(new Command.ExitToChain(desk.id(), ANN, channel(2)));
        assertThat(desk.book.circulating()).isEqualTo(grains(84));
    }

    @Test
    void withoutAHubNoChannelLeaves() {
        Desk alone = new Desk(new Terms(OPERATOR, true, false)).rich(ANN, 100).channel(10);
        alone.refuses(exit(BOB), new Refusal.NoHub());
    }

    @Test
    void aChannelToOneselfGivesEverythingBack() {
        Parties own =
                new Parties(channel(1), ANN, 0, parties(1).commit(), parties(1).tag(), ANN, SIGNER, CLOSER);
        desk.done(new Command.Open(desk.id(), ANN, own, grains(10), at(5_000)));
        desk.done(settle(4));
        desk.done(close(4));
        assertThat(desk.balance(ANN)).isEqualTo(100);
    }

    @Test
    void theLargestDepositSettlesAndReturnsToTheGrain() {
        Desk rich = Desk.open().rich(ANN, Long.MAX_VALUE).channel(Long.MAX_VALUE - 1);
        rich.done(topUp(ANN, 1));
        rich.refuses(topUp(ANN, 1), new Refusal.Insufficient(ANN, grains(1), grains(0)));
        rich.done(settle(Long.MAX_VALUE - 1));
        rich.done(close(Long.MAX_VALUE - 1));
        assertThat(rich.balance(ANN)).isEqualTo(1);
        assertThat(rich.balance(BOB)).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void aClockThatGoesBackStandsStill() {
        desk.channel(10).clockAt(5_000).done(settle(1));
        desk.clockAt(10);
        desk.refuses(topUp(ANN, 1), new Refusal.Expired(at(5_000), at(5_000)));
        desk.refuses(open(ANN, 2, 10, 5_000), new Refusal.ExpiryPassed(at(5_000), at(5_000)));
        assertThat(desk.done(refund(ANN)).at()).isEqualTo(at(5_000));
        assertThat(desk.book.time()).isEqualTo(at(5_000));
    }

    @Test
    void whatWasRefusedLateMovesNoClock() {
        desk.channel(10).clockAt(9_000).refuses(settle(11), new Refusal.AboveDeposit(grains(11), grains(10)));
        desk.clockAt(2_000).done(topUp(ANN, 1));
        assertThat(desk.channel().deposit()).isEqualTo(grains(11));
    }

    @Test
    void aChannelSaysWhatItHoldsAndNothingImpossible() {
        assertThat(Optional.of(desk.channel(10).channel()).map(Channel::isOpen)).contains(true);
        assertThatThrownBy(() -> new Channel(parties(1), grains(1), grains(2), at(1), 1, Channel.State.OPEN))
                .hasMessageContaining("2 grains settled of a deposit of 1 grains");
        assertThatThrownBy(() -> new Channel(parties(1), grains(1), grains(1), at(1), 0, Channel.State.OPEN))
                .hasMessageContaining("receipt number 0");
        Parties its = parties(1);
        assertThatThrownBy(() -> new Parties(its.channel(), ANN, -1, its.commit(), its.tag(), BOB, SIGNER, CLOSER))
                .hasMessageContaining("nonce -1");
    }

    private Command open(AccountId by, long number, long deposit, long expiry) {
        return new Command.Open(desk.id(), by, parties(number), grains(deposit), at(expiry));
    }

    private Command topUp(AccountId by, long amount) {
        return new Command.TopUp(desk.id(), by, channel(1), grains(amount));
    }

    private Command extend(AccountId by, long expiry) {
        return new Command.Extend(desk.id(), by, channel(1), at(expiry));
    }

    private Command settle(long cumulative) {
        return new Command.Settle(desk.id(), SIGNER, new Voucher(channel(1), grains(cumulative)));
    }

    private Command close(long last) {
        return new Command.CloseByPayee(desk.id(), CLOSER, channel(1), grains(last));
    }

    private Command refund(AccountId by) {
        return new Command.RefundExpired(desk.id(), by, channel(1));
    }

    private Command exit(AccountId by) {
        return new Command.ExitToChain(desk.id(), by, channel(1));
    }
}
