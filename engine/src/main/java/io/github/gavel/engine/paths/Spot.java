package io.github.gavel.engine.paths;

import java.nio.file.Path;

/** Whether a file may be where it is to be. */
public sealed interface Spot {
    /** It may: nothing is there yet, or a plain file. */
    record Allowed(Path path) implements Spot {}

    /** It may not, because of what is at {@code path}. */
    record Refused(Path path, Reason reason) implements Spot {
        public String sentence() {
            return path + " " + reason.sentence;
        }
    }

    enum Reason {
        LINK("is a link; nothing is written through links"),
        NO_FOLDER("is no folder, and one is needed there"),
        NO_FILE("is no plain file, and one is to be there"),
        OUTSIDE("is not inside the folder it belongs in");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
