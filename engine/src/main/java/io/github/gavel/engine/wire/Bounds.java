package io.github.gavel.engine.wire;

import java.util.Optional;

/** How long messages of each kind may be; a bitfield as long as the torrent has pieces. */
public record Bounds(int bitfield) {
    private static final int EXTENDED = 1 << 16;
    private static final int UNKNOWN = 1 << 16;
    private static final int MOST_PIECES = 1 << 21;

    public Bounds {
        if (bitfield < 0 || bitfield > MOST_PIECES / 8) {
            throw new IllegalArgumentException("a bitfield of " + bitfield + " bytes: 0 to " + MOST_PIECES / 8);
        }
    }

    public static Bounds ofPieces(int pieces) {
        return new Bounds((pieces + 7) / 8);
    }

    /** While nobody knows yet how many pieces there are. */
    public static Bounds unknown() {
        return new Bounds(MOST_PIECES / 8);
    }

    /** A message with its id. */
    int longest() {
        return 1 + Math.max(Math.max(bitfield, EXTENDED + 1), 8 + Block.LONGEST);
    }

    static boolean isKnown(int id) {
        boolean isFast = id >= MessageId.HAVE_ALL && id <= MessageId.REJECT;
        return id <= MessageId.PORT || isFast || id == MessageId.EXTENDED;
    }

    /** What is wrong with a message that has so many bytes after its id. */
    Optional<String> violation(int id, int length) {
        return switch (id) {
            case MessageId.CHOKE,
                    MessageId.UNCHOKE,
                    MessageId.INTERESTED,
                    MessageId.NOT_INTERESTED,
                    MessageId.HAVE_ALL,
                    MessageId.HAVE_NONE -> within(id, length, 0, 0);
            case MessageId.HAVE -> within(id, length, 4, 4);
            case MessageId.BITFIELD -> within(id, length, 0, bitfield);
            case MessageId.REQUEST, MessageId.CANCEL, MessageId.REJECT -> within(id, length, 12, 12);
            case MessageId.PIECE -> within(id, length, 8 + 1, 8 + Block.LONGEST);
            case MessageId.PORT -> within(id, length, 2, 2);
            case MessageId.EXTENDED -> within(id, length, 1, 1 + EXTENDED);
            default -> within(id, length, 0, UNKNOWN);
        };
    }

    private static Optional<String> within(int id, int length, int from, int to) {
        if (length >= from && length <= to) {
            return Optional.empty();
        }
        String allowed = from == to ? "it has " + from : "it has " + from + " to " + to;
        return Optional.of("message " + id + " with " + length + " bytes; " + allowed);
    }
}
