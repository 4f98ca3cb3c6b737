package io.github.gavel.engine.torrent;

import java.net.InetSocketAddress;

/** Where a peer may be, and how it went when we called there. */
final class Address {
    private static final int FIRST_REST = 5;
    private static final int LONG_TALK = 60;
    private static final int LONGEST_REST_AFTER_A_TALK = 120;
    private static final int REST_WITHOUT_ROOM = 10;
    private static final int LONGEST_REST = 3_600;

    private final InetSocketAddress where;
    private final long number;
    private boolean encrypted;
    private boolean isProven;
    private int failures;
    private int shortTalks;
    private long notBefore;

    /** @param number of those that came before it */
    Address(InetSocketAddress where, long number, boolean encrypted) {
        this.where = where;
        this.number = number;
        this.encrypted = encrypted;
    }

    InetSocketAddress where() {
        return where;
    }

    long number() {
        return number;
    }

    /** The second in which it may be called. */
    long notBefore() {
        return notBefore;
    }

    boolean encrypted() {
        return encrypted;
    }

    /** How it is called next; only with encryption if it has been called, because the other way is known to do. */
    void prefer(boolean encryption) {
        if (encryption || (!isProven && failures == 0)) {
            encrypted = encryption;
        }
    }

    /** Whether it was called in vain and never otherwise. */
    boolean isDoubtful() {
        return failures > 0 && !isProven;
    }

    /** Nobody there spoke with us; if somebody could in another way, that is tried: at first at once. */
    void missed(long second, boolean otherWay) {
        failures++;
        if (otherWay) {
            encrypted = !encrypted;
        }
        boolean isAtOnce = otherWay && failures == 1;
        notBefore = second + (isAtOnce ? 0 : rest(failures - 1, LONGEST_REST));
    }

    private static int rest(int before, int longest) {
        return Math.min(longest, FIRST_REST << Math.min(before, 10));
    }

    /** There is no room for it. */
    void postpone(long second) {
        notBefore = second + REST_WITHOUT_ROOM;
    }

    /** We spoke, and it is over; the more often that was soon, the longer it rests. */
    void parted(long second) {
        isProven = true;
        failures = 0;
        shortTalks = second - notBefore < LONG_TALK ? shortTalks + 1 : 0;
        notBefore = second + rest(shortTalks, LONGEST_REST_AFTER_A_TALK);
    }

    /** Somebody asks for it. */
    void hurry(long second) {
        notBefore = Math.min(notBefore, second);
    }
}
