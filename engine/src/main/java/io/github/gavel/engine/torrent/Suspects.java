package io.github.gavel.engine.torrent;

import io.github.gavel.engine.metainfo.PieceHashes;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who sent which blocks of pieces that were wrong and came from several. Once such a piece is right it is known which
 * blocks were wrong, and so who spoilt it and who did not.
 */
final class Suspects<P> {
    private final Map<Integer, Wrong<P>> pieces = new HashMap<>();

    private record Wrong<P>(PieceHashes blocks, Map<P, BitSet> bySource) {
        Map<P, BitSet> differingFrom(PieceHashes right) {
            Map<P, BitSet> differing = new HashMap<>();
            bySource.forEach((peer, sent) -> {
                BitSet wrong = new BitSet();
                sent.stream()
                        .filter(block -> !right.matches(block, blocks.hash(block)))
                        .forEach(wrong::set);
                if (!wrong.isEmpty()) {
                    differing.put(peer, wrong);
                }
            });
            return differing;
        }
    }

    /** @param bySource who sent which of its blocks */
    void wrong(int piece, PieceHashes blocks, Map<P, BitSet> bySource) {
        pieces.put(piece, new Wrong<>(blocks, bySource));
    }

    boolean isSuspect(int piece) {
        return pieces.containsKey(piece);
    }

    /** Who sent which wrong blocks of a piece that is right now. */
    Map<P, BitSet> right(int piece, PieceHashes blocks) {
        return Optional.ofNullable(pieces.remove(piece))
                .map(wrong -> wrong.differingFrom(blocks))
                .orElse(Map.of());
    }

    /** The piece will not be had. */
    void drop(int piece) {
        pieces.remove(piece);
    }
}
