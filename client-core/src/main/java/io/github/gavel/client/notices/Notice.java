package io.github.gavel.client.notices;

import io.github.gavel.client.library.Entry;
import java.util.List;

/**
 * One thing that somebody is told who looks elsewhere, of however many torrents it is true.
 *
 * @param torrents that it is true of, in the order of the queue; none if it is the wallet's
 * @param sentence why, of the first of them; empty if there is nothing to add
 */
public record Notice(Kind kind, List<Entry> torrents, String sentence) {
    /** What happened. */
    public enum Kind {
        /** All that was wanted is here. */
        FINISHED,
        /** It stopped by itself. */
        STUCK,
        /** It may not spend more. */
        SPENT,
        /** It goes on, but somebody would have to see to its paying. */
        UNPAID,
        /** Something of the wallet's needs somebody. */
        WALLET
    }

    public Notice {
        torrents = List.copyOf(torrents);
    }
}
