package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The auction: who is unchoked, at what price and why. A pure function of a {@link Round}; whoever holds the
 * connections carries the decided {@link Slot}s into the next round.
 */
public final class Slots {
    private Slots() {}

    public static Outcome decide(Round round) {
        return fault(round).orElseGet(() -> decideSound(round));
    }

    private static Outcome decideSound(Round round) {
        List<Candidate> candidates = new ArrayList<>(round.peers().size());
        for (Peer peer : round.peers()) {
            candidates.add(new Candidate(peer, round));
        }
        Auction.Result auction = Auction.hold(round, candidates);
        FreeSlots.give(round, candidates, round.rules().slots() - auction.awards());
        OptimisticSlot.give(round, candidates);
        return new Outcome.Decided(
                auction.auctionSlots(),
                auction.price(),
                candidates.stream().map(Candidate::decision).toList());
    }

    private static Optional<Outcome> fault(Round round) {
        if (round.peers().size() > Round.PEER_LIMIT) {
            return Optional.of(new Outcome.TooManyPeers(round.peers().size(), Round.PEER_LIMIT));
        }
        Set<PeerKey> seen = new HashSet<>(2 * round.peers().size());
        for (Peer peer : round.peers()) {
            if (!seen.add(peer.key())) {
                return Optional.of(new Outcome.DuplicatePeer(peer.key()));
            }
            Tick latest = peer.latestEvent();
            if (round.now().isBefore(latest)) {
                return Optional.of(new Outcome.ClockWentBack(peer.key(), latest, round.now()));
            }
        }
        return Optional.empty();
    }
}
