package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.Segment;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where in the part file the bytes of an unwanted file lie: those that it shares a piece with, at its begin and at its
 * end. Every file has its place for them from the start, so that nothing about it need be remembered.
 */
final class PartSlots {
    private final Layout layout;
    private final long[] starts;

    PartSlots(Layout layout) {
        this.layout = layout;
        List<Entry> entries = layout.entries();
        this.starts = new long[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            starts[i + 1] = starts[i] + head(entries.get(i)) + tail(entries.get(i));
        }
    }

    /** How long the part file can become. */
    long length() {
        return starts[starts.length - 1];
    }

    /** Where a file's place begins: its head and then its tail. */
    long start(int file) {
        return starts[file];
    }

    /** Empty for bytes in pieces that are its file's alone. */
    OptionalLong at(Segment segment) {
        Entry entry = layout.entries().get(segment.file());
        long start = starts[segment.file()];
        long head = head(entry);
        if (segment.offset() + segment.length() <= head) {
            return OptionalLong.of(start + segment.offset());
        }
        long tailBegin = entry.length() - tail(entry);
        return segment.offset() >= tailBegin
                ? OptionalLong.of(start + head + segment.offset() - tailBegin)
                : OptionalLong.empty();
    }

    /** How many bytes at its begin lie in a piece that began before it, or that ends behind it. */
    long head(Entry entry) {
        long intoPiece = entry.offset() % layout.pieceLength();
        long pieceEnd = entry.offset() - intoPiece + layout.pieceLength();
        if (entry.end() <= pieceEnd) {
            return entry.length();
        }
        return intoPiece == 0 ? 0 : pieceEnd - entry.offset();
    }

    /** How many bytes at its end lie in a piece that ends behind it; none of them are in the head. */
    long tail(Entry entry) {
        long past = entry.end() % layout.pieceLength();
        return head(entry) == entry.length() || entry.end() == layout.length() ? 0 : past;
    }
}
