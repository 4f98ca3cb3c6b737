package io.github.gavel.ledger.faucet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.client.FaucetClient;
import io.github.gavel.ledger.client.Served;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Embedding;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaucetTest {
    private static final FaucetTerms TERMS = new FaucetTerms(Amount.grains(1_000), 8);
    private static final Octets SECRET = Octets.ofHex("77".repeat(32));

    private final EmbeddedLedger ledger = new Embedded().open(new FaultyDisk());
    private volatile Tick now = Tick.ofSeconds(100 * 3_600);
    private final Faucet faucet = faucet(ledger, new FaucetCaps(3, 5));

    private Faucet faucet(LedgerPort of, FaucetCaps caps) {
        return new Faucet(of, TERMS, caps, ToyCurve.penOf(Town.OPERATOR), SECRET, () -> now);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void workIsPaidForOnceHoweverOftenItIsShown() throws Exception {
        Riddle riddle = faucet.riddle(Town.ANN);
        Octets solution = riddle.solve();
        Claimed first = claim(Town.ANN, riddle.challenge(), solution, "192.0.2.1");
        assertThat(((Claimed.Answered) first).answer()).isInstanceOf(Answer.Done.class);
        assertThat(claim(Town.ANN, riddle.challenge(), solution, "192.0.2.1")).isEqualTo(first);
        assertThat(claim(Town.ANN, riddle.challenge(), solution, "192.0.2.9")).isEqualTo(first);
        assertThat(new Clerk(ledger).balance(Town.ANN)).isEqualTo(1_000);
    }

    @Test
    void anAccountThatHadAnotherAmountGetsNoMore() throws Exception {
        assertThat(filled(Town.ANN, "192.0.2.1")).isInstanceOf(Claimed.Answered.class);
        Faucet richer = new Faucet(
                ledger,
                new FaucetTerms(Amount.grains(9_000), 8),
                new FaucetCaps(3, 5),
                ToyCurve.penOf(Town.OPERATOR),
                SECRET,
                () -> now);
        Riddle riddle = richer.riddle(Town.ANN);
        assertThat(Clerk.wait(richer.claim(Town.ANN, riddle.challenge(), riddle.solve(), block("192.0.2.1"))))
                .isEqualTo(new Claimed.Answered(new Answer.Refused(new Refusal.FaucetUsed(Town.ANN))));
    }

    @Test
    void withoutWorkThereIsNothing() throws Exception {
        Riddle riddle = faucet.riddle(Town.ANN);
        Octets lazy = Octets.ofLong(0);
        while (riddle.isSolvedBy(lazy)) {
            lazy = Octets.ofLong(lazy.firstLong() + 1);
        }
        assertThat(claim(Town.ANN, riddle.challenge(), lazy, "192.0.2.1")).isEqualTo(new Claimed.Unsolved(8));
        assertThat(claim(Town.ANN, riddle.challenge(), Octets.of(new byte[7]), "192.0.2.1"))
                .isEqualTo(new Claimed.Unsolved(8));
    }

    @Test
    void workForOneAccountIsNoneForAnother() throws Exception {
        Riddle riddle = faucet.riddle(Town.ANN);
        assertThat(claim(Town.BOB, riddle.challenge(), riddle.solve(), "192.0.2.1"))
                .isEqualTo(new Claimed.OldChallenge());
    }

    @Test
    void workIsGoodForThisHourAndTheNext() throws Exception {
        Riddle riddle = faucet.riddle(Town.ANN);
        Octets solution = riddle.solve();
        now = Tick.ofSeconds(102 * 3_600);
        assertThat(claim(Town.ANN, riddle.challenge(), solution, "192.0.2.1")).isEqualTo(new Claimed.OldChallenge());
        now = Tick.ofSeconds(102 * 3_600 - 1);
        assertThat(claim(Town.ANN, riddle.challenge(), solution, "192.0.2.1")).isInstanceOf(Claimed.Answered.class);
    }

    @Test
    void aFarmerFillsFewAccountsAnHourFromOnePlaceWhateverTheWork() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(filled(Town.account(100 + i), "192.0.2.1")).isInstanceOf(Claimed.Answered.class);
        }
        assertThat(filled(Town.account(200), "192.0.2.1"))
                .isEqualTo(new Claimed.TooMany(Claimed.Whose.ADDRESS, 3, Duration.ofHours(1)));
        assertThat(filled(Town.account(200), "192.0.2.2")).isInstanceOf(Claimed.Answered.class);
        assertThat(filled(Town.account(201), "192.0.2.3")).isInstanceOf(Claimed.Answered.class);
        assertThat(filled(Town.account(202), "192.0.2.4"))
                .isEqualTo(new Claimed.TooMany(Claimed.Whose.ALL, 5, Duration.ofHours(1)));
        now = now.plus(Duration.ofHours(1));
        assertThat(filled(Town.account(202), "192.0.2.1")).isInstanceOf(Claimed.Answered.class);
    }

    @Test
    void theAddressesOfOneNetworkAreOnePlace() throws Exception {
        for (int i = 1; i <= 3; i++) {
            assertThat(filled(Town.account(100 + i), "2001:db8:0:1::" + i)).isInstanceOf(Claimed.Answered.class);
        }
        assertThat(filled(Town.account(200), "2001:db8:0:1:ffff::9")).isInstanceOf(Claimed.TooMany.class);
        assertThat(filled(Town.account(200), "2001:db8:0:2::1")).isInstanceOf(Claimed.Answered.class);
    }

    @Test
    void whatCameToNothingDoesNotCount() throws Exception {
        new Clerk(ledger).done(Town.grant(1, Town.BOB, Long.MAX_VALUE - 10));
        for (int i = 0; i < 4; i++) {
            assertThat(((Claimed.Answered) filled(Town.account(100 + i), "192.0.2.1")).answer())
                    .isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void onlyATestLedgerHasOne() throws IOException {
        Embedding setup = new Embedded().on(new FaultyDisk());
        Charter real =
                new Charter(Town.CHARTER.ledger(), Town.CHARTER.domain(), new Terms(Town.OPERATOR, false, false));
        Embedding embedding = new Embedding(
                real,
                setup.folder(),
                setup.disk(),
                setup.recovery(),
                setup.pen(),
                setup.tags(),
                setup.clock(),
                setup.sizes());
        try (EmbeddedLedger other = Embedded.opened(embedding).ledger()) {
            assertThatThrownBy(() -> faucet(other, FaucetCaps.USUAL)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void itAnswersOverHttp() throws Exception {
        try (Served served = Served.withFaucet(of -> faucet(of, FaucetCaps.USUAL))) {
            FaucetClient client = served.client().faucet();
            Riddle riddle = Clerk.told(client.riddle(Town.ANN));
            assertThat(riddle.amount()).isEqualTo(Amount.grains(1_000));
            Octets solution = riddle.solve();
            assertThat(Clerk.wait(client.claim(Town.ANN, riddle, solution))).isInstanceOf(Answer.Done.class);
            assertThat(Clerk.wait(client.claim(Town.ANN, riddle, solution))).isInstanceOf(Answer.Done.class);
            assertThat(new Clerk(served.client()).balance(Town.ANN)).isEqualTo(1_000);
            assertThat(Clerk.wait(client.claim(Town.BOB, riddle, solution)))
                    .isEqualTo(new Answer.Unavailable("the ledger answered 403: this is no challenge of this hour or"
                            + " the last for that account"));
            Riddle harder = new Riddle(Clerk.told(client.riddle(Town.BOB)).challenge(), 0, riddle.amount());
            assertThat(Clerk.wait(client.claim(Town.BOB, harder, Octets.ofLong(-1))))
                    .isEqualTo(new Answer.Unavailable(
                            "the ledger answered 403: the hash does not begin with 8 zero bits"));
        }
    }

    private Claimed filled(AccountId account, String from) throws Exception {
        Riddle riddle = faucet.riddle(account);
        return claim(account, riddle.challenge(), riddle.solve(), from);
    }

    private Claimed claim(AccountId account, Octets challenge, Octets solution, String from)
            throws UnknownHostException {
        return Clerk.wait(faucet.claim(account, challenge, solution, block(from)));
    }

    private static AddressBlock block(String address) throws UnknownHostException {
        return AddressBlock.of(InetAddress.getByName(address), 1);
    }
}
