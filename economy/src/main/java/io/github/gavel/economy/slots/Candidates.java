package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/**
 * The peers of a round while it is decided, each called by its place in the list, and what each is without regard to
 * the bids of others. What comparisons ask for lies here in columns of plain numbers, because following references from
 * peer to peer is what a round of thousands would spend its time on.
 */
final class Candidates {
    private final Round round;
    private final Peer[] peers;
    private final long[] bid;
    private final long[] waitsSince;
    /** What those have in common who share an address block, and once these are found, a customer. */
    private final long[] number;

    private final int[] blockSuffix;
    private final boolean[] interested;
    private final boolean[] servable;
    private final boolean[] waiting;
    private final boolean[] eligible;
    private final Reason[] refusal;
    private final Group served = new Group(1);
    private final Group bidders;
    private final Alike blocks;
    private final Alike customers;
    private boolean ascending = true;

    Candidates(Round round) {
        int count = round.peers().size();
        this.round = round;
        this.peers = round.peers().toArray(Peer[]::new);
        this.bid = new long[count];
        this.waitsSince = new long[count];
        this.number = new long[count];
        this.blockSuffix = new int[count];
        this.interested = new boolean[count];
        this.servable = new boolean[count];
        this.waiting = new boolean[count];
        this.eligible = new boolean[count];
        this.refusal = new Reason[count];
        this.blocks = new Alike(number, (a, b) -> blockSuffix[a] == blockSuffix[b]);
        this.customers = new Alike(number, (a, b) -> peers[a].isSameCustomerAs(peers[b]));
        read();
        readLastRound();
        this.bidders = round.rules().policy() == SlotPolicy.CLASSIC ? new Group(0) : readBids();
        groupByBlock();
        groupByCustomer();
    }

    /** Copies what is asked of all into columns, while each peer is at hand. */
    private void read() {
        Tick now = round.now();
        long secret = round.secret();
        long last = Long.MIN_VALUE;
        for (int i = 0; i < peers.length; i++) {
            Peer peer = peers[i];
            ascending &= last < peer.number() || i == 0;
            last = peer.number();
            bid[i] = peer.grainsPerGib();
            waitsSince[i] = peer.waitsSince(now);
            number[i] = Tie.spread(secret, peer.blockPrefix());
            blockSuffix[i] = peer.blockSuffix();
            interested[i] = peer.interested();
            waiting[i] = peer.isWaiting();
            servable[i] = peer.interested() && !peer.isBanned(now);
        }
    }

    private void groupByBlock() {
        for (int i = 0; i < peers.length; i++) {
            if (servable[i]) {
                blocks.add(i);
            }
        }
    }

    private void groupByCustomer() {
        for (int i = 0; i < bidders.size(); i++) {
            addCustomer(bidders.get(i));
        }
        for (int i = 0; i < served.size(); i++) {
            if (!eligible[served.get(i)] && peers[served.get(i)].hasChannel()) {
                addCustomer(served.get(i));
            }
        }
    }

    private void addCustomer(int candidate) {
        number[candidate] = Tie.spread(round.secret(), peers[candidate].payerHash());
        customers.add(candidate);
    }

    private void readLastRound() {
        long now = round.now().nanos();
        for (int i = 0; i < peers.length; i++) {
            if (!waiting[i] || now < waitsSince[i]) {
                served.add(i);
            }
        }
    }

    private Group readBids() {
        Group standing = new Group(peers.length / 2);
        for (int i = 0; i < peers.length; i++) {
            if (bid[i] > 0 && servable[i]) {
                if (Eligibility.isPlain(peers[i], round)) {
                    eligible[i] = true;
                    standing.add(i);
                } else {
                    lookAtBid(i, standing);
                }
            }
        }
        return standing;
    }

    private void lookAtBid(int candidate, Group standing) {
        Optional<Reason> refused = Eligibility.refusal(peers[candidate], round);
        if (refused.isEmpty()) {
            eligible[candidate] = true;
            standing.add(candidate);
        } else {
            refusal[candidate] = refused.get();
        }
    }

    Round round() {
        return round;
    }

    int count() {
        return peers.length;
    }

    Peer peer(int candidate) {
        return peers[candidate];
    }

    /** Orders those who are equal in everything else; no two keys have the same. */
    long tie(int candidate) {
        return Tie.between(round.secret(), key(candidate));
    }

    PeerKey key(int candidate) {
        return peers[candidate].key();
    }

    /** What the last round left it. */
    Slot slot(int candidate) {
        return peers[candidate].slot();
    }

    boolean isInterested(int candidate) {
        return interested[candidate];
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

    /** Why bids may not stand, as a column to go on from; it is given away, for nobody here looks at it again. */
    Reason[] refusals() {
        return refusal;
    }

    /** Whether their keys ascend, as with whoever numbers peers as they come; then no two have the same. */
    boolean areInOrder() {
        return ascending;
    }

    /** Its address block, called by the first candidate in it. */
    int block(int candidate) {
        return blocks.first(candidate);
    }

    /** How many address blocks those are who may have a slot. */
    int interestedBlocks() {
        return blocks.kinds();
    }

    /** Whose customer it is, called by the first candidate of the same; its own without a channel. */
    int customer(int candidate) {
        return customers.first(candidate);
    }
}
