package io.github.gavel.bencode;

/**
 * How much of a stranger's input is looked at: so many bytes, so many values, so many containers within each other.
 * What has more is refused before it costs anything.
 */
public record Limits(int bytes, int tokens, int depth) {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final int IN_A_FILE = 2_000_000;
    private static final int IN_A_MESSAGE = 2_000;

    public static final Limits TORRENT = new Limits(32 * MIB, IN_A_FILE, BValue.DEPTH_LIMIT);
    public static final Limits METADATA = new Limits(16 * MIB, IN_A_FILE, BValue.DEPTH_LIMIT);
    public static final Limits MESSAGE = new Limits(64 * KIB, IN_A_MESSAGE, BValue.DEPTH_LIMIT);
    public static final Limits TRACKER_ANSWER = new Limits(2 * MIB, IN_A_FILE, BValue.DEPTH_LIMIT);

    public Limits {
        if (bytes < 1 || tokens < 1 || depth < 0 || depth > BValue.DEPTH_LIMIT) {
            throw new IllegalArgumentException("limits of " + bytes + " bytes, " + tokens + " values, depth " + depth
                    + ": at least 1, at least 1, and 0 to " + BValue.DEPTH_LIMIT);
        }
    }
}
