package io.github.gavel.economy.delivery;

/**
 * How a torrent is cut: into pieces of one length, of which the last may be shorter, and these into blocks of 16 KiB.
 */
public record Layout(int pieceBytes, long totalBytes) {
    public static final int BLOCK_BYTES = 1 << 14;

    public Layout {
        if (pieceBytes < 1 || totalBytes < 1) {
            throw new IllegalArgumentException(
                    totalBytes + " bytes in pieces of " + pieceBytes + ": there is at least one byte of each");
        }
        if ((totalBytes - 1) / pieceBytes >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    totalBytes + " bytes in pieces of " + pieceBytes + ": more pieces than can be numbered");
        }
    }

    public int pieces() {
        return (int) ((totalBytes - 1) / pieceBytes) + 1;
    }

    public boolean has(int piece) {
        return piece >= 0 && piece < pieces();
    }

    public int length(int piece) {
        return (int) Math.min(pieceBytes, totalBytes - (long) piece * pieceBytes);
    }

    public int blocks(int piece) {
        return (length(piece) - 1) / BLOCK_BYTES + 1;
    }

    int length(int piece, int block) {
        return Math.min(BLOCK_BYTES, length(piece) - block * BLOCK_BYTES);
    }

    /** Which block {@code length} bytes from {@code begin} are; -1 if they are not one whole block of a piece. */
    public int block(int piece, int begin, int length) {
        boolean within = has(piece) && begin >= 0 && begin < length(piece) && begin % BLOCK_BYTES == 0;
        int block = begin / BLOCK_BYTES;
        return within && length == length(piece, block) ? block : -1;
    }
}
