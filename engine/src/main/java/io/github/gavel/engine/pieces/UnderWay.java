package io.github.gavel.engine.pieces;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The blocks for which somebody answers, those that were asked for first at the front. */
final class UnderWay<P> {
    private static final int LOOKS = 2_000;

    private final Set<OpenBlock<P>> ofOne = new LinkedHashSet<>();
    private final Set<OpenBlock<P>> ofMore = new LinkedHashSet<>();

    /** Somebody was asked for it now, or does not answer for it any more. */
    void changed(OpenBlock<P> block) {
        remove(block);
        if (block.askers() == 1) {
            ofOne.add(block);
        } else if (block.askers() > 1) {
            ofMore.add(block);
        }
    }

    void remove(OpenBlock<P> block) {
        if (!ofOne.remove(block)) {
            ofMore.remove(block);
        }
    }

    /** Takes blocks that others owe: one since the first of these seconds, or more than one since the second. */
    void takeAgain(Picking<P> picking, int ofOneSince, int ofMoreSince, int now) {
        takeAgain(ofOne, picking, ofOneSince, now);
        takeAgain(ofMore, picking, ofMoreSince, now);
    }

    private void takeAgain(Set<OpenBlock<P>> from, Picking<P> picking, int late, int now) {
        List<OpenBlock<P>> taken = new ArrayList<>();
        int looks = 0;
        for (Iterator<OpenBlock<P>> each = from.iterator(); each.hasNext() && looks < LOOKS; looks++) {
            OpenBlock<P> block = each.next();
            if (picking.isOver() || block.since() > late) {
                break;
            }
            if (picking.takeAgain(block, now)) {
                taken.add(block);
            }
        }
        taken.forEach(this::changed);
    }
}
