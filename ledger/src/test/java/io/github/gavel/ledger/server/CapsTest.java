package io.github.gavel.ledger.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.client.Served;
import io.github.gavel.ledger.disk.FaultyDisk.Kind;
import io.github.gavel.ledger.form.MandateForm;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Town;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is too much is refused with its numbers, and honest callers go on. */
@Timeout(60)
class CapsTest {
    private static final Caps FREE = Served.GENEROUS;
    private static final byte[] GET = "GET /v1/head HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1);

    /** On this computer every connection counts as somebody else, so one of them asks it all. */
    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws IOException {
        Caps caps = caps(new Pace(1, 3), FREE.ofAnAccount());
        try (Served served = Served.open(caps);
                Raw greedy = new Raw(served.port())) {
            for (int i = 0; i < 3; i++) {
                greedy.say(GET);
                assertThat(greedy.hear().status()).isEqualTo(200);
            }
            greedy.say(GET);
            Raw.Said said = greedy.hear();
            assertThat(said.status()).isEqualTo(429);
            assertThat(said.fields()).containsEntry("retry-after", "1");
            assertThat(said.body())
                    .contains("\"of\":\"address\",\"perSecond\":\"1\",\"atOnce\":\"3\",\"retryAfterMillis\":\"");
            assertThat(Raw.get(served.port(), "/v1/head").status()).isEqualTo(200);
        }
    }

