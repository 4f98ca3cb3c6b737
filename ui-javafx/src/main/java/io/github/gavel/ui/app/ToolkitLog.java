package io.github.gavel.ui.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the toolkit logs. */
final class ToolkitLog {
    /** Kept, because a logger that nobody holds is forgotten with its level. */
    private static final Logger LOGGER = Logger.getLogger("javafx");

    private ToolkitLog() {}

    /** It warns at each start that its classes are not on the module path, which is no matter. */
    static void hush() {
        LOGGER.setLevel(Level.SEVERE);
    }
}
