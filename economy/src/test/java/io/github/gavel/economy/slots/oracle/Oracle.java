package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rules 1 to 7 of the auction, said once more by brute force: plain loops, full sorts, exact integers of any size. It
 * shares no code with the auction it judges but the values that go in and come out.
 */
final class Oracle {
    private final Round round;
    private final Precedence precedence;
    private final Ties ties;

    private Oracle(Round round, Ties ties) {
        this.round = round;
        this.precedence = new Precedence(round);
        this.ties = ties;
    }

    static Verdict judge(Round round, Ties ties) {
        return new Oracle(round, ties).verdict();
    }

    static boolean auctions(Round round) {
        SlotPolicy policy = round.rules().policy();
        return policy == SlotPolicy.PAPER_LITERAL
                || policy == SlotPolicy.TFT_HALF
                || (policy == SlotPolicy.TFT_STRICT && round.side() == Side.SEED);
    }

    /** Classic is what a client without bids does; under tft-strict they break ties where nothing is auctioned. */
    private boolean bidsCount() {
        return round.rules().policy() != SlotPolicy.CLASSIC;
    }

    private Verdict verdict() {
        List<Peer> held = auctions(round) ? those(peer -> of(peer).isInHold()) : List.of();
        List<Peer> eligible = those(peer -> bidsCount() && of(peer).isEligible() && !held.contains(peer));
        eligible.sort(precedence.inAuction().thenComparing(ties.inAuction()));
        List<Peer> standing = new ArrayList<>();
        for (Peer peer : eligible) {
            if (!isSamePersonAsAny(held, peer) && !isSamePersonAsAny(standing, peer)) {
                standing.add(peer);
            }
        }
        int auctionSlots = auctionSlots(held, standing);
        List<Peer> winners = first(auctionSlots - held.size(), standing);
        List<Peer> losers = auctionSlots == 0 ? List.of() : without(standing, winners);
        Rate price = price(losers);

        Map<PeerKey, Slot> slots = new HashMap<>();
        held.forEach(peer -> slots.put(peer.key(), peer.slot()));
        winners.forEach(peer -> slots.put(peer.key(), of(peer).quoted(price)));
        giveFreeSlots(round.rules().slots() - held.size() - winners.size(), losers, standing, slots);
        giveOptimisticSlot(standing, slots);
        for (Peer peer : round.peers()) {
            slots.putIfAbsent(peer.key(), choked(peer));
        }
        return new Verdict(auctionSlots, price, held, standing, winners, without(eligible, standing), slots, newBars());
    }

    /** Rule 2. */
    private int auctionSlots(List<Peer> held, List<Peer> standing) {
        return auctions(round) ? Math.max(held.size(), slotsOfPolicy(held, standing)) : 0;
    }

    private int slotsOfPolicy(List<Peer> held, List<Peer> standing) {
        int k = round.rules().slots();
        if (round.rules().auctionSlots().isPresent()) {
            return round.rules().auctionSlots().getAsInt();
        }
        if (round.rules().policy() == SlotPolicy.PAPER_LITERAL) {
            return k;
        }
        if (round.side() == Side.LEECHER) {
            return k / 2;
        }
        Set<AddressBlock> bidders = new HashSet<>();
        standing.forEach(peer -> bidders.add(peer.block()));
        held.stream().filter(peer -> of(peer).isEligible()).forEach(peer -> bidders.add(peer.block()));
        Set<AddressBlock> interested = new HashSet<>();
        those(peer -> of(peer).isServable()).forEach(peer -> interested.add(peer.block()));
        int b = bidders.size();
        int i = interested.size();
        if (b == 0) {
            return 0;
        }
        if (b == i) {
            return k;
        }
        if (k == 1) {
            return 1;
        }
        return Math.min(k - 1, Math.max(1, (2 * k * b + i) / (2 * i)));
    }

    /** Rule 4. */
    private Rate price(List<Peer> losers) {
        Rate price = round.reserve();
        for (Peer loser : losers) {
            if (loser.bid().grainsPerGib() > price.grainsPerGib()) {
                price = loser.bid();
            }
        }
        return price;
    }

    private void giveFreeSlots(int count, List<Peer> losers, List<Peer> standing, Map<PeerKey, Slot> slots) {
        List<Peer> queue =
                those(peer -> of(peer).isServable() && !slots.containsKey(peer.key()) && !losers.contains(peer));
        queue.sort(precedence.inFreeSlots(standing).thenComparing(ties.inFreeSlots()));
        for (Peer peer : first(count, queue)) {
            slots.put(peer.key(), peer.slot() instanceof Slot.Free ? peer.slot() : new Slot.Free(round.now()));
        }
    }

    /** Rule 6. */
    private void giveOptimisticSlot(List<Peer> standing, Map<PeerKey, Slot> slots) {
        List<Peer> unserved = those(peer -> of(peer).isServable() && !slots.containsKey(peer.key()));
        for (Peer peer : unserved) {
            if (peer.slot() instanceof Slot.Optimistic turn
                    && round.now().nanos() - turn.since().nanos()
                            < round.rules().optimisticTerm().toNanos()) {
                slots.put(peer.key(), turn);
                return;
            }
        }
        unserved.sort(precedence.inOptimisticSlot(standing).thenComparing(ties.inOptimisticSlot()));
        first(1, unserved)
                .forEach(peer ->
                        slots.put(peer.key(), new Slot.Optimistic(round.now(), new Tick(of(peer).inLineSince()))));
    }

    private Slot choked(Peer peer) {
        boolean waits = peer.interested() && peer.slot() instanceof Slot.Choked;
        if (peer.interested() && peer.slot() instanceof Slot.Optimistic optimistic) {
            return new Slot.Choked(round.now(), optimistic.inLine());
        }
        return waits ? peer.slot() : new Slot.Choked(round.now());
    }

    private Map<PeerKey, Bar> newBars() {
        Map<PeerKey, Bar> bars = new HashMap<>();
        Tick backAgain = new Tick(round.now().nanos() + Duration.ofMinutes(1).toNanos());
        for (Peer peer : those(peer -> of(peer).isIdle())) {
            bars.put(
                    peer.key(),
                    peer.usage().openPiece().isPresent()
                            ? new Bar.PieceLeftOpen(peer.usage().openPiece().getAsInt())
                            : new Bar.BackOff(backAgain));
        }
        return bars;
    }

    private boolean isSamePersonAsAny(List<Peer> others, Peer peer) {
        for (Peer other : others) {
            Optional<Backing> backing = other.backing();
            boolean samePayer = backing.isPresent()
                    && backing.map(Backing::payer).equals(peer.backing().map(Backing::payer));
            if (other.block().equals(peer.block()) || samePayer) {
                return true;
            }
        }
        return false;
    }

    private Person of(Peer peer) {
        return new Person(peer, round);
    }

    private List<Peer> those(Predicate<Peer> which) {
        List<Peer> found = new ArrayList<>();
        for (Peer peer : round.peers()) {
            if (which.test(peer)) {
                found.add(peer);
            }
        }
        return found;
    }

    private static List<Peer> first(int count, List<Peer> peers) {
        return peers.subList(0, Math.min(Math.max(0, count), peers.size()));
    }

    private static List<Peer> without(List<Peer> peers, List<Peer> gone) {
        return peers.stream().filter(peer -> !gone.contains(peer)).toList();
    }
}
