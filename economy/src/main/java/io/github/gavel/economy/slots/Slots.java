package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.List;
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
        return new Outcome.Decided(auction.auctionSlots(), auction.price(), verdicts.decisions(), verdicts.changes());
    }

    private static Optional<Outcome> fault(Candidates candidates) {
        Tick now = candidates.round().now();
        Group served = candidates.served();
        for (int i = 0; i < served.size(); i++) {
            Peer peer = candidates.peer(served.get(i));
            if (now.isBefore(peer.latestEvent())) {
                return Optional.of(new Outcome.ClockWentBack(peer.key(), peer.latestEvent(), now));
            }
        }
        return candidates.areInOrder() ? Optional.empty() : duplicate(candidates.round());
    }

    private static Optional<Outcome> duplicate(Round round) {
        List<PeerKey> sorted = round.peers().stream().map(Peer::key).sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                return Optional.of(new Outcome.DuplicatePeer(sorted.get(i)));
            }
        }
        return Optional.empty();
    }
}
