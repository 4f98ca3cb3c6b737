package io.github.gavel.engine.resume;

import java.util.BitSet;
import java.util.List;

/**
 * What an earlier run left on the disk, as far as it is known without reading it.
 *
 * @param have pieces that are there
 * @param recheck pieces that may be there and are to be hashed
 * @param partials pieces of which some blocks are there
 * @param foreign files that are there and that no earlier run left
 * @param remarks for the torrent's owner
 */
public record Recollection(
        BitSet have, BitSet recheck, List<Partial> partials, List<ForeignFile> foreign, List<String> remarks) {
    public Recollection {
        have = (BitSet) have.clone();
        recheck = (BitSet) recheck.clone();
        partials = List.copyOf(partials);
        foreign = List.copyOf(foreign);
        remarks = List.copyOf(remarks);
    }

    @Override
    public BitSet have() {
        return (BitSet) have.clone();
    }

    @Override
    public BitSet recheck() {
        return (BitSet) recheck.clone();
    }
}
