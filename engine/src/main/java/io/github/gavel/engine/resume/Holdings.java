package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Stamp;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What was durable on the disk when it was looked at last.
 *
 * @param stamps of the files that were there: the torrent's and then the part file
 */
public record Holdings(int pieces, BitSet have, List<Optional<Stamp>> stamps, List<Partial> partials) {
    public Holdings {
        have = (BitSet) have.clone();
        stamps = List.copyOf(stamps);
        partials = List.copyOf(partials);
        if (have.length() > pieces) {
            throw new IllegalArgumentException("piece " + (have.length() - 1) + " of " + pieces);
        }
    }

    @Override
    public BitSet have() {
        return (BitSet) have.clone();
    }
}
