package io.github.gavel.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.server.Certificates;
import io.github.gavel.ledger.server.LedgerServer;
import io.github.gavel.ledger.server.Pem;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.ledger.server.Serving;
import io.github.gavel.ledger.server.Started;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom a client believes to be the ledger's server. */
@Timeout(60)
class CertificateTest {
    private static final Authority KNOWN = new Authority("Known");
    private static final ServerKey OWN = own();

    @Test
    void aServerOfItsOwnMakingIsBelievedIfItsKeyIsPinned() throws IOException {
        try (Served served = Served.open(OWN)) {
            assertThat(new Clerk(served.pinned(OWN.pin())).hand(Town.grant(1, Town.ANN, 5)))
                    .isInstanceOf(Answer.Done.class);
        }
    }

    @Test
    void aPinnedKeyIsEnoughWhateverItsCertificateSays() throws IOException {
        ServerKey old = KNOWN.vouchesFor("elsewhere.example", Instant.now().minus(Duration.ofDays(90)));
        try (Served served = Served.open(old)) {
            assertThat(new Clerk(served.pinned(old.pin())).head().sequence()).isZero();
        }
    }

    @Test
    void anotherKeyThanThePinnedIsRefused() throws IOException {
        try (Served served = Served.open(own())) {
            assertThat(why(served.pinned(OWN.pin())))
                    .contains("the certificate of https://127.0.0.1:", "and " + OWN.pin() + " is expected");
            assertThat(new Clerk(served.ledger).head().sequence()).isZero();
        }
    }

    @Test
    void whereOnePlaceShowsAnotherKeyTheNextOneIsAsked() throws IOException {
        try (Served wrong = Served.open(own());
                Served served = Served.open(OWN)) {
            LedgerUrl bad = LedgerUrl.of("https://127.0.0.1:" + wrong.port());
            LedgerUrl good = LedgerUrl.of("https://127.0.0.1:" + served.port());
            Optional<SSLContext> pinned = Optional.of(PinnedKey.context(OWN.pin()));
            for (List<LedgerUrl> urls : List.of(List.of(bad, good), List.of(bad, bad, good, bad))) {
                assertThat(new Clerk(new LedgerClient(Town.CHARTER, new ToyCurve(), urls, pinned, Served.PATIENCE))
                                .head()
                                .sequence())
                        .isZero();
            }
            assertThat(why(new LedgerClient(Town.CHARTER, new ToyCurve(), List.of(bad, bad), pinned, Served.PATIENCE)))
                    .contains("the certificate of " + bad + " is not to be trusted")
                    .doesNotContain(";");
        }
    }

    @Test
    void withoutAPinNobodyIsBelievedForWhomNoAuthorityVouches() throws IOException {
        try (Served served = Served.open(OWN)) {
            assertThat(why(client(served, Optional.empty()))).contains("is not to be trusted");
            assertThat(why(client(served, Optional.of(KNOWN.believed())))).contains("is not to be trusted");
        }
    }

    @Test
    void whomAnAuthorityVouchesForIsBelievedForItsHostAndItsDays() throws IOException {
        Instant now = Instant.now();
        SSLContext believed = KNOWN.believed();
        try (Served served = Served.open(KNOWN.vouchesFor("127.0.0.1", now))) {
            assertThat(new Clerk(client(served, Optional.of(believed))).head().sequence())
                    .isZero();
        }
        for (ServerKey bad : List.of(
                KNOWN.vouchesFor("127.0.0.1", now.minus(Duration.ofDays(2))),
                KNOWN.vouchesFor("127.0.0.1", now.plus(Duration.ofDays(2))),
                KNOWN.vouchesFor("127.0.0.2", now),
                KNOWN.vouchesFor("ledger.example", now),
                new Authority("Unknown").vouchesFor("127.0.0.1", now),
                new Authority("Known").vouchesFor("127.0.0.1", now))) {
            try (Served served = Served.open(bad)) {
                assertThat(why(client(served, Optional.of(believed)))).contains("is not to be trusted");
            }
        }
    }

    @Test
    void aServerThatSpeaksInTheClearIsNoSecureOne() throws IOException {
        try (Served served = Served.open()) {
            LedgerClient client = client(
                    served,
                    Optional.empty(),
                    new Patience(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            Duration.ZERO,
                            Duration.ofMillis(1),
                            Duration.ofMillis(1),
                            1,
                            1));
            assertThat(why(client)).startsWith("the encryption with https://127.0.0.1:");
        }
    }

    @Test
    void withoutACertificateNobodyButThisComputerIsServed() throws IOException {
        try (Served served = Served.open()) {
            Serving open = new Serving(
                    served.ledger,
                    Optional.empty(),
                    Optional.empty(),
                    "{}",
                    Set.of(),
                    new InetSocketAddress(0),
                    Optional.empty(),
                    Served.GENEROUS,
                    Served::tick,
                    line -> {});
            assertThat(LedgerServer.start(open))
                    .isInstanceOfSatisfying(
                            Started.Refused.class,
                            refused -> assertThat(refused.why())
                                    .startsWith("without a certificate a ledger serves this computer alone"));
        }
    }

    @Test
    void certificateAndKeyComeBackFromText() {
        assertThat(Pem.read(Pem.certificates(OWN), Pem.key(OWN))).isEqualTo(new Formed.Good<>(OWN));
        assertThat(bad(Pem.read(Pem.certificates(own()), Pem.key(OWN))))
                .isEqualTo("certificate and key do not go together");
        assertThat(bad(Pem.read("", Pem.key(OWN)))).startsWith("the certificate is none");
        assertThat(bad(Pem.read(Pem.certificates(OWN), ""))).startsWith("the key is none");
        assertThat(bad(Pem.read(Pem.certificates(OWN), "-----BEGIN EC PRIVATE KEY-----")))
                .startsWith("the key is in another form");
    }

    @Test
    void nothingOfAServersKeyShows() {
        assertThat(OWN.toString()).doesNotContain("PrivateKey", "S:");
    }

    private static String bad(Formed<ServerKey> read) {
        return ((Formed.Bad<ServerKey>) read).why();
    }

    private static ServerKey own() {
        return Certificates.make(List.of("127.0.0.1", "ledger.example"), Instant.now(), new SecureRandom());
    }

    private static LedgerClient client(Served served, Optional<SSLContext> tls) {
        return client(served, tls, Served.PATIENCE);
    }

    private static LedgerClient client(Served served, Optional<SSLContext> tls, Patience patience) {
        LedgerUrl url = LedgerUrl.of("https://127.0.0.1:" + served.port());
        return new LedgerClient(Town.CHARTER, new ToyCurve(), List.of(url), tls, patience);
    }

    private static String why(LedgerClient client) {
        Answer answer = new Clerk(client).hand(Town.grant(1, Town.ANN, 5));
        return ((Answer.Unavailable) answer).why();
    }
}
