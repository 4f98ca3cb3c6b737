package io.github.gavel.economy.strikes;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was done to us, on the wall clock because it outlives a restart.
 *
 * @param counts whether it is a strike: the first piece that is written off in a day is none
 * @param undoable on which connection it happened, if paying late can still take it back
 */
public record Incident(Set<Culprit> culprits, LedgerTime at, boolean counts, Optional<PeerKey> undoable) {
    static final Duration UNDOABLE = Duration.ofMinutes(10);

    /** How long it counts among others. */
    static final Duration COUNTED = Duration.ofHours(24);

    static final Duration BAN = Duration.ofHours(24);

    /** Until the longest ban is over to which it may have helped. */
    static final Duration KEPT = COUNTED.plus(UNDOABLE).plus(BAN);

    public Incident {
        culprits = Set.copyOf(culprits);
    }

    boolean isBy(Culprit culprit) {
        return culprits.contains(culprit);
    }

    boolean isForgotten(LedgerTime now) {
        return !now.isBefore(at.plus(KEPT)) || culprits.isEmpty();
    }

    boolean isRecent(LedgerTime now) {
        return now.isBefore(at.plus(COUNTED));
    }

    boolean isUndoable(PeerKey by, LedgerTime now) {
        return undoable.equals(Optional.of(by)) && now.isBefore(at.plus(UNDOABLE));
    }

    /** From when on a ban that it causes is in force: not while it can be taken back. */
    LedgerTime banFrom() {
        return undoable.isPresent() ? at.plus(UNDOABLE) : at;
    }
}
