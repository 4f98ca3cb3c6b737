package io.github.gavel.engine.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.gavel.engine.tracker.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncerHttpTest {
    private static final String ANSWER = "d8:completei1e8:intervali1800e5:peers6:\1\2\3\4\0Pe";

    private final ExecutorService serving = Executors.newCachedThreadPool();
    private final Announcer announcer = Announcer.open(Patience.USUAL, new SecureRandom());
    private HttpServer server;
    private String tracker;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serving);
        server.start();
        tracker = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        announcer.close(Duration.ZERO);
        server.stop(0);
        serving.shutdownNow();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void answers(String path, Answering answering) {
        HttpHandler handler = exchange -> {
            try (exchange) {
                answering.answer(exchange);
            } catch (IOException letGo) {
                // it is the client's right
            }
        };
        server.createContext(path, handler);
    }

    private void answers(int status, byte[] body) {
        answers("/announce", exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private void redirects(String path, String location) {
        answers(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private Reply asked() {
        return asked(tracker + "/announce");
    }

    private Reply asked(String address) {
        return announcer.announce(Questions.to(address)).join();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }

    private static Refusal refused(Reason reason, long number) {
        return Refusal.of(reason, number);
    }

    @Test
    void asksAndReadsTheAnswer() {
        AtomicReference<String> query = new AtomicReference<>();
        answers("/announce", exchange -> {
            query.set(exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, ANSWER.length());
            exchange.getResponseBody().write(ANSWER.getBytes(UTF_8));
        });
        assertThat(((Answer) asked()).peers()).containsExactly(new InetSocketAddress("1.2.3.4", 80));
        assertThat(query.get()).startsWith("info_hash=%FFa%20%00").contains("&compact=1&");
    }

    @Test
    void readsACompressedAnswer() throws IOException {
        answers(200, gzip(ANSWER.getBytes(UTF_8)));
        assertThat(asked()).isInstanceOf(Answer.class);
    }

    @Test
    void unpacksABombNoFurtherThanTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[1 << 28]);
        assertThat(bomb.length).isLessThan(CappedBody.LIMIT);
        answers(200, bomb);
        assertThat(asked()).isEqualTo(refused(Reason.TOO_LONG, 2 << 20));
    }

    @Test
    void refusesBrokenCompression() throws IOException {
        byte[] packed = gzip(ANSWER.getBytes(UTF_8));
        packed[packed.length - 1] ^= 1;
        answers(200, packed);
        assertThat(asked()).isEqualTo(Refusal.of(Reason.BROKEN_GZIP));
    }

    @Test
    void readsAnEndlessBodyNoFurtherThanTheLimit() throws InterruptedException {
        CountDownLatch letGo = new CountDownLatch(1);
        answers("/announce", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            try {
                while (true) {
                    body.write(new byte[1 << 16]);
                }
            } finally {
                letGo.countDown();
            }
        });
        assertThat(asked()).isEqualTo(refused(Reason.TOO_LONG, 2 << 20));
        letGo.await();
    }

    @Test
    void takesABodyOfJustTheLimit() {
        String begin = "d8:intervali60e1:x";
        int filling = CappedBody.LIMIT - begin.length() - "1234567:e".length();
        byte[] body = (begin + filling + ":" + "x".repeat(filling) + "e").getBytes(UTF_8);
        assertThat(body).hasSize(2 << 20);
        answers(200, body);
        assertThat(asked()).isInstanceOf(Answer.class);
        assertThat(HttpAnswer.read(200, Arrays.copyOf(body, body.length + 1)))
                .isEqualTo(refused(Reason.TOO_LONG, 2 << 20));
    }

    @Test
    void waitsForASlowTrickleNoLongerThanForAnything() throws InterruptedException {
        CountDownLatch letGo = new CountDownLatch(1);
        answers("/announce", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write('d');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                letGo.countDown();
            }
        });
        Duration second = Duration.ofSeconds(1);
        Announcer impatient = Announcer.open(new Patience(second, second, second), new SecureRandom());
        assertThat(impatient.announce(Questions.to(tracker + "/announce")).join())
                .isEqualTo(refused(Reason.NO_ANSWER, 1));
        letGo.await();
        impatient.close(Duration.ZERO);
    }

    @Test
    void followsRedirectsButNotForEver() {
        redirects("/announce", tracker + "/1/announce");
        for (int i = 1; i < 9; i++) {
            redirects("/" + i + "/announce", "/" + (i + 1) + "/announce");
        }
        assertThat(asked()).isEqualTo(refused(Reason.TOO_MANY_REDIRECTS, 5));
        answers("/9/announce", exchange -> {
            exchange.sendResponseHeaders(200, ANSWER.length());
            exchange.getResponseBody().write(ANSWER.getBytes(UTF_8));
        });
        assertThat(asked(tracker + "/4/announce")).isInstanceOf(Answer.class);
        assertThat(asked(tracker + "/3/announce")).isInstanceOf(Refusal.class);
    }

    @Test
    void goesInNoCircle() {
        redirects("/announce", "/a/announce");
        redirects("/a/announce", "/b/announce");
        redirects("/b/announce", "/a/announce");
        assertThat(((Refusal) asked()).reason()).isEqualTo(Reason.REDIRECT_IN_A_CIRCLE);
    }

    @Test
    void isSentNowhereButToTrackers() {
        redirects("/announce", "file:///etc/passwd");
        assertThat(((Refusal) asked()).sentence())
                .isEqualTo("A redirect to no address of a tracker: file:///etc/passwd.");
    }

    /** It only says that it is on the internet. */
    @Test
    void isNotSentFromTheInternetToThisComputer() {
        Names lying =
                name -> List.of(InetAddress.getAllByName(name.equals("localhost") ? "93.184.216.34" : "127.0.0.1"));
        Announcer deceived = new Announcer(lying, Patience.USUAL, new SecureRandom());
        redirects("/announce", tracker + "/secret/announce");
        answers("/secret/announce", exchange -> {
            throw new AssertionError("asked");
        });
        assertThat(deceived.announce(Questions.to(tracker.replace("127.0.0.1", "localhost") + "/announce"))
                        .join())
                .isEqualTo(Refusal.of(Reason.REDIRECT_INWARD, "127.0.0.1"));
        deceived.close(Duration.ZERO);
    }

    @Test
    void saysInOneSentenceThatAPageIsNoAnswer() {
        answers(200, "<html><body>Welcome to nginx!</body></html>".getBytes(UTF_8));
        assertThat(((Refusal) asked()).sentence())
                .isEqualTo("Something else than a tracker's answer; it begins with:"
                        + " <html><body>Welcome to nginx!</body></ht");
    }

    @Test
    void tellsTheStatusUnlessTheBodySaysWhy() {
        answers(404, "<html>".getBytes(UTF_8));
        assertThat(asked()).isEqualTo(refused(Reason.STATUS, 404));
        server.removeContext("/announce");
        answers(500, ANSWER.getBytes(UTF_8));
        assertThat(asked()).isEqualTo(refused(Reason.STATUS, 500));
        server.removeContext("/announce");
        answers(403, "d14:failure reason4:nopee".getBytes(UTF_8));
        assertThat(asked()).isEqualTo(Refusal.of(Reason.FAILED, "nope"));
        server.removeContext("/announce");
        answers(302, new byte[0]);
        assertThat(asked()).isEqualTo(refused(Reason.STATUS, 302));
    }

    @Test
    void tellsWhyNobodyAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(((Refusal) asked("http://127.0.0.1:" + closed + "/announce")).reason())
                .isEqualTo(Reason.UNREACHABLE);
        assertThat(asked("http://tracker.invalid/announce"))
                .isEqualTo(Refusal.of(Reason.UNKNOWN_NAME, "tracker.invalid"));
        assertThat(asked("udp://tracker.invalid:80")).isEqualTo(Refusal.of(Reason.UNKNOWN_NAME, "tracker.invalid"));
    }

    @Test
    void trustsNobodyWhoCannotSpeakTls() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serving.execute(() -> {
                while (!socket.isClosed()) {
                    answerInPlainText(socket);
                }
            });
            assertThat(((Refusal) asked("https://127.0.0.1:" + socket.getLocalPort() + "/announce")).reason())
                    .isEqualTo(Reason.UNREACHABLE);
        }
    }

    /** Once; a client may try again on another connection. */
    private static void answerInPlainText(ServerSocket socket) {
        try (Socket accepted = socket.accept()) {
            accepted.getInputStream().read();
            accepted.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            accepted.getInputStream().readAllBytes();
        } catch (IOException letGo) {
            // it is the client's right
        }
    }

    @Test
    void asksNothingElseThanTrackers() {
        for (String address : List.of("wss://t.example/", "ftp://t.example/a", "udp://t.example", "a/b", "http:///a")) {
            assertThat(((Refusal) asked(address)).reason()).as(address).isEqualTo(Reason.NO_TRACKER);
        }
        assertThat(((Refusal) asked("wss://t.example/")).sentence())
                .isEqualTo("wss://t.example/ is no address of a tracker: http, https and udp are.");
        assertThat(((Refusal) asked(tracker + "/admin")).reason()).isEqualTo(Reason.NOT_AN_ANNOUNCE);
    }

    @Test
    void letsGoOfTheConnectionWhenTheQuestionIsCancelled() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        answers("/announce", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('d');
            exchange.getResponseBody().flush();
            asked.countDown();
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[1 << 10]);
                    exchange.getResponseBody().flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                letGo.countDown();
            }
        });
        Announcer patient = Announcer.open(Patience.USUAL, new SecureRandom());
        CompletableFuture<Reply> reply = patient.announce(Questions.to(tracker + "/announce"));
        asked.await();
        assertThat(reply.cancel(true)).isTrue();
        letGo.await();
        patient.close(Duration.ZERO);
    }

    @Test
    void letsGoodbyesFinishAndDropsTheRest() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        answers("/announce", exchange -> {
            both.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, ANSWER.length());
            exchange.getResponseBody().write(ANSWER.getBytes(UTF_8));
        });
        Announcer closing = Announcer.open(Patience.USUAL, new SecureRandom());
        CompletableFuture<Reply> goodbye = closing.announce(Questions.to(tracker + "/announce", Event.STOPPED));
        CompletableFuture<Reply> other = closing.announce(Questions.to(tracker + "/announce", Event.NONE));
        both.await();
        CompletableFuture<Void> dropped = other.thenRun(goOn::countDown);
        closing.close(Duration.ofSeconds(60));
        dropped.join();
        assertThat(other.join()).isEqualTo(Refusal.of(Reason.CLOSED));
        assertThat(goodbye.join()).isInstanceOf(Answer.class);
        assertThat(closing.announce(Questions.to(tracker + "/announce")).join()).isEqualTo(Refusal.of(Reason.CLOSED));
    }

    @Test
    void waitsForGoodbyesNoLongerThanItIsTold() {
        CountDownLatch never = new CountDownLatch(1);
        answers("/announce", exchange -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Announcer closing = Announcer.open(Patience.USUAL, new SecureRandom());
        CompletableFuture<Reply> goodbye = closing.announce(Questions.to(tracker + "/announce", Event.STOPPED));
        closing.close(Duration.ofMillis(200));
        assertThat(goodbye.join()).isEqualTo(Refusal.of(Reason.CLOSED));
    }
}
