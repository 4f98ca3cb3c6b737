package io.github.gavel.engine.resume;

import java.util.Arrays;
import java.util.Optional;

/** One line of a journal. */
record Mark(Kind kind, int piece) {
    private static final int PIECE_BITS = 24;

    enum Kind {
        /** All of a piece is being written. */
        WRITING(1),
        /** The piece is whole on the disk. */
        WRITTEN(2),
        /** Some bytes of a piece are being written. */
        TOUCHING(3),
        /** What was written could not be made durable. */
        DOUBT(4),
        /** A piece is not whole on the disk any more, and nobody of us wrote it. */
        LOST(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    int toInt() {
        return kind.code << PIECE_BITS | piece;
    }

    static Optional<Mark> of(int line) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code == line >>> PIECE_BITS)
                .findFirst()
                .map(kind -> new Mark(kind, line & (1 << PIECE_BITS) - 1));
    }
}
