package io.github.gavel.engine.resume;

import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.resume.Mark.Kind;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What was noted of a torrent's files in one stretch of a run. On the disk it is a header and a line for each mark, of
 * eight bytes, with a check sum over the line, its place and its journal: what a crash left half written, or never
 * wrote, is not read as anything. For one thread.
 */
final class Journal {
    static final int HEADER = 28;
    static final int LINE = 8;
    private static final long MAGIC = 0x676176656c6a3101L;

    private final long generation;
    private final Boot boot;
    private final BitSet written = new BitSet();
    private final BitSet unfinished = new BitSet();
    private final BitSet touched = new BitSet();
    private boolean doubtful;
    private int lines;
    private long modified;

    Journal(long generation, Boot boot) {
        this.generation = generation;
        this.boot = boot;
    }

    /** Numbered like the memories: it goes on from the one before that has a memory. */
    long generation() {
        return generation;
    }

    Boot boot() {
        return boot;
    }

    BitSet written() {
        return written;
    }

    /** Pieces that were being written when it ended, or were lost. */
    BitSet unfinished() {
        return unfinished;
    }

    /** Pieces of which any byte may have been written. */
    BitSet touched() {
        return touched;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    /** When its last line was written, in nanoseconds since 1970. */
    long modified() {
        return modified;
    }

    ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC).putLong(generation).putLong(boot.number());
        header.putInt(sum(header.array(), HEADER - Integer.BYTES));
        return header.flip();
    }

    /** Adds a mark, and is the line for it. */
    ByteBuffer add(Mark mark) {
        int line = mark.toInt();
        int check = check(line);
        apply(mark);
        return ByteBuffer.allocate(LINE).putInt(line).putInt(check).flip();
    }

    /** Where its next line goes. */
    long end() {
        return HEADER + (long) lines * LINE;
    }

    /** Empty if it has no header; else all lines up to the first that is not as it was meant to be. */
    static Optional<Journal> read(ByteBuffer bytes, long modified) {
        if (bytes.remaining() < HEADER) {
            return Optional.empty();
        }
        byte[] header = new byte[HEADER];
        bytes.get(header);
        ByteBuffer fields = ByteBuffer.wrap(header);
        boolean isOurs = fields.getLong() == MAGIC;
        Journal journal = new Journal(fields.getLong(), new Boot(fields.getLong()));
        if (!isOurs || fields.getInt() != sum(header, HEADER - Integer.BYTES)) {
            return Optional.empty();
        }
        journal.modified = modified;
        while (bytes.remaining() >= LINE) {
            int line = bytes.getInt();
            Optional<Mark> mark = Mark.of(line).filter(read -> read.piece() < Layout.MOST_PIECES);
            if (mark.isEmpty() || bytes.getInt() != journal.check(line)) {
                break;
            }
            journal.apply(mark.get());
        }
        return Optional.of(journal);
    }

    private void apply(Mark mark) {
        int piece = mark.piece();
        lines++;
        if (mark.kind() == Kind.DOUBT) {
            doubtful = true;
            return;
        }
        if (mark.kind() != Kind.LOST) {
            touched.set(piece);
        }
        if (mark.kind() == Kind.WRITTEN) {
            written.set(piece);
            unfinished.clear(piece);
        } else if (mark.kind() == Kind.WRITING || mark.kind() == Kind.LOST) {
            written.clear(piece);
            unfinished.set(piece);
        }
    }

    private int check(int line) {
        byte[] all = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(generation)
                .putInt(lines)
                .putInt(line)
                .array();
        return sum(all, all.length);
    }

    private static int sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
