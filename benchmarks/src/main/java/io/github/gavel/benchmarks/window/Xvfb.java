package io.github.gavel.benchmarks.window;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.transfer.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A screen in memory. */
record Xvfb(Running running, String display) implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("^\\d+$");
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int COLOURS_OF_A_WINDOW = 24;
    private static final int PIXELS = 1280 * 800;
    private static final int EVERY = 7;

    static Xvfb start(Workshop workshop) throws IOException, InterruptedException, TimeoutException {
        Running running = workshop.start(new Command(
                List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"),
                NUMBER,
                NEVER));
        return new Xvfb(running, ":" + running.ready(PATIENCE).line());
    }

    /** Whether more is to be seen than a bare frame: letters have many colours at their edges. */
    boolean showsAWindow() throws IOException {
        Process picture = new ProcessBuilder("xwd", "-root", "-silent", "-display", display).start();
        try (InputStream bytes = picture.getInputStream()) {
            ByteBuffer pixels = ByteBuffer.wrap(bytes.readAllBytes());
            Set<Integer> colours = new HashSet<>();
            for (int at = pixels.limit() - PIXELS * Integer.BYTES;
                    at + Integer.BYTES <= pixels.limit();
                    at += EVERY * Integer.BYTES) {
                colours.add(pixels.getInt(at));
            }
            return colours.size() > COLOURS_OF_A_WINDOW;
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
