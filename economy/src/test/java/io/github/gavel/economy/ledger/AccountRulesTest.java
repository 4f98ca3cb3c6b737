package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.OPERATOR;
import static io.github.gavel.economy.ledger.Names.STRANGER;
import static io.github.gavel.economy.ledger.Names.TERMS;
import static io.github.gavel.economy.ledger.Names.event;
import static io.github.gavel.economy.ledger.Names.grains;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Place.Held;
import io.github.gavel.economy.ledger.Place.Outside;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AccountRulesTest {
    private final Desk desk = Desk.open();

    @Test
    void theOperatorOfATestLedgerIssuesGrains() {
        Change change = desk.done(grant(OPERATOR, ANN, 100));
        assertThat(change.entries()).containsExactly(new Entry(Outside.GRANTED, new Held(ANN), grains(100)));
        assertThat(desk.balance(ANN)).isEqualTo(100);
        assertThat(desk.book.circulating()).isEqualTo(grains(100));
        assertThat(desk.book.account(ANN).faucetUsed()).isFalse();
        desk.done(grant(OPERATOR, ANN, 1));
        assertThat(desk.balance(ANN)).isEqualTo(101);
    }

    @Test
    void nobodyElseIssuesAnyAndNobodyDoesOnAnotherLedger() {
        desk.refuses(grant(ANN, ANN, 100), new Refusal.WrongSigner(ANN, OPERATOR));
        desk.refuses(faucet(ANN, ANN, 100), new Refusal.WrongSigner(ANN, OPERATOR));
        desk.refuses(deposit(ANN, ANN, 100, 1), new Refusal.WrongSigner(ANN, OPERATOR));
        Desk real = new Desk(new Terms(OPERATOR, false, true));
        real.refuses(grant(OPERATOR, ANN, 100), new Refusal.NoTestLedger());
        real.refuses(faucet(OPERATOR, ANN, 100), new Refusal.NoTestLedger());
        real.done(deposit(OPERATOR, ANN, 100, 1));
    }

    @Test
    void theFaucetServesAnAccountOnce() {
        Change change = desk.done(faucet(OPERATOR, ANN, 10));
        assertThat(change.entries()).containsExactly(new Entry(Outside.FAUCET, new Held(ANN), grains(10)));
        assertThat(desk.balance(ANN)).isEqualTo(10);
        desk.refuses(faucet(OPERATOR, ANN, 10), new Refusal.FaucetUsed(ANN));
        desk.done(transfer(ANN, BOB, 10));
        desk.refuses(faucet(OPERATOR, ANN, 10), new Refusal.FaucetUsed(ANN));
        desk.done(faucet(OPERATOR, BOB, 10));
        assertThat(desk.balance(BOB)).isEqualTo(20);
        desk.done(transfer(BOB, ANN, 3));
        desk.refuses(faucet(OPERATOR, BOB, 10), new Refusal.FaucetUsed(BOB));
    }

    @Test
    void holdsAsMuchAsAnAmountCanSayAndNotAGrainMore() {
        desk.rich(ANN, Long.MAX_VALUE - 1);
        desk.refuses(grant(OPERATOR, BOB, 2), new Refusal.TooMuchInAll(grains(Long.MAX_VALUE - 1), grains(2)));
        desk.refuses(
                faucet(OPERATOR, BOB, Long.MAX_VALUE),
                new Refusal.TooMuchInAll(grains(Long.MAX_VALUE - 1), Amount.MAX));
        desk.done(faucet(OPERATOR, BOB, 1));
        desk.refuses(deposit(OPERATOR, ANN, 1, 1), new Refusal.TooMuchInAll(Amount.MAX, grains(1)));
        desk.done(transfer(ANN, BOB, Long.MAX_VALUE - 1));
        assertThat(desk.balance(BOB)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aTransferTakesNoMoreThanThereIs() {
        desk.rich(ANN, 100);
        desk.refuses(transfer(ANN, BOB, 101), new Refusal.Insufficient(ANN, grains(101), grains(100)));
        Change change = desk.done(transfer(ANN, BOB, 100));
        assertThat(change.entries()).containsExactly(new Entry(new Held(ANN), new Held(BOB), grains(100)));
        assertThat(change.done()).isEqualTo(new Done(change.command(), Optional.empty()));
        assertThat(desk.balance(ANN)).isZero();
        assertThat(desk.balance(BOB)).isEqualTo(100);
        assertThat(desk.book.circulating()).isEqualTo(grains(100));
        desk.refuses(transfer(STRANGER, BOB, 1), new Refusal.Insufficient(STRANGER, grains(1), grains(0)));
    }

    @Test
    void nothingIsMovedToWhereItIsAndNothingIsNotMoved() {
        desk.rich(ANN, 100);
        desk.refuses(transfer(ANN, ANN, 100), new Refusal.ToItself(ANN));
        desk.refuses(transfer(ANN, BOB, 0), new Refusal.NothingToMove());
        desk.refuses(grant(OPERATOR, BOB, 0), new Refusal.NothingToMove());
        desk.refuses(faucet(OPERATOR, BOB, 0), new Refusal.NothingToMove());
        desk.refuses(deposit(OPERATOR, BOB, 0, 1), new Refusal.NothingToMove());
        desk.refuses(withdraw(ANN, 0), new Refusal.NothingToMove());
    }

    @Test
    void anEventOfTheChainIsCreditedOnce() {
        Change change = desk.done(deposit(OPERATOR, ANN, 7, 1));
        assertThat(change.entries()).containsExactly(new Entry(Outside.CHAIN, new Held(ANN), grains(7)));
        assertThat(desk.balance(ANN)).isEqualTo(7);
        desk.refuses(deposit(OPERATOR, BOB, 7, 1), new Refusal.CreditedBefore(event(1)));
        desk.done(deposit(OPERATOR, ANN, 7, 2));
        assertThat(desk.balance(ANN)).isEqualTo(14);
    }

    @Test
    void whatIsWithdrawnLeavesTheLedger() {
        desk.rich(ANN, 100);
        desk.refuses(withdraw(ANN, 101), new Refusal.Insufficient(ANN, grains(101), grains(100)));
        Change change = desk.done(withdraw(ANN, 60));
        assertThat(change.entries()).containsExactly(new Entry(new Held(ANN), Outside.CHAIN, grains(60)));
        assertThat(desk.balance(ANN)).isEqualTo(40);
        assertThat(desk.book.circulating()).isEqualTo(grains(40));
    }

    @Test
    void withoutAHubNothingComesFromAChainOrGoesThere() {
        Desk alone = new Desk(new Terms(OPERATOR, true, false)).rich(ANN, 100);
        alone.refuses(deposit(OPERATOR, ANN, 7, 1), new Refusal.NoHub());
        alone.refuses(withdraw(ANN, 60), new Refusal.NoHub());
        assertThat(TERMS.anchored()).isTrue();
    }

    private Command grant(AccountId by, AccountId to, long amount) {
        return new Command.Grant(desk.id(), by, to, grains(amount));
    }

    private Command faucet(AccountId by, AccountId to, long amount) {
        return new Command.FaucetClaim(desk.id(), by, to, grains(amount));
    }

    private Command transfer(AccountId by, AccountId to, long amount) {
        return new Command.Transfer(desk.id(), by, to, grains(amount));
    }

    private Command deposit(AccountId by, AccountId to, long amount, long event) {
        return new Command.Deposit(desk.id(), by, to, grains(amount), event(event));
    }

    private Command withdraw(AccountId by, long amount) {
        return new Command.Withdraw(desk.id(), by, STRANGER, grains(amount));
    }
}
