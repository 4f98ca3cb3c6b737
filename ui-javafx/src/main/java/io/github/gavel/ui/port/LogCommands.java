package io.github.gavel.ui.port;

/** What somebody who reads what happened wants. */
public interface LogCommands {
    void clear();

    /** Brings back what was cleared last. */
    void restore();
}
