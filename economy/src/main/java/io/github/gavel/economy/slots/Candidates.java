package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;

/**
 * The peers of a round while it is decided, each called by its place in the list, and what each is without regard to
 * the bids of others. What comparisons ask for lies here in columns of plain numbers, because following references from
 * peer to peer is what a round of thousands would spend its time on.
 */
final class Candidates {
    private final Round round;
    private final List<Peer> peers;
    private final long[] bid;
    private final long[] waitsSince;

    /** With the suffix, what its address block is: the same for all in one, and for few others. */
    private final long[] blockNumber;

    private final int[] blockSuffix;

    /** The same for all of one customer, and for few others. */
    private final long[] payerNumber;

    private final boolean[] servable;
    private final boolean[] waiting;
    private final boolean[] eligible;
    private final Decision[] decisions;
    private final Unserved unserved;
    private final Group served = new Group(1);
    private final Group bidders;

    /** Who may be in the auction: the bidders, and whoever holds something. */
    private final Group parties;

    /** All others who may have a slot. */
    private final Group bystanders;

    private final Alike blocks;
    private final Alike customers;
    private boolean ascending = true;

    Candidates(Round round) {
        int count = round.peers().size();
        this.round = round;
        this.peers = round.peers();
        this.bid = new long[count];
        this.waitsSince = new long[count];
        this.blockNumber = new long[count];
        this.blockSuffix = new int[count];
        this.payerNumber = new long[count];
        this.servable = new boolean[count];
        this.waiting = new boolean[count];
        this.eligible = new boolean[count];
        this.decisions = new Decision[count];
        this.unserved = new Unserved(round.now());
        this.bidders = new Group(count / 2);
        this.parties = new Group(count / 2);
        this.bystanders = new Group(count);
        this.blocks = new Alike(count, blockNumber, (a, b) -> blockSuffix[a] == blockSuffix[b]);
        read();
        this.customers = new Alike(parties.size(), payerNumber, (a, b) -> peer(a).isSameCustomerAs(peer(b)));
        blocks.add(parties);
        customers.add(parties);
    }

    /** Takes from each peer all that is asked of it, while it is at hand: coming back to it costs more than asking. */
    private void read() {
        long odd = Tie.odd(round.secret());
        boolean auctions = round.rules().policy() != SlotPolicy.CLASSIC;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < bid.length; i++) {
            Peer peer = peers.get(i);
            ascending &= last < peer.number() || i == 0;
            last = peer.number();
            copy(i, peer, odd);
            if (!peer.interested() || peer.isBanned(round.now())) {
                decisions[i] = unserved.barred(peer);
                continue;
            }
            servable[i] = true;
            if (auctions && peer.grainsPerGib() > 0) {
                lookAtBid(i, peer);
            } else {
                decisions[i] = unserved.waits(peer);
            }
            if (eligible[i] || !peer.isWaiting()) {
                parties.add(i);
            } else {
                bystanders.add(i);
            }
        }
    }

    private void copy(int candidate, Peer peer, long odd) {
        Tick now = round.now();
        bid[candidate] = peer.grainsPerGib();
        waitsSince[candidate] = peer.waitsSince(now);
        blockNumber[candidate] = odd * peer.blockNumber();
        blockSuffix[candidate] = peer.blockSuffix();
        payerNumber[candidate] = odd * (peer.hasChannel() ? peer.payerHash() : ~peer.number());
        waiting[candidate] = peer.isWaiting();
        if (!peer.isWaiting() || now.nanos() < peer.waitsSince(now)) {
            served.add(candidate);
        }
    }

    private void lookAtBid(int candidate, Peer peer) {
        Optional<Reason> refused =
                Eligibility.isPlain(peer, round) ? Optional.empty() : Eligibility.refusal(peer, round);
        if (refused.isEmpty()) {
            eligible[candidate] = true;
            bidders.add(candidate);
        } else {
            decisions[candidate] = unserved.refused(peer, refused.get(), Optional.empty());
        }
    }

    Round round() {
        return round;
    }

    int count() {
        return peers.size();
    }

    Peer peer(int candidate) {
        return peers.get(candidate);
    }

    /** Orders those who are equal in everything else; no two keys have the same. */
    long tie(int candidate) {
        return Tie.between(round.secret(), key(candidate));
    }

    PeerKey key(int candidate) {
        return peers.get(candidate).key();
    }

    /** What the last round left it. */
    Slot slot(int candidate) {
        return peers.get(candidate).slot();
    }

    long bid(int candidate) {
        return bid[candidate];
    }

    /** Since when it waits, in nanoseconds; one that is served does not wait. */
    long waitsSince(int candidate) {
        return waitsSince[candidate];
    }

    /** Whom the last round left something, and who waits from a moment on that is yet to come. */
    Group served() {
        return served;
    }

    /** Whose bids may stand in the auction, as far as that depends on nobody else. */
    Group bidders() {
        return bidders;
    }

    /** Whether it may have a slot of any kind. */
    boolean isServable(int candidate) {
        return servable[candidate];
    }

    /** Whether the last round left it nothing. */
    boolean isWaiting(int candidate) {
        return waiting[candidate];
    }

    /** Whether its bid may stand in the auction, as far as that depends on nobody else. */
    boolean isEligible(int candidate) {
        return eligible[candidate];
    }

    /** Who may have a slot of any kind, as a column to go on from. */
    boolean[] servable() {
        return servable.clone();
    }

    /** Whose bids may stand, as a column to go on from. */
    boolean[] eligible() {
        return eligible.clone();
    }

    /** What everybody gets to whom no slot is given, as a column to go on from; none yet for those in the auction. */
    Decision[] decisions() {
        return decisions;
    }

    /** What it gets to whom no slot is given. */
    Unserved unserved() {
        return unserved;
    }

    /** Whether their keys ascend, as with whoever numbers peers as they come; then no two have the same. */
    boolean areInOrder() {
        return ascending;
    }

    /** The address blocks of those who bid or are served. */
    Alike blocks() {
        return blocks;
    }

    /** The customers among those who bid or are served. */
    Alike customers() {
        return customers;
    }

    /** How many address blocks those are who may have a slot. Not every round asks, and it takes a look at all. */
    int countBlocks() {
        blocks.add(bystanders);
        return blocks.kinds();
    }
}
