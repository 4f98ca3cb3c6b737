package io.github.gavel.economy.slots.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Who comes before whom, as far as the rules say it: the equal stay equal. */
record Precedence(Round round) {
    /** Rule 3. */
    Comparator<Peer> inAuction() {
        Comparator<Peer> bid = comparing(Peer::bid, reverseOrder());
        Comparator<Peer> received = comparing(Peer::received, reverseOrder());
        Comparator<Peer> wait = comparing(peer -> of(peer).inLineSince());
        if (round.side() == Side.SEED) {
            return bid.thenComparing(peer -> !isHolderInItsFirstFiveMinutes(peer))
                    .thenComparing(wait);
        }
        Comparator<Peer> best = round.rules().policy() == SlotPolicy.TFT_STRICT
                ? received.thenComparing(bid)
                : bid.thenComparing(received);
        return best.thenComparing(peer -> !(peer.slot() instanceof Slot.Award)).thenComparing(wait);
    }

    private boolean isHolderInItsFirstFiveMinutes(Peer peer) {
        return peer.slot() instanceof Slot.Award award
                && round.now().nanos() - award.since().nanos()
                        < Duration.ofMinutes(5).toNanos();
    }

    Comparator<Peer> inFreeSlots(List<Peer> standing) {
        return round.side() == Side.SEED ? atSeed() : atLeecher(standing);
    }

    /** Rule 6. */
    Comparator<Peer> inOptimisticSlot(List<Peer> standing) {
        return comparing((Peer peer) -> of(peer).waitsSince())
                .thenComparing(peer -> eligibleBid(peer, standing), reverseOrder());
    }

    /** Whoever's term is not over, the newest first; then who waits, the longest first; then the others. */
    private Comparator<Peer> atSeed() {
        return comparing(this::rankAtSeed)
                .thenComparing(peer -> peer.slot() instanceof Slot.Choked
                        ? peer.slot().since().nanos()
                        : -peer.slot().since().nanos());
    }

    private int rankAtSeed(Peer peer) {
        if (peer.slot() instanceof Slot.Free free
                && round.now().nanos() - free.since().nanos()
                        < round.rules().freeTerm().toNanos()) {
            return 1;
        }
        return peer.slot() instanceof Slot.Choked ? 2 : 3;
    }

    private Comparator<Peer> atLeecher(List<Peer> standing) {
        return comparing(Peer::received, reverseOrder())
                .thenComparing(peer -> eligibleBid(peer, standing), reverseOrder())
                .thenComparing(peer -> !(peer.slot() instanceof Slot.Free || peer.slot() instanceof Slot.Award))
                .thenComparing(peer -> of(peer).waitsSince());
    }

    private static long eligibleBid(Peer peer, List<Peer> standing) {
        return standing.contains(peer) ? peer.bid().grainsPerGib() : 0;
    }

    private Person of(Peer peer) {
        return new Person(peer, round);
    }
}
