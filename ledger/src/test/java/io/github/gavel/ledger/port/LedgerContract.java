package io.github.gavel.ledger.port;

import static io.github.gavel.ledger.town.Town.AGENT;
import static io.github.gavel.ledger.town.Town.ANN;
import static io.github.gavel.ledger.town.Town.BOB;
import static io.github.gavel.ledger.town.Town.CHARTER;
import static io.github.gavel.ledger.town.Town.CLOSER;
import static io.github.gavel.ledger.town.Town.EVENING;
import static io.github.gavel.ledger.town.Town.NOON;
import static io.github.gavel.ledger.town.Town.OPERATOR;
import static io.github.gavel.ledger.town.Town.SIGNER;
import static io.github.gavel.ledger.town.Town.STRANGER;
import static io.github.gavel.ledger.town.Town.TAGS;
import static io.github.gavel.ledger.town.Town.channel;
import static io.github.gavel.ledger.town.Town.close;
import static io.github.gavel.ledger.town.Town.commitment;
import static io.github.gavel.ledger.town.Town.event;
import static io.github.gavel.ledger.town.Town.grant;
import static io.github.gavel.ledger.town.Town.nonce;
import static io.github.gavel.ledger.town.Town.open;
import static io.github.gavel.ledger.town.Town.opening;
import static io.github.gavel.ledger.town.Town.settle;
import static io.github.gavel.ledger.town.Town.signed;
import static io.github.gavel.ledger.town.Town.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does, wherever it runs. */
public abstract class LedgerContract {
    private Optional<Clerk> standing = Optional.empty();

    /** A new one of the town's charter, with the toy curve. */
    protected abstract LedgerPort ledger();

    protected abstract void setClock(LedgerTime now);

    private Clerk clerk() {
        return standing.orElseThrow();
    }

    @BeforeEach
    void begin() {
        standing = Optional.of(new Clerk(ledger()));
    }

    @Test
    void whatIsGrantedCanBeSpent() {
        clerk().done(grant(1, ANN, 100));
        Answer.Done done = clerk().done(transfer(1, ANN, BOB, 30));
        assertThat(done.word()).isEmpty();
        assertThat(clerk().balance(ANN)).isEqualTo(70);
        assertThat(clerk().balance(BOB)).isEqualTo(30);
    }

    @Test
    void aCommandIsDoneOnceHoweverOftenItIsHandedIn() {
        clerk().done(grant(1, ANN, 100));
        SignedMandate transfer = transfer(1, ANN, BOB, 30);
        Answer first = clerk().hand(transfer);
        Head head = clerk().head();
        assertThat(clerk().hand(transfer)).isEqualTo(first);
        assertThat(clerk().hand(transfer)).isEqualTo(first);
        assertThat(clerk().balance(BOB)).isEqualTo(30);
        assertThat(clerk().head()).isEqualTo(head);
    }

    @Test
    void anotherNonceMeansTheSameOnceMore() {
        clerk().done(grant(1, ANN, 100));
        clerk().done(transfer(1, ANN, BOB, 30));
        clerk().done(transfer(2, ANN, BOB, 30));
        assertThat(clerk().balance(BOB)).isEqualTo(60);
    }

    @Test
    void aRefusalHasItsNumbersAndIsNotRemembered() {
        SignedMandate transfer = transfer(1, ANN, BOB, 30);
        assertThat(clerk().hand(transfer))
                .isEqualTo(new Answer.Refused(new Refusal.Insufficient(ANN, Amount.grains(30), Amount.ZERO)));
        assertThat(clerk().head().sequence()).isZero();
        clerk().done(grant(1, ANN, 30));
        clerk().done(transfer);
    }

    @Test
    void aMandateThatNobodySignedIsUnproven() {
        Mandate mandate = transfer(1, ANN, BOB, 30).mandate();
        Signature nobodys = new Signature(Octets.of(new byte[65]));
        assertThat(clerk().hand(new SignedMandate(mandate, nobodys)))
                .isEqualTo(new Answer.Unproven(Mandates.id(CHARTER.domain(), mandate)));
    }

    @Test
    void aSignatureForAnotherLedgerIsNoSignature() {
        Mandate mandate = grant(1, ANN, 100).mandate();
        Charter other = Town.charter("77");
        Signature elsewhere = ToyCurve.sign(OPERATOR, Mandates.signedDigest(other.domain(), mandate));
        assertThat(clerk().hand(new SignedMandate(mandate, elsewhere))).isInstanceOf(Answer.Unproven.class);
    }

