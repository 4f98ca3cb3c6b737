package io.github.gavel.engine.create;

/** How long the pieces of a new torrent are. */
public final class PieceLength {
    public static final int LEAST = 1 << 14;
    public static final int MOST = 1 << 24;

    /** More pieces make a torrent large, fewer make each of them long to fetch and to check. */
    private static final int MOST_PIECES = 2_000;

    private PieceLength() {}

    /** The shortest power of two that makes no more than two thousand pieces of {@code length} bytes, within limits. */
    public static int wellChosenFor(long length) {
        int chosen = LEAST;
        while (chosen < MOST && length / MOST_PIECES >= chosen) {
            chosen *= 2;
        }
        return chosen;
    }

    public static boolean isAllowed(long pieceLength) {
        return pieceLength >= LEAST && pieceLength <= MOST && Long.bitCount(pieceLength) == 1;
    }
}
