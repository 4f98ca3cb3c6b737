package io.github.gavel.engine.tracker;

/** What a tracker is told beside our numbers. */
public enum Event {
    NONE(0, ""),
    COMPLETED(1, "completed"),
    STARTED(2, "started"),
    STOPPED(3, "stopped");

    private final int code;
    private final String word;

    Event(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** In a datagram. */
    int code() {
        return code;
    }

    /** In a query; empty if nothing is said. */
    String word() {
        return word;
    }
}
