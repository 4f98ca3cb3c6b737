package io.github.gavel.ledger.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.client.Served;
import io.github.gavel.ledger.disk.FaultyDisk.Kind;
import io.github.gavel.ledger.form.MandateForm;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever takes for ever over the fields of a request has no connection for ever. */
@Timeout(60)
class HurryTest {
    private static final int PAUSE = 20;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final byte[] GET = "GET /v1/head HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] ENDLESS =
            ("GET /v1/head HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(300)).getBytes(ISO_8859_1);

    @Test
    void fieldsThatDoNotEndAreNotWaitedForAlthoughSomeAlwaysComes() throws IOException {
        try (Served served = Served.open(caps(Duration.ofSeconds(30), Duration.ofMillis(300)));
                Raw slow = new Raw(served.port())) {
            assertThat(slow.drip(ENDLESS, PAUSE)).isLessThan(ENDLESS.length);
            assertThat(Raw.get(served.port(), "/v1/head").status()).isEqualTo(200);
        }
    }

    @Test
    void neitherAreThoseOfTheNextRequest() throws IOException {
        try (Served served = Served.open(caps(Duration.ofMillis(500), SECOND));
                Raw slow = new Raw(served.port())) {
            slow.say(GET);
            assertThat(slow.hear().status()).isEqualTo(200);
            assertThat(slow.drip(ENDLESS, PAUSE)).isLessThan(ENDLESS.length);
        }
    }

    @Test
    void neitherIsTheBeginningOfAnEncryptionThatDoesNotBegin() throws IOException {
        byte[] longRecord = Arrays.copyOf(new byte[] {22, 3, 1, 2, 0, 1}, ENDLESS.length);
        ServerKey key = Certificates.make(List.of("127.0.0.1"), Instant.now(), new SecureRandom());
        try (Served served = Served.open(caps(Duration.ofSeconds(30), Duration.ofMillis(300)), key);
                Raw slow = new Raw(served.port())) {
            assertThat(slow.drip(longRecord, PAUSE)).isBetween(6, longRecord.length - 1);
        }
    }

    @Test
    void whoAsksAgainAndAgainIsNotInterruptedNorWhoeverWaitsForTheLedger() throws IOException {
        try (Served served = Served.open(caps(SECOND, SECOND));
                Raw honest = new Raw(served.port())) {
            for (int i = 0; i < 30; i++) {
                honest.say(GET);
                assertThat(honest.hear().status()).isEqualTo(200);
                sleep(SECOND.dividedBy(20));
            }
            served.disk.failing((number, operation) -> {
                if (operation.equals("sync journal")) {
                    sleep(SECOND.multipliedBy(3));
                }
                return Kind.NONE;
            });
            honest.say(Raw.posting("/v1/mandates", MandateForm.FORM.encode(Town.grant(1, Town.ANN, 1))));
            assertThat(honest.hear().status()).isEqualTo(200);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Caps caps(Duration idle, Duration patience) {
        Caps free = Served.GENEROUS;
        return new Caps(
                free.body(),
                free.head(),
                free.connections(),
                free.connectionsOfOne(),
                free.ofAnAddress(),
                free.ofAnAccount(),
                free.pages(),
                idle,
                patience);
    }
}
