package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.time.Tick;
import java.math.BigInteger;
import java.time.Duration;

/** What rules 1 and 7 say of one peer alone. */
record Person(Peer peer, Round round) {
    private static final BigInteger GIB = BigInteger.ONE.shiftLeft(30);

    /** Rule 1, but for one per address block and customer. */
    boolean isEligible() {
        return peer.interested()
                && !peer.bid().isFree()
                && peer.bid().grainsPerGib() >= round.reserve().grainsPerGib()
                && hasFunds()
                && !isBarred()
                && !isIdle();
    }

    boolean hasFunds() {
        if (peer.backing().isEmpty()) {
            return false;
        }
        BigInteger held = BigInteger.valueOf(
                peer.backing().map(Backing::holds).orElseThrow().grains());
        return held.compareTo(needed()) >= 0;
    }

    /** Four pieces, or as many as it lacks, at its bid. */
    BigInteger needed() {
        BigInteger fourPieces = BigInteger.valueOf(round.pieceLength()).multiply(BigInteger.valueOf(4));
        BigInteger bytes = fourPieces.min(BigInteger.valueOf(peer.lacks()));
        return bytes.multiply(BigInteger.valueOf(peer.bid().grainsPerGib())).divide(GIB);
    }

    boolean isBanned() {
        return peer.bar().orElse(null) instanceof Bar.Banned banned
                && banned.until().nanos() > nowNanos();
    }

    boolean isBarred() {
        Bar bar = peer.bar().orElse(null);
        if (bar instanceof Bar.BackOff backOff) {
            return backOff.until().nanos() > nowNanos();
        }
        return isBanned() || bar instanceof Bar.Overdue || bar instanceof Bar.PieceLeftOpen;
    }

    /**
     * Rule 4 and 7: less than a block in 10 s although our limits allowed it. Where nothing is auctioned awards just
     * end, and so does that of a holder which wants nothing more or is banned.
     */
    boolean isIdle() {
        return Oracle.auctions(round)
                && isServable()
                && peer.slot() instanceof Slot.Award
                && hasPassed(peer.usage().lastBlock(), 10)
                && !peer.usage().heldBack();
    }

    /** Rule 7: 30 s, and until the open piece is done, at most 60 s more. */
    boolean isInHold() {
        if (!(peer.slot() instanceof Slot.Award award)) {
            return false;
        }
        long age = nowNanos() - award.since().nanos();
        long hold = round.rules().hold().toNanos();
        long withPiece = hold + Duration.ofSeconds(60).toNanos();
        boolean young = age < hold || (peer.usage().openPiece().isPresent() && age < withPiece);
        return peer.interested()
                && !peer.bid().isFree()
                && peer.bid().grainsPerGib() >= award.rate().grainsPerGib()
                && !isBarred()
                && !isIdle()
                && young;
    }

    /** Rule 6 and the left-over slots: whoever wants one and is not banned may have a free one. */
    boolean isServable() {
        return peer.interested() && !isBanned();
    }

    /** A peer with any slot waits since now. */
    long waitsSince() {
        return peer.slot() instanceof Slot.Choked choked ? choked.since().nanos() : nowNanos();
    }

    /** Rule 3: whoever has the optimistic slot still waits for an award; whoever has a regular one does not. */
    long inLineSince() {
        if (peer.slot() instanceof Slot.Optimistic optimistic) {
            return optimistic.inLine().nanos();
        }
        return peer.slot() instanceof Slot.Choked choked ? choked.inLine().nanos() : nowNanos();
    }

    /** Rule 7: the price moved by more than a tenth a minute ago, or at all, or the bid was lowered under the rate. */
    Slot.Award quoted(Rate price) {
        Tick now = round.now();
        if (!(peer.slot() instanceof Slot.Award award)) {
            return new Slot.Award(price, now, now);
        }
        long rate = award.rate().grainsPerGib();
        long moved = Math.abs(price.grainsPerGib() - rate);
        boolean requote = switch (round.rules().requote()) {
            case HOUSE -> moved > rate / 10 && hasPassed(award.quoted(), 60);
            case PAPER -> moved != 0;
        };
        boolean lowered = peer.bid().grainsPerGib() < rate;
        return requote || lowered ? new Slot.Award(price, award.since(), now) : award;
    }

    private boolean hasPassed(Tick then, int seconds) {
        return nowNanos() - then.nanos() >= Duration.ofSeconds(seconds).toNanos();
    }

    private long nowNanos() {
        return round.now().nanos();
    }
}
