package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        for (Peer peer : round.peers()) {
            Tick latest = peer.latestEvent();
            if (round.now().isBefore(latest)) {
                return Optional.of(new Outcome.ClockWentBack(peer.key(), latest, round.now()));
            }
        }
        return duplicate(round.peers()).map(Outcome.DuplicatePeer::new);
    }

    private static Optional<PeerKey> duplicate(List<Peer> peers) {
        long[] keys =
                peers.stream().mapToLong(peer -> peer.key().number()).sorted().toArray();
        return IntStream.range(1, keys.length)
                .filter(i -> keys[i] == keys[i - 1])
                .mapToObj(i -> new PeerKey(keys[i]))
                .findFirst();
    }
}