    @Test
    void nobodySpendsSomebodyElsesMoney() {
        clerk().done(grant(1, ANN, 100));
        Mandate ofAnn = transfer(1, ANN, BOB, 30).mandate();
        assertThat(clerk().hand(signed(BOB, ofAnn))).isEqualTo(new Answer.Refused(new Refusal.WrongSigner(BOB, ANN)));
        Mandate grant = grant(2, BOB, 30).mandate();
        assertThat(clerk().hand(signed(BOB, grant)))
                .isEqualTo(new Answer.Refused(new Refusal.WrongSigner(BOB, OPERATOR)));
        assertThat(clerk().hand(signed(STRANGER, opening(1, 30))))
                .isEqualTo(new Answer.Refused(new Refusal.NoLicence(STRANGER, ANN, NOON)));
    }

    @Test
    void anOpenedChannelComesWithItsReceipt() {
        clerk().done(grant(1, ANN, 100));
        LedgerWord word = clerk().word(open(1, 40));
        Receipt receipt = word.receipt().receipt();
        assertThat(receipt)
                .isEqualTo(new Receipt(
                        channel(1),
                        commitment(1).payerCommit(),
                        TAGS.tag(ANN, BOB),
                        BOB,
                        SIGNER,
                        CLOSER,
                        Amount.grains(40),
                        EVENING,
                        1));
        assertThat(word.receipt().signature())
                .isEqualTo(ToyCurve.sign(OPERATOR, CHARTER.domain().digest(Structs.RECEIPT, receipt)));
        assertThat(word.lastSettled()).isEmpty();
        assertThat(word.state()).isEqualTo(Channel.State.OPEN);
        assertThat(clerk().channel(channel(1))).contains(word);
        assertThat(clerk().channel(channel(2))).isEmpty();
        assertThat(clerk().balance(ANN)).isEqualTo(60);
    }

    @Test
    void aSettlementPaysThePayeeAndTheVoucherComesBack() {
        clerk().done(grant(1, ANN, 100));
        clerk().done(open(1, 40));
        SignedMandate settle = settle(1, 25);
        LedgerWord word = clerk().word(settle);
        assertThat(word.settled()).isEqualTo(Amount.grains(25));
        assertThat(word.lastSettled().orElseThrow().signature()).isEqualTo(settle.signature());
        assertThat(clerk().balance(BOB)).isEqualTo(25);
        assertThat(clerk().word(settle(1, 10))).isEqualTo(word);
        assertThat(clerk().hand(settle(1, 41)))
                .isEqualTo(new Answer.Refused(new Refusal.AboveDeposit(Amount.grains(41), Amount.grains(40))));
        assertThat(clerk().channel(channel(1))).contains(word);
    }

    @Test
    void whoeverAsksAgainIsToldHowTheChannelIsNow() {
        clerk().done(grant(1, ANN, 100));
        SignedMandate open = open(1, 40);
        clerk().done(open);
        LedgerWord now = clerk().word(settle(1, 25));
        assertThat(clerk().word(open)).isEqualTo(now);
    }

    @Test
    void aChannelGrowsAndEnds() {
        clerk().done(grant(1, ANN, 100));
        clerk().done(open(1, 40));
        LedgerWord fuller = clerk().word(signed(ANN, new Mandate.TopUp(nonce(1), channel(1), Amount.grains(10))));
        assertThat(fuller.receipt().receipt().deposit()).isEqualTo(Amount.grains(50));
        LedgerTime later = new LedgerTime(EVENING.epochMillis() + 1);
        LedgerWord longer = clerk().word(signed(ANN, new Mandate.Extend(nonce(1), channel(1), later)));
        assertThat(longer.receipt().receipt().expiry()).isEqualTo(later);
        clerk().done(settle(1, 25));
        assertThat(clerk().hand(close(1, 30)))
                .isEqualTo(new Answer.Refused(new Refusal.NotYetSettled(Amount.grains(25), Amount.grains(30))));
        LedgerWord ended = clerk().word(close(1, 25));
        assertThat(ended.state()).isEqualTo(Channel.State.CLOSED);
        assertThat(ended.settled()).isEqualTo(Amount.grains(25));
        assertThat(clerk().balance(ANN)).isEqualTo(75);
    }

    @Test
    void whatIsLeftInAnExpiredChannelGoesBack() {
        clerk().done(grant(1, ANN, 100));
        clerk().done(open(1, 40));
        SignedMandate refund = signed(ANN, new Mandate.RefundExpired(nonce(1), channel(1)));
        assertThat(clerk().hand(refund)).isEqualTo(new Answer.Refused(new Refusal.NotExpired(EVENING, NOON)));
        setClock(EVENING);
        assertThat(Clerk.told(clerk().ledger().time())).isEqualTo(EVENING);
        assertThat(clerk().word(refund).state()).isEqualTo(Channel.State.REFUNDED);
        assertThat(clerk().balance(ANN)).isEqualTo(100);
    }

    @Test
    void timeStandsStillWhenTheClockGoesBackByAMonth() {
        clerk().done(grant(1, ANN, 100));
        setClock(new LedgerTime(NOON.epochMillis() - 30L * 24 * 3_600_000));
        assertThat(Clerk.told(clerk().ledger().time())).isEqualTo(NOON);
        clerk().done(grant(2, ANN, 100));
        assertThat(clerk().head().time()).isEqualTo(NOON);
    }

