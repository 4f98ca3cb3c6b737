package io.github.gavel.ui.port;

import java.nio.file.Path;

/** What somebody who wants to know about the program can do. */
public interface AboutCommands {
    /** What whoever is asked for help wants to know, as it is now. */
    String diagnosis();

    void open(Path folder);
}
