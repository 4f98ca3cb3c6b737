package io.github.gavel.wallet.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Refusal.NoLicence;
import io.github.gavel.economy.ledger.Refusal.OverLimit;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.wallet.signer.Signing;
import io.github.gavel.wallet.store.WalletStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet whose main key is locked and whose agent has a licence. */
class AgentTest {
    private static final AccountId PAYEE = new AccountId(Octets.ofHex("44".repeat(20)));

    @TempDir
    Path temp = Path.of("");

    private final Clock clock = new Clock();
    private Bank bank;
    private Party ann;

    @BeforeEach
    void open() {
        bank = Bank.open(temp.resolve("ledger"), () -> clock.now().ledger());
        bank.grant(Party.ANN.account(), 10_000);
        ann = new Party(
                Party.ANN,
                WalletStore.open(temp.resolve("ann"), Party.ANN.owner(), Clock.NOON),
                bank.port(),
                clock,
                Party.CAPS,
                news -> {},
                Optional.of(3L));
    }

    @AfterEach
    void close() throws IOException {
        ann.close();
        bank.close();
    }

    @Test
    void opensNothingWithoutALicence() {
        assertThat(opened(500))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        it -> assertThat(it.why())
                                .isInstanceOfSatisfying(
                                        Refusal.ByLedger.class,
                                        why -> assertThat(why.why()).isInstanceOf(NoLicence.class)));
    }

    @Test
    void opensAndTopsUpWithinItsLicenceWhileTheMainKeyIsLocked() {
        delegate(600, 1_000);
        assertThat(ann.signer.isLocked()).isTrue();
        assertThat(opened(500)).isInstanceOf(Opening.Opened.class);
        assertThat(bank.balance(Party.ANN.account())).isEqualTo(9_500);
        assertThat(opened(601))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        it -> assertThat(it.why())
                                .isEqualTo(new Refusal.ByLedger(new OverLimit(
                                        Limits.Kind.PER_CHANNEL, grains(600), Amount.ZERO, grains(601)))));
        assertThat(opened(501))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        it -> assertThat(it.why())
                                .isEqualTo(new Refusal.ByLedger(
                                        new OverLimit(Limits.Kind.PER_DAY, grains(1_000), grains(500), grains(501)))));
        assertThat(opened(500)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void whatTheMainKeyDidBeforeIsNotDoneASecondTime() {
        delegate(600, 1_000);
        Proofs proofs = new Proofs(Bank.CURVE, Bank.CHARTER);
        Counter counter = new Counter(bank.port(), proofs, () -> clock.now().tick());
        PayerMandates agents = new PayerMandates(ann.signer, Bank.CHARTER.domain());
        NewChannel wanted = wanted(500);
        Intent intent = agents.intent(77, wanted);
        PayerRow row = new PayerRow(
                intent,
                PayerRow.Status.INTENDED,
                Optional.empty(),
                Optional.empty(),
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO);
        SignedMandate byAgent = agents.of(new Order.Open(intent), row).orElseThrow();
        SignedMandate byMain = new SignedMandate(
                byAgent.mandate(),
                Bank.CURVE.sign(
                        Party.ANN.tree().account(0), Mandates.signedDigest(Bank.CHARTER.domain(), byAgent.mandate())));
        assertThat(Bank.wait(counter.hand(byMain, intent.channel()))).isInstanceOf(Heard.Word.class);
        assertThat(Bank.wait(bank.port().submit(byAgent))).isInstanceOf(Answer.Refused.class);
        assertThat(Bank.wait(counter.hand(byAgent, intent.channel()))).isInstanceOf(Heard.Word.class);
        assertThat(bank.balance(Party.ANN.account())).isEqualTo(9_500);
    }

    private void delegate(long perChannel, long perDay) {
        ann.signer.unlock(Party.ANN.tree().account(0));
        AccountId agent = Bank.accountOf(Party.ANN.tree().working().agent(3));
        Limits limits =
                new Limits(grains(perChannel), grains(perDay), grains(5_000), Clock.NOON.plus(Duration.ofDays(30)));
        Mandate.Delegate mandate =
                new Mandate.Delegate(new Nonce(Octets.ofHex("01".repeat(32))), Party.ANN.account(), agent, limits);
        Signing signing = ann.signer.sign(mandate);
        ann.signer.lock();
        assertThat(Bank.wait(bank.port().submit(new SignedMandate(mandate, ((Signing.Signed) signing).signature()))))
                .isInstanceOf(Answer.Done.class);
    }

    private Opening opened(long deposit) {
        return Bank.wait(ann.channels.open(wanted(deposit)));
    }

    /** Each time for another payee, of whom there is no channel yet. */
    private NewChannel wanted(long deposit) {
        AccountId payee = new AccountId(Octets.concat(
                Octets.of(new byte[12]),
                Octets.ofLong(deposit * 100 + ann.view().size())));
        return new NewChannel(payee, PAYEE, grains(deposit), Clock.NOON.plus(Duration.ofDays(1)), grains(10));
    }

    private static Amount grains(long grains) {
        return Amount.grains(grains);
    }
}
