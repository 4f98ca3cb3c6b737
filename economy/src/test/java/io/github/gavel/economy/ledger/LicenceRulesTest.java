package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.AGENT;
import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.STRANGER;
import static io.github.gavel.economy.ledger.Names.at;
import static io.github.gavel.economy.ledger.Names.channel;
import static io.github.gavel.economy.ledger.Names.grains;
import static io.github.gavel.economy.ledger.Names.parties;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Limits.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class LicenceRulesTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Desk desk = Desk.open().rich(ANN, 1_000);

    @Test
    void anAgentOpensAndTopsUpWithTheMainAccountsMoney() {
        licence(100, 100, 100, 10 * DAY);
        desk.done(open(AGENT, 1, 60));
        desk.done(topUp(AGENT, 40));
        assertThat(desk.balance(ANN)).isEqualTo(900);
        assertThat(desk.channel().parties().payer()).isEqualTo(ANN);
        assertThat(desk.book.delegation(ANN, AGENT).orElseThrow().lockedInAll()).isEqualTo(grains(100));
    }

    @Test
    void anAgentMovesNothingElse() {
        licence(100, 100, 100, 10 * DAY);
        desk.refuses(
                new Command.Transfer(desk.id(), AGENT, BOB, grains(1)),
                new Refusal.Insufficient(AGENT, grains(1), grains(0)));
        desk.refuses(
                new Command.Withdraw(desk.id(), AGENT, BOB, grains(1)),
                new Refusal.Insufficient(AGENT, grains(1), grains(0)));
        desk.done(open(AGENT, 1, 60));
        desk.refuses(new Command.ExitToChain(desk.id(), AGENT, channel(1)), new Refusal.WrongSigner(AGENT, BOB));
        desk.done(new Command.Delegate(desk.id(), AGENT, STRANGER, limits(100, 100, 100, 10 * DAY)));
        desk.refuses(open(STRANGER, 2, 1), new Refusal.NoLicence(STRANGER, ANN, desk.now()));
    }

    @Test
    void anAgentExtendsAndTakesBack() {
        licence(100, 100, 100, 10 * DAY);
        desk.done(open(AGENT, 1, 60));
        desk.done(new Command.Extend(desk.id(), AGENT, channel(1), at(9 * DAY)));
        desk.clockAt(9 * DAY).done(new Command.RefundExpired(desk.id(), AGENT, channel(1)));
        assertThat(desk.balance(ANN)).isEqualTo(1_000);
    }

    @Test
    void aChannelHoldsAtMostItsLimitWhoeverFilledIt() {
        licence(50, 500, 500, 10 * DAY);
        desk.refuses(open(AGENT, 1, 51), over(Kind.PER_CHANNEL, 50, 0, 51));
        desk.done(open(AGENT, 1, 50));
        desk.refuses(topUp(AGENT, 1), over(Kind.PER_CHANNEL, 50, 50, 1));
        desk.done(topUp(ANN, 20));
        desk.refuses(topUp(AGENT, 1), over(Kind.PER_CHANNEL, 50, 70, 1));
        desk.done(open(AGENT, 2, 50));
    }

    @Test
    void aDayHasItsLimitAndTheNextDayItsOwn() {
        licence(500, 100, 500, 10 * DAY);
        desk.done(open(AGENT, 1, 60));
        desk.refuses(open(AGENT, 2, 41), over(Kind.PER_DAY, 100, 60, 41));
        desk.done(open(AGENT, 2, 40));
        desk.clockAt(DAY - 1).refuses(topUp(AGENT, 1), over(Kind.PER_DAY, 100, 100, 1));
        desk.clockAt(DAY).refuses(topUp(AGENT, 101), over(Kind.PER_DAY, 100, 0, 101));
        desk.done(topUp(AGENT, 100));
        desk.clockAt(0).refuses(topUp(AGENT, 1), over(Kind.PER_DAY, 100, 100, 1));
    }

    @Test
    void inAllItLocksNoMoreThanItsTotalWhateverComesBack() {
        licence(500, 500, 100, 10 * DAY);
        desk.done(open(AGENT, 1, 60));
        desk.done(new Command.CloseByPayee(desk.id(), Names.CLOSER, channel(1), grains(0)));
        desk.refuses(open(AGENT, 2, 41), over(Kind.TOTAL, 100, 60, 41));
        desk.clockAt(DAY).refuses(open(AGENT, 2, 41), over(Kind.TOTAL, 100, 60, 41));
        desk.done(open(AGENT, 2, 40));
        desk.refuses(open(AGENT, 3, 1), over(Kind.TOTAL, 100, 100, 1));
        desk.done(open(ANN, 3, 500));
    }

    @Test
    void theMoneyMustBeThereAsWell() {
        licence(5_000, 5_000, 5_000, 10 * DAY);
        desk.refuses(open(AGENT, 1, 1_001), new Refusal.Insufficient(ANN, grains(1_001), grains(1_000)));
        desk.done(open(AGENT, 1, 1_000));
    }

    @Test
    void aLicenceEndsAtItsExpiry() {
        licence(100, 100, 100, 2_000);
        desk.clockAt(1_999).done(open(AGENT, 1, 10));
        desk.clockAt(2_000);
        Refusal over = new Refusal.NoLicence(AGENT, ANN, at(2_000));
        desk.refuses(open(AGENT, 2, 10), over);
        desk.refuses(topUp(AGENT, 10), over);
        desk.refuses(new Command.Extend(desk.id(), AGENT, channel(1), at(9 * DAY)), over);
        desk.refuses(new Command.RefundExpired(desk.id(), AGENT, channel(1)), over);
        desk.refuses(
                new Command.Delegate(desk.id(), ANN, AGENT, limits(1, 1, 1, 2_000)),
                new Refusal.ExpiryPassed(at(2_000), at(2_000)));
        desk.done(new Command.Delegate(desk.id(), ANN, AGENT, limits(1, 1, 1, 2_001)));
    }

    @Test
    void aRevokedAgentMayDoNothingUntilItIsLicensedAgain() {
        licence(100, 100, 100, 10 * DAY);
        desk.done(open(AGENT, 1, 60));
        desk.done(new Command.Revoke(desk.id(), ANN, AGENT));
        desk.refuses(topUp(AGENT, 1), new Refusal.NoLicence(AGENT, ANN, desk.now()));
        desk.refuses(new Command.Revoke(desk.id(), ANN, AGENT), new Refusal.NotDelegated(ANN, AGENT));
        licence(100, 100, 100, 10 * DAY);
        desk.done(topUp(AGENT, 40));
    }

    @Test
    void aNewLicenceBeginsFromNothing() {
        licence(100, 60, 100, 10 * DAY);
        desk.done(open(AGENT, 1, 60));
        licence(100, 70, 70, 10 * DAY);
        desk.done(open(AGENT, 2, 70));
        desk.refuses(open(AGENT, 3, 1), over(Kind.PER_DAY, 70, 70, 1));
    }

    @Test
    void onlyTheMainAccountsOwnKeyGivesAndTakesALicence() {
        licence(100, 100, 100, 10 * DAY);
        desk.refuses(new Command.Revoke(desk.id(), STRANGER, AGENT), new Refusal.NotDelegated(STRANGER, AGENT));
        desk.done(new Command.Delegate(desk.id(), AGENT, AGENT, limits(900, 900, 900, 10 * DAY)));
        desk.refuses(open(AGENT, 1, 101), over(Kind.PER_CHANNEL, 100, 0, 101));
    }

    @Test
    void theLargestLimitsDoNotOverflow() {
        Desk rich = Desk.open().rich(ANN, Long.MAX_VALUE);
        long max = Long.MAX_VALUE;
        rich.done(new Command.Delegate(rich.id(), ANN, AGENT, limits(max, max, max, 10 * DAY)));
        rich.done(open(AGENT, 1, max));
        rich.done(new Command.CloseByPayee(rich.id(), Names.CLOSER, channel(1), grains(0)));
        rich.refuses(open(AGENT, 2, max), over(Kind.PER_DAY, max, max, max));
        rich.clockAt(DAY).refuses(open(AGENT, 2, max), over(Kind.TOTAL, max, max, max));
    }

    private void licence(long perChannel, long perDay, long total, long expiry) {
        desk.done(new Command.Delegate(desk.id(), ANN, AGENT, limits(perChannel, perDay, total, expiry)));
    }

    private static Limits limits(long perChannel, long perDay, long total, long expiry) {
        return new Limits(grains(perChannel), grains(perDay), grains(total), at(expiry));
    }

    private static Refusal over(Kind kind, long limit, long used, long asked) {
        return new Refusal.OverLimit(kind, grains(limit), grains(used), grains(asked));
    }

    private Command open(AccountId by, long number, long deposit) {
        return new Command.Open(desk.id(), by, parties(number), grains(deposit), at(8 * DAY));
    }

    private Command topUp(AccountId by, long amount) {
        return new Command.TopUp(desk.id(), by, channel(1), grains(amount));
    }
}
