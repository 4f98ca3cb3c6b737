package io.github.gavel.ui.app;

import io.github.gavel.ui.rows.Columns;
import java.nio.file.Path;

/** How somebody left the window: what was read, and where the next is kept. */
record LastTime(Placement placement, Placement.Size size, KeptColumns kept, Columns columns) {
    /** Waits for a disk. */
    static LastTime in(Path folder) {
        Placement placement = new Placement(folder);
        KeptColumns kept = new KeptColumns(folder);
        return new LastTime(placement, placement.read(), kept, kept.read());
    }
}
