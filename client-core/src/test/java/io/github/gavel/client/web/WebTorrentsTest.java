package io.github.gavel.client.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@SuppressWarnings("NullAway.Init") // made before each test
class WebTorrentsTest {
    private static final int MOST = 1_000;

    private final WebTorrents web = new WebTorrents(MOST, Duration.ofSeconds(20));
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fits", exchange -> answer(exchange, 200, MOST));
        server.createContext("/large", exchange -> answer(exchange, 200, MOST + 1));
        server.createContext("/none", exchange -> answer(exchange, 404, 9));
        server.createContext("/once", exchange -> send(exchange, "/fits"));
        server.createContext("/round", exchange -> send(exchange, "/round"));
        server.createContext("/file", exchange -> send(exchange, "file:///etc/passwd"));
        server.createContext("/silent", exchange -> await());
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, int bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes);
        exchange.getResponseBody().write(new byte[bytes]);
        exchange.close();
    }

    private static void send(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Fetched fetch(WebTorrents some, String path) {
        return some.fetch(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .join();
    }

    private String refusal(String path) {
        return ((Fetched.Failed) fetch(web, path)).sentence();
    }

    @Test
    void whatIsSmallEnoughIsFetchedAlsoFromWhereItWent() {
        assertThat(((Fetched.Whole) fetch(web, "/fits")).toBytes()).hasSize(MOST);
        assertThat(((Fetched.Whole) fetch(web, "/once")).toBytes()).hasSize(MOST);
    }

    @Test
    void whatIsLargerIsNotKept() {
        assertThat(refusal("/large")).isEqualTo("What 127.0.0.1 sends has more than 1000 bytes, which no torrent has.");
    }

    @Test
    void eachFailureIsASentence() throws IOException {
        assertThat(refusal("/none")).isEqualTo("127.0.0.1 answers with status 404 and no torrent.");
        assertThat(refusal("/round")).isEqualTo("127.0.0.1 sends us from place to place without an end.");
        assertThat(refusal("/file")).isEqualTo("127.0.0.1 sends us to a place where we do not go.");
        assertThat(fetch(new WebTorrents(MOST, Duration.ofMillis(50)), "/silent"))
                .isEqualTo(new Fetched.Failed("127.0.0.1 did not answer within 0 s."));
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(web.fetch(URI.create("http://127.0.0.1:" + closed)).join())
                .isEqualTo(new Fetched.Failed("Nobody answers at 127.0.0.1."));
    }
}