    @Test
    void anAccountThatSpendsTooOftenWaitsWhileOthersDoNot() throws IOException {
        try (Served served = Served.open(caps(FREE.ofAnAddress(), new Pace(1, 2)))) {
            new Clerk(served.ledger).done(Town.grant(1, Town.ANN, 100));
            new Clerk(served.ledger).done(Town.grant(2, Town.BOB, 100));
            for (int i = 0; i < 2; i++) {
                assertThat(post(served, Town.transfer(i, Town.ANN, Town.BOB, 1)).status())
                        .isEqualTo(200);
            }
            Raw.Said said = post(served, Town.transfer(2, Town.ANN, Town.BOB, 1));
            assertThat(said.status()).isEqualTo(429);
            assertThat(said.body()).contains("\"of\":\"account\"");
            assertThat(post(served, Town.transfer(3, Town.BOB, Town.ANN, 1)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobodyUsesUpWhatAnotherAccountMayAsk() throws IOException {
        try (Served served = Served.open(caps(FREE.ofAnAddress(), new Pace(1, 2)))) {
            new Clerk(served.ledger).done(Town.grant(1, Town.ANN, 100));
            for (int i = 0; i < 10; i++) {
                SignedMandate forged = Town.signed(
                        Town.STRANGER, Town.transfer(i, Town.ANN, Town.BOB, 1).mandate());
                assertThat(post(served, forged).status()).isEqualTo(409);
            }
            assertThat(post(served, Town.transfer(1, Town.ANN, Town.BOB, 1)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedForForEver() throws IOException {
        Caps caps = new Caps(
                FREE.body(),
                FREE.head(),
                FREE.connections(),
                FREE.connectionsOfOne(),
                FREE.ofAnAddress(),
                FREE.ofAnAccount(),
                FREE.pages(),
                FREE.idle(),
                Duration.ofMillis(200));
        try (Served served = Served.open(caps);
                Raw slow = new Raw(served.port())) {
            slow.say(("POST /v1/mandates HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100\r\n\r\n{")
                    .getBytes(ISO_8859_1));
            assertThat(slow.hear().status()).isEqualTo(408);
            assertThat(slow.isClosed()).isTrue();
        }
    }

    @Test
    void whoSaysNothingIsSentAway() throws IOException {
        Caps caps = new Caps(
                FREE.body(),
                FREE.head(),
                FREE.connections(),
                FREE.connectionsOfOne(),
                FREE.ofAnAddress(),
                FREE.ofAnAccount(),
                FREE.pages(),
                Duration.ofMillis(200),
                FREE.patience());
        try (Served served = Served.open(caps);
                Raw silent = new Raw(served.port())) {
            assertThat(silent.isClosed()).isTrue();
        }
    }

    @Test
    void ofMoreConnectionsThanThereIsRoomForTheLastIsClosed() throws IOException {
        Caps caps = new Caps(
                FREE.body(),
                FREE.head(),
                2,
                FREE.connectionsOfOne(),
                FREE.ofAnAddress(),
                FREE.ofAnAccount(),
                FREE.pages(),
                FREE.idle(),
                FREE.patience());
        try (Served served = Served.open(caps)) {
            try (Raw one = new Raw(served.port());
                    Raw two = new Raw(served.port())) {
                for (Raw raw : List.of(one, two)) {
                    raw.say(GET);
                    assertThat(raw.hear().status()).isEqualTo(200);
                }
                try (Raw three = new Raw(served.port())) {
                    assertThat(three.isClosed()).isTrue();
                }
            }
            while (Raw.get(served.port(), "/v1/head").status() != 200) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void oneAddressTakesOnlyItsPartOfTheConnections() throws IOException {
        Doors doors = new Doors(FREE);
        AddressBlock greedy = AddressBlock.of(InetAddress.getByName("192.0.2.1"), 1);
        List<SocketChannel> open = new ArrayList<>();
        for (int i = 0; i < FREE.connectionsOfOne(); i++) {
            SocketChannel channel = SocketChannel.open();
            open.add(channel);
            assertThat(doors.lets(channel, greedy)).isTrue();
        }
        try (SocketChannel oneMore = SocketChannel.open()) {
            assertThat(doors.lets(oneMore, greedy)).isFalse();
            assertThat(doors.lets(oneMore, AddressBlock.of(InetAddress.getByName("192.0.2.2"), 1)))
                    .isTrue();
            doors.onClosed(oneMore);
            doors.onClosed(open.get(0));
            assertThat(doors.lets(oneMore, greedy)).isTrue();
        }
        for (SocketChannel channel : open) {
            channel.close();
        }
    }

    @Test
    void aLedgerThatHasStoppedSaysWhy() throws IOException {
        try (Served served = Served.open()) {
            served.disk.failing((number, operation) -> operation.startsWith("write") ? Kind.FAILS : Kind.NONE);
            Raw.Said said = post(served, Town.grant(1, Town.ANN, 100));
            assertThat(said.status()).isEqualTo(503);
            assertThat(said.body())
                    .isEqualTo("{\"answer\":\"Unavailable\",\"why\":\"the ledger has stopped, because this went wrong"
                            + " when it wrote: No space left on device\"}");
            assertThat(Raw.get(served.port(), "/v1/time").status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsLoggedOfAStrangerIsOneLineAndNoSignature() throws IOException {
        try (Served served = Served.open()) {
            SignedMandate secret = Town.transfer(1, Town.ANN, Town.BOB, 1);
            post(served, secret);
            Raw.ask(served.port(), "GET /v1/x\u001b[31m%0d%0aforged HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Raw.ask(served.port(), "GET /v1/x%0d%0aforged HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Raw.post(served.port(), "/v1/mandates", "{\"signature\":\"\\r\\nforged\"}".getBytes(ISO_8859_1));
            assertThat(served.log)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .matches("[ -~]+")
                            .doesNotContain(secret.signature().toString()));
        }
    }

    @Test
    void aPaceIsABurstAndThenSoManyASecond() {
        Meter<String> meter = new Meter<>(new Pace(10, 5));
        for (int i = 0; i < 5; i++) {
            assertThat(meter.ask("ann", Tick.ZERO)).isZero();
        }
        assertThat(meter.ask("ann", Tick.ZERO)).isEqualTo(Duration.ofMillis(100));
        assertThat(meter.ask("bob", Tick.ZERO)).isZero();
        assertThat(meter.ask("ann", Tick.ofMillis(99))).isEqualTo(Duration.ofMillis(1));
        assertThat(meter.ask("ann", Tick.ofMillis(100))).isZero();
        assertThat(meter.ask("ann", Tick.ofMillis(100))).isEqualTo(Duration.ofMillis(100));
        for (int i = 0; i < 5; i++) {
            assertThat(meter.ask("ann", Tick.ofSeconds(10))).isZero();
        }
        assertThat(meter.ask("ann", Tick.ofSeconds(10))).isPositive();
    }

    private static Raw.Said post(Served served, SignedMandate mandate) throws IOException {
        return Raw.post(served.port(), "/v1/mandates", MandateForm.FORM.encode(mandate));
    }

    private static Caps caps(Pace ofAnAddress, Pace ofAnAccount) {
        return new Caps(
                FREE.body(),
                FREE.head(),
                FREE.connections(),
                FREE.connectionsOfOne(),
                ofAnAddress,
                ofAnAccount,
                FREE.pages(),
                FREE.idle(),
                FREE.patience());
    }
}
