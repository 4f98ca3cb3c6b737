package io.github.gavel.engine.torrent;

import io.github.gavel.engine.greeting.Met;
import java.util.Arrays;

/**
 * Two connections with one peer, because both sides called at the same time. Both keep the one that was called by
 * whoever has the higher id, so that one stays. Everybody may know an id and say that it is theirs: from elsewhere
 * nobody takes the place of who is here.
 */
final class Twins {
    private Twins() {}

    /** Whether the one that was met later is the one to keep. */
    static boolean isBetter(Met later, Met earlier) {
        boolean weAreHigher =
                Arrays.compareUnsigned(later.ours().peerId(), later.theirs().peerId()) > 0;
        return later.weCalled() != earlier.weCalled() && later.weCalled() == weAreHigher;
    }
}
