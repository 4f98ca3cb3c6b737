package io.github.gavel.engine.torrent;

import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.Limits;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Metadata as one peer tells it, part by part. Every peer is heard for itself: what one of them invents, or how long it
 * says that it is, spoils nothing of another's.
 */
final class MetadataDraft {
    private static final int PARTS_AT_ONCE = 8;

    private final int size;
    private final BString[] parts;
    private final int begun;
    private int asked;
    private int came;
    private int progressed;

    /** @param size at least 1, at most what {@link Limits#METADATA} allows */
    MetadataDraft(int size, int now) {
        if (size < 1 || size > Limits.METADATA.bytes()) {
            throw new IllegalArgumentException("metadata of " + size + " bytes: 1 to " + Limits.METADATA.bytes());
        }
        this.size = size;
        this.begun = now;
        this.progressed = now;
        this.parts = new BString[(size - 1) / MetadataMessage.PART + 1];
    }

    int begun() {
        return begun;
    }

    /** How many parts came. */
    int came() {
        return came;
    }

    /** When a part came last, or it was begun. */
    int progressed() {
        return progressed;
    }

    /** The next part to ask for; empty while enough is under way, and after the last. */
    Optional<MetadataMessage> next() {
        boolean asksMore = asked < parts.length && asked - came < PARTS_AT_ONCE;
        return asksMore ? Optional.of(new MetadataMessage.Request(asked++)) : Optional.empty();
    }

    /** Whether that is a part that was asked for, as long as it has to be. */
    boolean add(MetadataMessage.Given data, int now) {
        int part = data.part();
        if (part >= asked || parts[part] != null || data.content().length() != lengthOf(part)) {
            return false;
        }
        parts[part] = data.content();
        came++;
        progressed = now;
        return true;
    }

    boolean isWhole() {
        return came == parts.length;
    }

    /** The bytes of all parts, if they are what the infohash promises. */
    Optional<byte[]> verified(InfoHash hash) {
        ByteBuffer all = ByteBuffer.allocate(size);
        for (BString part : parts) {
            all.put(part.asBuffer());
        }
        return InfoHash.ofInfo(all.flip()).equals(hash) ? Optional.of(all.array()) : Optional.empty();
    }

    private int lengthOf(int part) {
        return Math.min(MetadataMessage.PART, size - part * MetadataMessage.PART);
    }
}
