package io.github.gavel.engine.torrent;

import java.net.InetSocketAddress;

/** Where a peer may be, and how it went when we called there. */
final class Address {
    private static final int FIRST_REST = 5;
    private static final int REST_AFTER_A_TALK = 30;
    private static final int LONGEST_REST = 3_600;

    private final InetSocketAddress where;
    private boolean encrypted;
    private int failures;
    private long notBefore;
    private boolean inUse;

    Address(InetSocketAddress where, boolean encrypted) {
        this.where = where;
        this.encrypted = encrypted;
    }

    InetSocketAddress where() {
        return where;
    }

    boolean isReady(long second) {
        return !inUse && second >= notBefore;
    }

    void use() {
        inUse = true;
    }

    boolean encrypted() {
        return encrypted;
    }

    /** Nobody there spoke with us; what can be tried otherwise is tried at once. */
    void missed(long second, boolean otherWay) {
        inUse = false;
        failures++;
        if (otherWay && failures == 1) {
            encrypted = !encrypted;
            notBefore = second;
        } else {
            rest(second, Math.min(LONGEST_REST, FIRST_REST << Math.min(failures - 1, 10)));
        }
    }

    /** We spoke, and it is over. */
    void parted(long second) {
        inUse = false;
        failures = 0;
        rest(second, REST_AFTER_A_TALK);
    }

    void avoid(long second, int seconds) {
        inUse = false;
        rest(second, seconds);
    }

    /** Somebody asks for it: now, if nobody is there yet. */
    void ready(long second) {
        notBefore = Math.min(notBefore, second);
    }

    private void rest(long second, int seconds) {
        notBefore = Math.max(notBefore, second + seconds);
    }
}
