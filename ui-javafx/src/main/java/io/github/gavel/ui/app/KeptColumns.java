package io.github.gavel.ui.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.ui.rows.Columns;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Remembers from run to run what somebody wants to see of the list. */
final class KeptColumns {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.window");
    private static final int MOST_BYTES = 4000;

    private final KeptFile file;

    KeptColumns(Path folder) {
        this.file = new KeptFile(folder, "columns", MOST_BYTES);
    }

    /** The usual ones where nothing is remembered. */
    Columns read() {
        try {
            return file.read()
                    .map(bytes -> Columns.read(new String(bytes, UTF_8)))
                    .orElse(Columns.USUAL);
        } catch (IOException unreadable) {
            LOGGER.log(Level.DEBUG, "the columns of the list are not known", unreadable);
            return Columns.USUAL;
        }
    }

    void keep(Columns columns) {
        try {
            file.replace(columns.text().getBytes(UTF_8));
        } catch (IOException full) {
            LOGGER.log(Level.WARNING, "the columns of the list cannot be remembered", full);
        }
    }
}
