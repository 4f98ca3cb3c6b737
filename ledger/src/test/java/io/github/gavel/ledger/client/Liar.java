package io.github.gavel.ledger.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that says what it is told to, one thing to each connection, and the last of them for ever. */
final class Liar implements Closeable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> lies;

    Liar(String... lies) throws IOException {
        this.lies = List.of(lies);
        Thread thread = new Thread(this::run, "liar");
        thread.setDaemon(true);
        thread.start();
    }

    static String lie(int status, byte[] body, String... fields) {
        return "HTTP/1.1 " + status + " Whatever\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n"
                + String.join(
                        "", List.of(fields).stream().map(it -> it + "\r\n").toList()) + "\r\n"
                + new String(body, ISO_8859_1);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void run() {
        for (int i = 0; !socket.isClosed(); i++) {
            try (Socket one = socket.accept()) {
                heard.add(hear(one.getInputStream()));
                one.getOutputStream()
                        .write(lies.get(Math.min(i, lies.size() - 1)).getBytes(ISO_8859_1));
            } catch (IOException gone) {
                // Whoever it was, or this one, is closed.
            }
        }
    }

    private static String hear(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("nobody spoke");
            }
            head.append((char) octet);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return new String(body, ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
