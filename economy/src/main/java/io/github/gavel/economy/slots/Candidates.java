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
    private final long[] turn;

    /** With the suffix, what its address block is: the same for all in one, and for few others. */
    private final long[] blockNumber;

    private final int[] blockSuffix;

    /** The same for all of one customer, and for few others. */
    private final long[] payerNumber;

    private final boolean[] servable;
    private final boolean[] eligible;
    private final Decision[] decisions;
    private final Unserved unserved;
    private final Group served = new Group(1);

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
        this.turn = new long[count];
        this.eligible = new boolean[count];
        this.decisions = new Decision[count];
        this.unserved = new Unserved(round.now());
        this.parties = new Group(count / 2);
        this.bystanders = new Group(count);
        this.blocks = new Alike(count, blockNumber, (a, b) -> blockSuffix[a] == blockSuffix[b]);
        read();
        this.customers = new Alike(parties.size(), payerNumber, (a, b) -> a == b || peer(a).isSameCustomerAs(peer(b)));
        blocks.add(parties);
        customers.add(parties);
    }

    /**
     * Takes from each peer all that is asked of it, while it is at hand: coming back to it costs more than asking. The
     * columns have names of their own here because after every call a field would be fetched anew.
     */
    private void read() {
        Tick now = round.now();
        boolean atASeed = round.side() == Side.SEED;
        boolean auctions = round.rules().policy() != SlotPolicy.CLASSIC;
        long odd = Tie.odd(round.secret());
        long[] bids = bid;
        long[] waits = waitsSince;
        long[] turns = turn;
        long[] blockNumbers = blockNumber;
        int[] blockSuffixes = blockSuffix;
        long[] payerNumbers = payerNumber;
        boolean[] servables = servable;
        boolean[] eligibles = eligible;
        Decision[] decided = decisions;
        Unserved without = unserved;
        List<Peer> all = peers;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < bids.length; i++) {
            Peer peer = all.get(i);
            ascending &= last < peer.number() || i == 0;
            last = peer.number();
            bids[i] = peer.grainsPerGib();
            waits[i] = peer.waitsSince(now);
            turns[i] = atASeed ? turnAtASeed(peer, now) : -peer.received();
            blockNumbers[i] = odd * peer.blockNumber();
            blockSuffixes[i] = peer.blockSuffix();
            payerNumbers[i] = odd * peer.payerNumber();
            if (!peer.isWaiting() || now.nanos() < peer.waitsSince(now)) {
                served.add(i);
            }
            if (!peer.interested() || peer.isBanned(now)) {
                decided[i] = without.barred(peer);
                continue;
            }
            servables[i] = true;
            if (auctions && peer.grainsPerGib() > 0) {
                lookAtBid(i, peer);
            } else {
                decided[i] = without.waits(peer);
            }
            if (eligibles[i] || !peer.isWaiting()) {
                parties.add(i);
            } else {
                bystanders.add(i);
            }
        }
    }

    private long turnAtASeed(Peer peer, Tick now) {
        if (peer.isWaiting()) {
            return peer.waitsSince(now);
        }
        return FreeSlots.isInTerm(peer.slot(), round) ? -1 : Long.MAX_VALUE;
    }

    private void lookAtBid(int candidate, Peer peer) {
        Optional<Reason> refused =
                Eligibility.isPlain(peer, round) ? Optional.empty() : Eligibility.refusal(peer, round);
        if (refused.isEmpty()) {
            eligible[candidate] = true;
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

    /** {@link #waitsSince(int)} of all. */
    long[] waitsSince() {
        return waitsSince;
    }

    /** What matters most for whose turn it is to have a free regular slot, the lowest first. */
    long[] turns() {
        return turn;
    }

    /** Whom the last round left something, and who waits from a moment on that is yet to come. */
    Group served() {
        return served;
    }

    /** Who may be in the auction: whose bid may stand as far as that depends on nobody else, and whoever is served. */
    Group parties() {
        return parties;
    }

    /** Whether it may have a slot of any kind. */
    boolean isServable(int candidate) {
        return servable[candidate];
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
