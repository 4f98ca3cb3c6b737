package io.github.gavel.engine.metainfo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Where the bytes of a torrent are: cut into pieces, and spread over files that follow each other without a gap. There
 * is always at least one byte, and every number of bytes, pieces and files fits the type it has.
 */
public final class Layout {
    public static final int LEAST_PIECE_LENGTH = 1 << 10;
    public static final int MOST_PIECE_LENGTH = 1 << 28;
    public static final int MOST_PIECES = 1 << 21;

    private final int pieceLength;
    private final List<Entry> entries;
    private final long length;

    /** @throws IllegalArgumentException if that is no torrent; what reads torrents refuses them before */
    public Layout(int pieceLength, List<Entry> entries) {
        this.pieceLength = pieceLength;
        this.entries = List.copyOf(entries);
        this.length = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        if (pieceLength < LEAST_PIECE_LENGTH || pieceLength > MOST_PIECE_LENGTH) {
            throw new IllegalArgumentException("pieces of " + pieceLength + " bytes: at least " + LEAST_PIECE_LENGTH
                    + ", at most " + MOST_PIECE_LENGTH);
        }
        if (length < 1 || length > (long) MOST_PIECES * pieceLength) {
            throw new IllegalArgumentException(
                    length + " bytes in pieces of " + pieceLength + ": 1 to " + MOST_PIECES + " pieces");
        }
        checkGaps();
    }

    private void checkGaps() {
        long end = 0;
        for (Entry entry : entries) {
            if (entry.offset() != end) {
                throw new IllegalArgumentException(
                        "a file from byte " + entry.offset() + " on, where byte " + end + " is next");
            }
            end = entry.end();
        }
    }

    /** All of them, in the order of their bytes; empty ones and padding too. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many bytes the torrent has, padding included. */
    public long length() {
        return length;
    }

    public int pieces() {
        return (int) ((length - 1) / pieceLength) + 1;
    }

    /** How long every piece is, except perhaps the last. */
    public int pieceLength() {
        return pieceLength;
    }

    public int lengthOf(int piece) {
        return (int) Math.min(pieceLength, length - offsetOf(piece));
    }

    /** How long these pieces are together. */
    public long lengthOf(BitSet some) {
        int last = pieces() - 1;
        long whole = (long) some.cardinality() * pieceLength;
        return some.get(last) ? whole - pieceLength + lengthOf(last) : whole;
    }

    /** Where a piece begins in the bytes of the whole torrent. */
    public long offsetOf(int piece) {
        return (long) Objects.checkIndex(piece, pieces()) * pieceLength;
    }

    /** What of which files a piece is, in order; empty files have no part in any. */
    public List<Segment> segments(int piece) {
        return segments(piece, 0, lengthOf(piece));
    }

    /** What of which files a block of a piece is, in order. */
    public List<Segment> segments(int piece, int begin, int blockLength) {
        Objects.checkFromIndexSize(begin, blockLength, lengthOf(piece));
        List<Segment> segments = new ArrayList<>(1);
        long at = offsetOf(piece) + begin;
        long end = at + blockLength;
        for (int file = fileAt(at); at < end; file++) {
            Entry entry = entries.get(file);
            long until = Math.min(entry.end(), end);
            if (until > at) {
                segments.add(new Segment(file, at - entry.offset(), (int) (until - at)));
                at = until;
            }
        }
        return segments;
    }

    /** The file that has the byte {@code at}: the first one that ends behind it. */
    private int fileAt(long at) {
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).end() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout layout && pieceLength == layout.pieceLength && entries.equals(layout.entries);
    }

    @Override
    public int hashCode() {
        return 31 * pieceLength + entries.hashCode();
    }

    @Override
    public String toString() {
        return length + " bytes, " + pieces() + " pieces, " + entries.size() + " files";
    }
}
