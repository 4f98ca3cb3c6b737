package io.github.gavel.ledger.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which bytes are said as they are, by whoever keeps to no protocol. */
final class Raw implements Closeable {
    /** An answer; status 0 if the connection was closed without one. */
    record Said(int status, Map<String, String> fields, String body) {}

    private final Socket socket;

    Raw(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    static Said ask(int port, String text) throws IOException {
        return ask(port, text.getBytes(ISO_8859_1));
    }

    static Said ask(int port, byte[] bytes) throws IOException {
        try (Raw raw = new Raw(port)) {
            raw.say(bytes);
            return raw.hear();
        }
    }

    static Said get(int port, String path) throws IOException {
        return ask(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    static Said post(int port, String path, byte[] json) throws IOException {
        return ask(port, posting(path, json));
    }

    static byte[] posting(String path, byte[] json) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + json.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.getBytes(ISO_8859_1));
        request.write(json);
        return request.toByteArray();
    }

    void say(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException refused) {
            // It has been answered already, and nobody listens any more.
        }
    }

    /** Says that nothing more will be said. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    Said hear() throws IOException {
        String head = head();
        if (head.isEmpty()) {
            return new Said(0, Map.of(), "");
        }
        String[] lines = head.split("\r\n", -1);
        Map<String, String> fields = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                fields.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
        String body = new String(socket.getInputStream().readNBytes(length), UTF_8);
        return new Said(Integer.parseInt(lines[0].split(" ", -1)[1]), fields, body);
    }

    private String head() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                int octet = in.read();
                if (octet < 0) {
                    return "";
                }
                head.append((char) octet);
            }
        } catch (IOException reset) {
            return "";
        }
        return head.toString();
    }

    /** Says one byte after the other until the other end is gone; how many it was there for. */
    int drip(byte[] bytes, int pauseMillis) throws IOException {
        socket.setSoTimeout(pauseMillis);
        int said = 0;
        while (said < bytes.length && !isClosed()) {
            say(new byte[] {bytes[said]});
            said++;
        }
        return said;
    }

    /** Whether the other end is gone, or is so before it must have said something. */
    boolean isClosed() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException silence) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
