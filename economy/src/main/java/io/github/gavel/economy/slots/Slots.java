package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/**
 * The auction: who is unchoked, at what price and why. A pure function of a {@link Round}; whoever holds the
 * connections carries the decided {@link Slot}s into the next round.
 */
public final class Slots {
    private Slots() {}

    public static Outcome decide(Round round) {
        int peers = round.peers().size();
        if (peers > Round.PEER_LIMIT) {
            return new Outcome.TooManyPeers(peers, Round.PEER_LIMIT);
        }
        Candidates candidates = new Candidates(round);
        return fault(candidates).orElseGet(() -> decide(candidates));
    }

    private static Outcome decide(Candidates candidates) {
        Verdicts verdicts = new Verdicts(candidates);
        Auction.Result auction = Auction.hold(candidates, verdicts);
        FreeSlots.give(candidates, verdicts, candidates.round().rules().slots() - auction.awards());
        OptimisticSlot.give(candidates, verdicts);
        return new Outcome.Decided(auction.auctionSlots(), auction.price(), verdicts.decisions());
    }

    private static Optional<Outcome> fault(Candidates candidates) {
        Tick now = candidates.round().now();
        for (int i = 0; i < candidates.count(); i++) {
            if (!candidates.isWaiting(i) || now.nanos() < candidates.waitsSince(i)) {
                Peer peer = candidates.peer(i);
                if (now.isBefore(peer.latestEvent())) {
                    return Optional.of(new Outcome.ClockWentBack(peer.key(), peer.latestEvent(), now));
                }
            }
        }
        return candidates.duplicate().map(Outcome.DuplicatePeer::new);
    }
}
