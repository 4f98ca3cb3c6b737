package io.github.gavel.client.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between commands and a ledger, and can stop the next mandate on its way there or its answer on the way back.
 */
final class Toll implements Closeable {
    private static final int CHUNK = 64 << 10;

    /** What is stopped, and what happens then instead. */
    record Bar(boolean isAnswer, Runnable instead) {}

    private final ServerSocket server;
    private final int ledger;
    private Optional<Bar> bar = Optional.empty();

    private Toll(ServerSocket server, int ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** In front of the ledger that listens at that port of this computer, or will. */
    static Toll before(int ledger) throws IOException {
        Toll toll = new Toll(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), ledger);
        begin(toll::accept);
        return toll;
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next mandate does not arrive. */
    synchronized void stopMandate(Runnable instead) {
        bar = Optional.of(new Bar(false, instead));
    }

    /** The next mandate arrives, and its answer does not. */
    synchronized void stopAnswer(Runnable instead) {
        bar = Optional.of(new Bar(true, instead));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                carry(server.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket visitor) {
        Socket there = new Socket();
        try {
            there.connect(new InetSocketAddress(server.getInetAddress(), ledger));
        } catch (IOException nobody) {
            close(visitor);
            return;
        }
        AtomicBoolean handsIn = new AtomicBoolean();
        begin(() -> carry(visitor, there, bytes -> passesThere(bytes, handsIn)));
        begin(() -> carry(there, visitor, bytes -> passesBack(handsIn)));
    }

    private boolean passesThere(byte[] bytes, AtomicBoolean handsIn) {
        boolean isMandate = new String(bytes, StandardCharsets.ISO_8859_1).contains("POST /");
        if (isMandate && taken(false)) {
            return false;
        }
        handsIn.set(isMandate || handsIn.get());
        return true;
    }

    private boolean passesBack(AtomicBoolean handsIn) {
        return !(handsIn.getAndSet(false) && taken(true));
    }

    /** Whether it is stopped here, and was dealt with. */
    private boolean taken(boolean isAnswer) {
        Optional<Bar> stopping = lifted(isAnswer);
        stopping.ifPresent(it -> it.instead().run());
        return stopping.isPresent();
    }

    private synchronized Optional<Bar> lifted(boolean isAnswer) {
        Optional<Bar> stopping = bar.filter(it -> it.isAnswer() == isAnswer);
        if (stopping.isPresent()) {
            bar = Optional.empty();
        }
        return stopping;
    }

    private interface Passing {
        boolean passes(byte[] bytes);
    }

    private static void carry(Socket from, Socket to, Passing passing) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] room = new byte[CHUNK];
            for (int read = in.read(room); read > 0; read = in.read(room)) {
                byte[] bytes = Arrays.copyOf(room, read);
                if (!passing.passes(bytes)) {
                    return;
                }
                out.write(bytes);
            }
        } catch (IOException either) {
            // One of both has gone, and so does the other.
        }
    }

    private static void begin(Runnable task) {
        Thread thread = new Thread(task, "toll");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        close(server);
    }
}
