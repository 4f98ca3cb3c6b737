package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands in front of somebody, passes on what is said, and has heard all of it. */
final class Eavesdropper implements Closeable {
    private static final int CHUNK = 64 << 10;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream callers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream called = new ByteArrayOutputStream();
    private final int target;

    private Eavesdropper(int target) throws IOException {
        this.target = target;
    }

    /** In front of whoever listens at that port of this computer, or will. */
    static Eavesdropper before(int target) throws IOException {
        Eavesdropper there = new Eavesdropper(target);
        begin(there::receive);
        return there;
    }

    int port() {
        return door.getLocalPort();
    }

    /** What those said who called. */
    String callers() {
        return text(callers);
    }

    String called() {
        return text(called);
    }

    private static String text(ByteArrayOutputStream bytes) {
        synchronized (bytes) {
            return bytes.toString(ISO_8859_1);
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Socket there = new Socket(door.getInetAddress(), target);
                begin(() -> pass(caller, there, callers));
                begin(() -> pass(there, caller, called));
            } catch (IOException nobody) {
                // Whoever called will call again.
            }
        }
    }

    private static void pass(Socket from, Socket to, ByteArrayOutputStream heard) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] room = new byte[CHUNK];
            for (int read = in.read(room); read > 0; read = in.read(room)) {
                synchronized (heard) {
                    heard.write(room, 0, read);
                }
                out.write(room, 0, read);
            }
        } catch (IOException gone) {
            // One of both has gone, and so does the other.
        }
    }

    private static void begin(Runnable task) {
        Thread thread = new Thread(task, "eavesdropper");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
