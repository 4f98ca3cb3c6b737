package io.github.gavel.benchmarks.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A tracker that remembers nobody: whoever asks is told the same peers, of any torrent. */
public final class Tracker implements AutoCloseable {
    private static final int OK = 200;

    private final HttpServer server;
    private volatile List<String> peers = List.of();

    private Tracker(HttpServer server) {
        this.server = server;
    }

    public static Tracker start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Tracker tracker = new Tracker(server);
        server.createContext("/announce", tracker::answer);
        server.start();
        return tracker;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/announce";
    }

    /** @param peers of IPv4, each HOST:PORT */
    void tell(List<String> peers) {
        this.peers = List.copyOf(peers);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] compact = compact(peers);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(("d8:intervali60e5:peers" + compact.length + ":").getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(compact);
        answer.write('e');
        exchange.sendResponseHeaders(OK, answer.size());
        try (OutputStream body = exchange.getResponseBody()) {
            answer.writeTo(body);
        }
    }

    private static byte[] compact(List<String> peers) throws IOException {
        ByteArrayOutputStream compact = new ByteArrayOutputStream();
        for (String peer : peers) {
            int colon = peer.lastIndexOf(':');
            int port = Integer.parseInt(peer, colon + 1, peer.length(), 10);
            compact.writeBytes(InetAddress.getByName(peer.substring(0, colon)).getAddress());
            compact.write(port >> Byte.SIZE);
            compact.write(port);
        }
        return compact.toByteArray();
    }
}
