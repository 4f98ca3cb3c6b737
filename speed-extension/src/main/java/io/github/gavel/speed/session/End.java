package io.github.gavel.speed.session;

/**
 * An end of a connection, named the same by both of them. Who speaks goes into every proof and every MAC, so that
 * nothing can be given back to whoever said it.
 */
public enum End {
    DIALLER(0),
    ACCEPTOR(1);

    private final byte octet;

    End(int octet) {
        this.octet = (byte) octet;
    }

    byte octet() {
        return octet;
    }

    public End other() {
        return this == DIALLER ? ACCEPTOR : DIALLER;
    }
}
