package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
        return new Outcome.Decided(auction.auctionSlots(), auction.price(), decisions(candidates, round.now()));
    }

    private static Optional<Outcome> fault(Round round) {
        if (round.peers().size() > Round.PEER_LIMIT) {
            return Optional.of(new Outcome.TooManyPeers(round.peers().size(), Round.PEER_LIMIT));
        }
        long[] keys = new long[round.peers().size()];
        for (int i = 0; i < keys.length; i++) {
            Peer peer = round.peers().get(i);
            keys[i] = peer.key().number();
            Tick latest = peer.latestEvent();
            if (round.now().isBefore(latest)) {
                return Optional.of(new Outcome.ClockWentBack(peer.key(), latest, round.now()));
            }
        }
        return duplicate(keys).map(Outcome.DuplicatePeer::new);
    }

    private static Optional<PeerKey> duplicate(long[] keys) {
        Arrays.sort(keys);
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] == keys[i - 1]) {
                return Optional.of(new PeerKey(keys[i]));
            }
        }
        return Optional.empty();
    }

    private static List<Decision> decisions(List<Candidate> candidates, Tick now) {
        List<Decision> decisions = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            decisions.add(candidate.decision(now));
        }
        return Collections.unmodifiableList(decisions);
    }
}
