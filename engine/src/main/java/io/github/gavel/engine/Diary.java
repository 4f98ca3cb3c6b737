package io.github.gavel.engine;

import io.github.gavel.engine.resume.Partial;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** When one torrent was remembered last, and what of earlier runs is still worth remembering. */
final class Diary {
    private static final int SECONDS = 60;

    private List<Partial> partials = List.of();
    private long receivedWhenKept;
    private int secondsUnkept;

    /** Called every second: whether it was not remembered for a minute, and something came since. */
    boolean isDue(long received) {
        secondsUnkept++;
        return secondsUnkept >= SECONDS && received > receivedWhenKept;
    }

    void kept(long received) {
        secondsUnkept = 0;
        receivedWhenKept = received;
    }

    /** An earlier run left blocks of these. */
    void found(List<Partial> left) {
        partials = left;
    }

    /** What an earlier run left of pieces that are not here yet. */
    List<Partial> partials() {
        return partials;
    }

    /** What is to be remembered: of each piece that is not had what was written of it last. */
    List<Partial> partials(List<Partial> stashed, BitSet have) {
        BitSet known = (BitSet) have.clone();
        List<Partial> all = new ArrayList<>(stashed);
        stashed.forEach(partial -> known.set(partial.piece()));
        partials.stream().filter(partial -> !known.get(partial.piece())).forEach(all::add);
        return all;
    }
}
