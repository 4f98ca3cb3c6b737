package io.github.gavel.engine.manners;

/** What a peer may say that is of no use to us, and how often. What is of use is counted nowhere. */
public enum Nuisance {
    HAVE(50_000, 6_000, "said that it has a piece of which we knew"),
    BITFIELD(60, 6, "said which pieces it has, and none was new"),
    INTEREST(1_000, 60, "said that it is interested or not, without a reason"),
    CHOKE(300, 60, "choked us, or unchoked us again"),
    REQUEST(4_000, 12_000, "asked for a block again, or for one that it may not have"),
    CANCEL(10_000, 12_000, "cancelled a block that did not wait for it"),
    REJECT(4_000, 12_000, "refused a block that it was not asked for"),
    BLOCK(2_000, 240, "sent a block that it was not asked for"),
    KEEP_ALIVE(100, 12, "said that it is still there"),
    INTRODUCTION(30, 6, "said which extensions it speaks"),
    METADATA(2_100, 60, "asked for metadata, or sent some that it was not asked for"),
    UNKNOWN(1_000, 60, "said something that nobody of ours understands");

    private final int atOnce;
    private final int aMinute;
    private final String what;

    Nuisance(int atOnce, int aMinute, String what) {
        this.atOnce = atOnce;
        this.aMinute = aMinute;
        this.what = what;
    }

    /** So many at once are borne. */
    public int atOnce() {
        return atOnce;
    }

    /** So many a minute are borne for ever. */
    public int aMinute() {
        return aMinute;
    }

    String sentence() {
        return "it " + what + ", more than " + atOnce + " times at once and " + aMinute + " times a minute";
    }
}
