package io.github.gavel.ui.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.disk.KeptFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Remembers from run to run how large a window was, and whether it filled the screen. */
final class Placement {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.window");
    private static final int MOST_BYTES = 100;

    private final KeptFile file;

    record Size(int width, int height, boolean isMaximized) {
        static final Size USUAL = new Size(1280, 800, false);
        private static final int LEAST_WIDTH = 900;
        private static final int LEAST_HEIGHT = 600;
        private static final int MOST = 16_384;

        boolean isSensible() {
            return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && width <= MOST && height <= MOST;
        }

        private String words() {
            return width + " " + height + " " + (isMaximized ? 1 : 0);
        }

        private static Optional<Size> read(String words) {
            int[] numbers = Arrays.stream(words.strip().split(" "))
                    .filter(word -> word.matches("[0-9]{1,5}"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return numbers.length == 3
                    ? Optional.of(new Size(numbers[0], numbers[1], numbers[2] == 1))
                            .filter(Size::isSensible)
                    : Optional.empty();
        }
    }

    Placement(Path folder) {
        this.file = new KeptFile(folder, "window", MOST_BYTES);
    }

    /** The usual size where nothing sensible is remembered. */
    Size read() {
        try {
            return file.read()
                    .flatMap(bytes -> Size.read(new String(bytes, UTF_8)))
                    .orElse(Size.USUAL);
        } catch (IOException unreadable) {
            LOGGER.log(Level.DEBUG, "the size of the window is not known", unreadable);
            return Size.USUAL;
        }
    }

    void keep(Size size) {
        try {
            file.replace(size.words().getBytes(UTF_8));
        } catch (IOException full) {
            LOGGER.log(Level.WARNING, "the size of the window cannot be remembered", full);
        }
    }
}
