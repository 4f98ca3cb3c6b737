package io.github.gavel.client.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Whether somebody looks on while it happens, and how much he sees of a line. */
public final class Terminal {
    private static final int USUAL = 80;

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on somebody seems to sit there always: then it is shown
    public static boolean isThere() {
        return System.console() != null;
    }

    /** Its width now; the usual one where nobody tells. */
    public static int columns() {
        try {
            Process asked = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asked.waitFor(1, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return USUAL;
            }
            String[] size = new String(asked.getInputStream().readAllBytes(), US_ASCII)
                    .trim()
                    .split(" ", 2);
            return size.length == 2 && size[1].matches("[1-9][0-9]{0,3}") ? Integer.parseInt(size[1]) : USUAL;
        } catch (IOException nobodyTells) {
            return USUAL;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }
}
