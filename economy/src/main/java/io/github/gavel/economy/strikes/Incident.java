package io.github.gavel.economy.strikes;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
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
    /** How long it counts among others. */
    static final Duration COUNTED = Duration.ofHours(24);

    static final Duration BAN = Duration.ofHours(24);

    /** Until the longest ban is over to which it may have helped. */
    static final Duration KEPT = COUNTED.plus(Late.HEARD_FOR).plus(BAN);

    public Incident {
        culprits = Set.copyOf(culprits);
    }

    boolean isForgotten(LedgerTime now) {
        return !now.isBefore(at.plus(KEPT)) || culprits.isEmpty();
    }

    boolean isRecent(LedgerTime now) {
        return now.isBefore(at.plus(COUNTED));
    }

    boolean isUndoable(PeerKey by, LedgerTime now) {
        return undoable.equals(Optional.of(by)) && now.isBefore(at.plus(Late.HEARD_FOR));
    }

    /** From when on it cannot be taken back: no ban that it helps to make is in force before. */
    LedgerTime finalFrom() {
        return undoable.isPresent() ? at.plus(Late.HEARD_FOR) : at;
    }

    boolean isFinal(LedgerTime now) {
        return !now.isBefore(finalFrom());
    }
}
