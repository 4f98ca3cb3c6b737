package io.github.gavel.ledger.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.form.AnswerForm;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import io.github.gavel.signing.struct.Structs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client believes of what it is told, and how often it asks. */
@Timeout(60)
class LedgerClientTest {
    private static final SignedMandate GRANT = Town.grant(1, Town.ANN, 5);
    private static final SignedMandate OPEN = Town.open(1, 40);
    private static final Patience ONCE = patience(Duration.ZERO);

    @Test
    void whatIsSaidToBeDoneAsItShouldBeIsDone() throws IOException {
        assertThat(told(GRANT, Liar.lie(200, done(GRANT, Optional.empty())))).isInstanceOf(Answer.Done.class);
        assertThat(told(OPEN, Liar.lie(200, done(OPEN, Optional.of(word(Town.OPERATOR, Town.SIGNER, 1))))))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void nothingElseCountsAsDone() throws IOException {
        List<String> liesOfGrant = List.of(
                "",
                "HTTP/1.1 200 OK\r\n\r\n",
                Liar.lie(200, new byte[0]),
                Liar.lie(200, "{}".getBytes(UTF_8)),
                Liar.lie(200, "<html>Done</html>".getBytes(UTF_8)),
                Liar.lie(200, new byte[100_000]),
                Liar.lie(201, done(GRANT, Optional.empty())),
                Liar.lie(409, done(GRANT, Optional.empty())),
                Liar.lie(503, done(GRANT, Optional.empty())),
                Liar.lie(200, AnswerForm.FORM.encode(new Answer.Refused(new Refusal.NoHub()))),
                Liar.lie(200, done(Town.grant(2, Town.ANN, 5), Optional.empty())),
                Liar.lie(200, done(GRANT, Optional.of(word(Town.OPERATOR, Town.SIGNER, 1)))),
                Liar.lie(
                        403,
                        AnswerForm.FORM.encode(
                                new Answer.Unproven(new CommandId(Town.nonce(1).octets())))),
                Liar.lie(302, new byte[0], "Location: http://127.0.0.1:1/v1/mandates"));
        for (String lie : liesOfGrant) {
            assertThat(told(GRANT, lie)).as(lie).isInstanceOf(Answer.Unavailable.class);
        }
        List<String> liesOfOpen = List.of(
                Liar.lie(200, done(OPEN, Optional.empty())),
                Liar.lie(200, done(OPEN, Optional.of(word(Town.STRANGER, Town.SIGNER, 1)))),
                Liar.lie(200, done(OPEN, Optional.of(word(Town.OPERATOR, Town.STRANGER, 1)))),
                Liar.lie(200, done(OPEN, Optional.of(word(Town.OPERATOR, Town.SIGNER, 2)))));
        for (String lie : liesOfOpen) {
            assertThat(told(OPEN, lie)).as(lie).isInstanceOf(Answer.Unavailable.class);
        }
    }

    @Test
    void theReasonIsTheServersOwnInPlainLetters() throws IOException {
        byte[] error =
                "{\"error\":{\"code\":\"X\",\"sentence\":\"no \\u001b[31m\\n way\",\"numbers\":{}}}".getBytes(UTF_8);
        assertThat(told(GRANT, Liar.lie(404, error)))
                .isEqualTo(new Answer.Unavailable("the ledger answered 404: no \\u001b[31m\\u000a way"));
        assertThat(told(GRANT, Liar.lie(500, new byte[3])))
                .isEqualTo(new Answer.Unavailable("the ledger answered 500: in words that are not a ledger's"));
    }

    @Test
    void aMandateIsHandedInAgainAsItIsUntilThereIsAnAnswer() throws IOException {
        byte[] busy = AnswerForm.FORM.encode(new Answer.Unavailable("busy"));
        String done = Liar.lie(200, done(GRANT, Optional.empty()));
        try (Liar liar = new Liar("", Liar.lie(503, busy), "HTTP/1.1 2", Liar.lie(429, busy, "Retry-After: 1"), done)) {
            assertThat(new Clerk(Served.client(liar.port(), Served.PATIENCE)).hand(GRANT))
                    .isInstanceOf(Answer.Done.class);
            assertThat(liar.heard).hasSize(5);
            assertThat(liar.heard.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void aRefusalIsAnAnswerAndNotAskedForAgain() throws IOException {
        Answer refused = new Answer.Refused(new Refusal.NoTestLedger());
        try (Liar liar = new Liar(Liar.lie(409, AnswerForm.FORM.encode(refused)))) {
            assertThat(new Clerk(Served.client(liar.port(), Served.PATIENCE)).hand(GRANT))
                    .isEqualTo(refused);
            assertThat(liar.heard).hasSize(1);
        }
    }

    @Test
    void whoIsToComeBackInAnHourDoesNotWaitForIt() throws IOException {
        byte[] error = "{\"error\":{\"code\":\"X\",\"sentence\":\"later\",\"numbers\":{}}}".getBytes(UTF_8);
        try (Liar liar = new Liar(Liar.lie(429, error, "Retry-After: 3600"))) {
            assertThat(new Clerk(Served.client(liar.port(), Served.PATIENCE)).hand(GRANT))
                    .isEqualTo(new Answer.Unavailable("the ledger answered 429: later"));
            assertThat(liar.heard).hasSize(1);
        }
    }

    @Test
    void whereNobodyListensThatIsSaid() throws IOException {
        int port = unused();
        assertThat(new Clerk(Served.client(port, ONCE)).hand(GRANT))
                .isEqualTo(new Answer.Unavailable("nobody listens at http://127.0.0.1:" + port));
        assertThat(Clerk.wait(Served.client(port, ONCE).head()))
                .isEqualTo(new Reading.Unavailable<>("nobody listens at http://127.0.0.1:" + port));
    }

    @Test
    void whoNeverAnswersIsNotWaitedForForEver() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Patience hurried = new Patience(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(300),
                    Duration.ofMillis(700),
                    Duration.ofMillis(1),
                    Duration.ofMillis(1),
                    1,
                    1);
            assertThat(new Clerk(Served.client(silent.getLocalPort(), hurried)).hand(GRANT))
                    .isEqualTo(new Answer.Unavailable(
                            "http://127.0.0.1:" + silent.getLocalPort() + " did not answer within 300 ms"));
        }
    }

    @Test
    void whereOnePlaceDoesNotAnswerAnotherIsAsked() throws IOException {
        int port = unused();
        try (Served served = Served.open()) {
            List<LedgerUrl> urls = List.of(
                    LedgerUrl.of("http://127.0.0.1:" + port), LedgerUrl.of("http://127.0.0.1:" + served.port()));
            LedgerClient client =
                    new LedgerClient(Town.CHARTER, new ToyCurve(), urls, Optional.empty(), Served.PATIENCE);
            assertThat(new Clerk(client).head().sequence()).isZero();
        }
    }

    @Test
    void everyPlaceIsAskedOnceWhateverTheFirstOneTakes() throws IOException {
        Patience hurried = new Patience(
                Duration.ofSeconds(5),
                Duration.ofMillis(300),
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                1,
                1);
        int port = unused();
        try (Served served = Served.open();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            LedgerUrl first = LedgerUrl.of("http://127.0.0.1:" + silent.getLocalPort());
            LedgerUrl dead = LedgerUrl.of("http://127.0.0.1:" + port);
            LedgerUrl good = LedgerUrl.of("http://127.0.0.1:" + served.port());
            assertThat(new Clerk(client(List.of(first, dead, dead, good), hurried))
                            .head()
                            .sequence())
                    .isZero();
            assertThat(new Clerk(client(List.of(first, dead), hurried)).hand(GRANT))
                    .isEqualTo(
                            new Answer.Unavailable(first + " did not answer within 300 ms; nobody listens at " + dead));
        }
    }

    private static LedgerClient client(List<LedgerUrl> urls, Patience patience) {
        return new LedgerClient(Town.CHARTER, new ToyCurve(), urls, Optional.empty(), patience);
    }

    @Test
    void readingsAreOfWhatWasAskedFor() throws IOException {
        byte[] ofBob = ("{\"account\":\"0x" + Town.BOB + "\",\"balance\":\"7\",\"faucetUsed\":false}").getBytes(UTF_8);
        try (Liar liar = new Liar(Liar.lie(200, ofBob))) {
            assertThat(Clerk.wait(Served.client(liar.port(), ONCE).account(Town.ANN)))
                    .isEqualTo(new Reading.Unavailable<>("the ledger's answer is none: it is about something else"));
            assertThat(Clerk.told(Served.client(liar.port(), ONCE).account(Town.BOB))
                            .balance())
                    .isEqualTo(Amount.grains(7));
        }
    }

    @Test
    void moreThanThereIsRoomForIsTurnedAway() {
        Gate gate = new Gate(2, 3);
        List<CompletableFuture<String>> underway = new ArrayList<>();
        List<Optional<CompletableFuture<String>>> entered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            entered.add(gate.enter(() -> {
                CompletableFuture<String> work = new CompletableFuture<>();
                underway.add(work);
                return work;
            }));
        }
        assertThat(entered.stream().filter(Optional::isPresent)).hasSize(5);
        assertThat(underway).hasSize(2);
        underway.get(0).complete("one");
        underway.get(1).completeExceptionally(new IllegalStateException());
        assertThat(underway).hasSize(4);
        assertThat(entered.get(0).orElseThrow()).isCompletedWithValue("one");
        assertThat(entered.get(1).orElseThrow()).isCompletedExceptionally();
        assertThat(entered.get(2).orElseThrow()).isNotDone();
    }

    private static int unused() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Answer told(SignedMandate mandate, String lie) throws IOException {
        try (Liar liar = new Liar(lie)) {
            return new Clerk(Served.client(liar.port(), ONCE)).hand(mandate);
        }
    }

    private static byte[] done(SignedMandate mandate, Optional<LedgerWord> word) {
        return AnswerForm.FORM.encode(new Answer.Done(Mandates.id(Town.CHARTER.domain(), mandate.mandate()), word));
    }

    /** A word of a channel, signed by whom it may be. */
    private static LedgerWord word(AccountId operator, AccountId signer, int channel) {
        Receipt receipt = new Receipt(
                Town.channel(channel),
                Town.commitment(channel).payerCommit(),
                Town.TAGS.tag(Town.ANN, Town.BOB),
                Town.BOB,
                Town.SIGNER,
                Town.CLOSER,
                Amount.grains(40),
                Town.EVENING,
                1);
        Voucher voucher = new Voucher(Town.channel(channel), Amount.grains(3));
        return new LedgerWord(
                new SignedReceipt(
                        receipt, ToyCurve.sign(operator, Town.CHARTER.domain().digest(Structs.RECEIPT, receipt))),
                Optional.of(new SignedVoucher(
                        voucher, ToyCurve.sign(signer, Town.CHARTER.domain().digest(Structs.VOUCHER, voucher)))),
                Channel.State.OPEN);
    }

    private static Patience patience(Duration inAll) {
        return new Patience(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                inAll,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                16,
                100);
    }
}
