package io.github.gavel.engine.mse;

/** Whether connections begin with an encrypted handshake. */
public enum Encryption {
    DISABLED,
    /** Whoever dials us chooses. */
    ALLOWED,
    REQUIRED;

    /** Whether a connection that begins so, or may yet, goes on. */
    public boolean takes(Opening opening) {
        return switch (opening) {
            case UNDECIDED -> true;
            case PLAIN -> this != REQUIRED;
            case ENCRYPTED -> this != DISABLED;
        };
    }
}
