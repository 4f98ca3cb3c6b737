package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.List;

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

    /** As {@link Peer#traits} tells them. */
    private final byte[] traits;

    private final boolean[] servable;
    private final boolean[] eligible;
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
        this.traits = new byte[count];
        this.servable = new boolean[count];
        this.turn = new long[count];
        this.eligible = new boolean[count];
        this.blocks = new Alike(count, blockNumber, (a, b) -> blockSuffix[a] == blockSuffix[b]);
        read();
        this.parties = new Group(count);
        this.bystanders = new Group(count);
        sort();
        this.customers = new Alike(parties.size(), payerNumber, (a, b) -> a == b || peer(a).isSameCustomerAs(peer(b)));
        blocks.add(parties);
        customers.add(parties);
    }

    /**
     * Takes from each peer all that is asked of it, while it is at hand: coming back to it costs more than asking. The
     * columns have names of their own here because after every call a field would be fetched anew, and nothing is
     * decided yet because a decision that waits for memory keeps the next peers waiting, too.
     */
    private void read() {
        long odd = Tie.odd(round.secret());
        long reserve = round.reserve().grainsPerGib();
        long ahead = Eligibility.bytesHeldFor(round);
        long[] bids = bid;
        long[] waits = waitsSince;
        long[] turns = turn;
        long[] blockNumbers = blockNumber;
        int[] blockSuffixes = blockSuffix;
        long[] payerNumbers = payerNumber;
        byte[] allTraits = traits;
        List<Peer> all = peers;
        long last = Long.MIN_VALUE;
        int fallen = 0;
        for (int i = 0; i < bids.length; i++) {
            Peer peer = all.get(i);
            fallen |= peer.number() <= last ? i : 0;
            last = peer.number();
            bids[i] = peer.grainsPerGib();
            waits[i] = peer.since();
            turns[i] = -peer.received();
            blockNumbers[i] = odd * peer.blockNumber();
            blockSuffixes[i] = peer.blockSuffix();
            payerNumbers[i] = odd * peer.payerNumber();
            allTraits[i] = peer.traits(reserve, ahead);
        }
        ascending = fallen == 0;
    }

    /**
     * Tells parties from bystanders. Which of both one is nobody can foretell, and so as little as can be branches on
     * it.
     */
    private void sort() {
        boolean atASeed = round.side() == Side.SEED;
        int sound = round.rules().policy() == SlotPolicy.CLASSIC ? 0 : Peer.SOUND;
        long now = round.now().nanos();
        byte[] allTraits = traits;
        long[] waits = waitsSince;
        long[] turns = turn;
        boolean[] servables = servable;
        boolean[] eligibles = eligible;
        int[] party = parties.room();
        int[] others = bystanders.room();
        int isParties = 0;
        int isOthers = 0;
        for (int i = 0; i < allTraits.length; i++) {
            int is = allTraits[i];
            boolean maySit = (is & Peer.INTERESTED) != 0;
            boolean mayBid = maySit && (is & sound) != 0;
            if ((is & Peer.BARRED) != 0 && maySit) {
                Peer peer = peer(i);
                maySit = !peer.isBanned(round.now());
                mayBid = maySit
                        && sound != 0
                        && bid[i] > 0
                        && Eligibility.refusal(peer, round).isEmpty();
            }
            servables[i] = maySit;
            eligibles[i] = mayBid;
            boolean waiting = (is & Peer.WAITING) != 0;
            if (!waiting || waits[i] > now) {
                served.add(i);
            }
            waits[i] = waiting ? waits[i] : now;
            if (atASeed) {
                turns[i] = waiting ? waits[i] : turnOfServed(i);
            }
            boolean isParty = mayBid || (maySit && !waiting);
            party[isParties] = i;
            isParties += isParty ? 1 : 0;
            others[isOthers] = i;
            isOthers += maySit && !isParty ? 1 : 0;
        }
        parties.fill(isParties);
        bystanders.fill(isOthers);
    }

    private long turnOfServed(int candidate) {
        return FreeSlots.isInTerm(slot(candidate), round) ? -1 : Long.MAX_VALUE;
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
