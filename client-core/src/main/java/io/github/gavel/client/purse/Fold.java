package io.github.gavel.client.purse;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.wallet.store.HistoryEntry;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What happened on one day for one torrent, or one kind of thing that has no torrent.
 *
 * @param torrent empty if it is not known, or if it was for none
 * @param name of the torrent, if somebody here knows it; a stranger may have given it
 * @param receipts what was summed up, the last first
 */
public record Fold(Kind kind, Optional<InfoHash> torrent, Optional<String> name, List<Receipt> receipts) {
    /** Which way the money went. */
    public enum Kind {
        EARNED,
        PAID,
        SENT,
        GIVEN,
        /** From one place of the owner's to another: into a channel and back, or home from where it was earned. */
        MOVED,
        LOST;

        /** Whether the owner has more of it, less, or as much as before. */
        public int sign() {
            return switch (this) {
                case EARNED, GIVEN -> 1;
                case PAID, SENT, LOST -> -1;
                case MOVED -> 0;
            };
        }

        static Kind of(HistoryEntry.Kind kind) {
            return switch (kind) {
                case EARNED -> EARNED;
                case PAID -> PAID;
                case SENT -> SENT;
                case CLAIMED -> GIVEN;
                case LOST -> LOST;
                case OPENED, TOPPED_UP, CAME_BACK, LEFT, COLLECTED -> MOVED;
            };
        }
    }

    public Fold {
        receipts = List.copyOf(receipts);
    }

    /** Exactly what its receipts say. */
    public BigInteger sum() {
        return Sums.sum(
                receipts.stream().map(receipt -> receipt.entry().amount()).toList());
    }

    /** With how many accounts. */
    public long others() {
        return receipts.stream().map(Receipt::other).distinct().count();
    }
}