    @Test
    void aClockThatJumpsAheadByAMonthEndsWhatItPassesForGood() {
        clerk().done(grant(1, ANN, 100));
        clerk().done(open(1, 40));
        LedgerTime ahead = new LedgerTime(NOON.epochMillis() + 30L * 24 * 3_600_000);
        setClock(ahead);
        clerk().done(grant(2, ANN, 1));
        setClock(NOON);
        assertThat(clerk().hand(signed(ANN, new Mandate.TopUp(nonce(1), channel(1), Amount.grains(1)))))
                .isEqualTo(new Answer.Refused(new Refusal.Expired(EVENING, ahead)));
        assertThat(clerk().word(settle(1, 25)).settled()).isEqualTo(Amount.grains(25));
    }

    @Test
    void anAgentLocksMoneyWithinItsLicence() {
        clerk().done(grant(1, ANN, 100));
        Limits limits = new Limits(Amount.grains(50), Amount.grains(50), Amount.grains(50), EVENING);
        clerk().done(signed(ANN, new Mandate.Delegate(nonce(1), ANN, AGENT, limits)));
        clerk().done(signed(AGENT, opening(1, 40)));
        assertThat(Clerk.told(clerk().ledger().licence(ANN, AGENT))
                        .orElseThrow()
                        .lockedInAll())
                .isEqualTo(Amount.grains(40));
        clerk().done(signed(ANN, new Mandate.Revoke(nonce(1), ANN, AGENT)));
        assertThat(clerk().hand(signed(AGENT, opening(2, 1)))).isInstanceOf(Answer.Refused.class);
        assertThat(Clerk.told(clerk().ledger().licence(ANN, BOB))).isEmpty();
    }

    @Test
    void whatComesFromAChainIsCreditedOnce() {
        clerk().done(signed(OPERATOR, new Mandate.Deposit(nonce(1), ANN, Amount.grains(9), event(1))));
        assertThat(clerk().hand(signed(OPERATOR, new Mandate.Deposit(nonce(2), ANN, Amount.grains(9), event(1)))))
                .isEqualTo(new Answer.Refused(new Refusal.CreditedBefore(event(1))));
        clerk().done(signed(ANN, new Mandate.Withdraw(nonce(1), ANN, BOB, Amount.grains(4))));
        assertThat(clerk().balance(ANN)).isEqualTo(5);
        assertThat(clerk().balance(BOB)).isZero();
        clerk().done(open(1, 3));
        LedgerWord gone = clerk().word(signed(BOB, new Mandate.ExitToChain(nonce(1), channel(1))));
        assertThat(gone.state()).isEqualTo(Channel.State.EXITED);
    }

    @Test
    void theFaucetRunsOnceForEachAccount() {
        clerk().done(signed(OPERATOR, new Mandate.FaucetClaim(nonce(1), ANN, Amount.grains(9))));
        assertThat(clerk().hand(signed(OPERATOR, new Mandate.FaucetClaim(nonce(2), ANN, Amount.grains(9)))))
                .isEqualTo(new Answer.Refused(new Refusal.FaucetUsed(ANN)));
    }

    @Test
    void everyChangeMovesTheHead() {
        Head before = clerk().head();
        clerk().done(grant(1, ANN, 100));
        Head after = clerk().head();
        assertThat(before.sequence()).isZero();
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.time()).isEqualTo(NOON);
        assertThat(clerk().ledger().charter()).isEqualTo(CHARTER);
    }

    @Test
    void sixtyFourThreadsWithTheSameMandatesDoEachOfThemOnce() throws InterruptedException {
        clerk().done(grant(1, ANN, 1_000));
        List<SignedMandate> mandates = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            mandates.add(transfer(i, ANN, BOB, 10));
        }
        runInThreads(mandates);
        assertThat(clerk().balance(ANN)).isEqualTo(500);
        assertThat(clerk().balance(BOB)).isEqualTo(500);
        assertThat(clerk().head().sequence()).isEqualTo(51);
    }

    @Test
    void sixtyFourThreadsNeverLockMoreThanThereIs() throws InterruptedException {
        clerk().done(grant(1, ANN, 105));
        List<SignedMandate> mandates = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            mandates.add(open(i, 10));
        }
        runInThreads(mandates);
        assertThat(clerk().balance(ANN)).isEqualTo(5);
        assertThat(clerk().head().sequence()).isEqualTo(11);
    }

    private void runInThreads(List<SignedMandate> mandates) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 64; t++) {
            int turn = t;
            Thread thread = new Thread(() -> {
                List<CompletableFuture<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < mandates.size(); i++) {
                    answers.add(clerk().ledger().submit(mandates.get((i * 7 + turn) % mandates.size())));
                }
                answers.forEach(Clerk::wait);
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
