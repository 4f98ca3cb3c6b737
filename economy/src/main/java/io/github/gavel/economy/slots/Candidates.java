package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import java.util.List;

/**
 * The peers of a round while it is decided, each called by its place in the list, and what each is without regard to
 * the bids of others.
 */
final class Candidates {
    private final Round round;
    private final List<Peer> peers;
    private final Columns columns;
    private final long[] waitsSince;
    private final long[] turn;
    private final boolean[] servable;
    private final boolean[] eligible;
    private final Group served = new Group(1);
    private final Group parties;

    /** All others who may have a slot. */
    private final Group bystanders;

    private final Alike blocks;
    private final Alike customers;

    Candidates(Round round) {
        int count = round.peers().size();
        this.round = round;
        this.peers = round.peers();
        this.columns = new Columns(round);
        this.waitsSince = columns.since.clone();
        this.turn = new long[count];
        this.servable = new boolean[count];
        this.eligible = new boolean[count];
        this.parties = new Group(count);
        this.bystanders = new Group(count);
        int[] suffix = columns.blockSuffix;
        this.blocks = new Alike(count, columns.blockNumber, (a, b) -> suffix[a] == suffix[b]);
        sort();
        this.customers =
                new Alike(parties.size(), columns.payerNumber, (a, b) -> a == b || peer(a).isSameCustomerAs(peer(b)));
        blocks.add(parties);
        customers.add(parties);
    }

    /**
     * Tells parties from bystanders. Which of both one is nobody can foretell, and so as little as can be branches on
     * it. The columns have names of their own here because after every call a field would be fetched anew.
     */
    private void sort() {
        boolean atASeed = round.side() == Side.SEED;
        int sound = round.rules().policy() == SlotPolicy.CLASSIC ? 0 : Columns.SOUND;
        long now = round.now().nanos();
        byte[] traits = columns.traits;
        long[] received = columns.received;
        long[] waits = waitsSince;
        long[] turns = turn;
        boolean[] servables = servable;
        boolean[] eligibles = eligible;
        int[] party = parties.room();
        int[] others = bystanders.room();
        int isParties = 0;
        int isOthers = 0;
        for (int i = 0; i < traits.length; i++) {
            int is = traits[i];
            boolean maySit = (is & Columns.INTERESTED) != 0;
            boolean mayBid = maySit && (is & sound) != 0;
            if ((is & Columns.BARRED) != 0 && maySit) {
                maySit = !peer(i).isBanned(round.now());
                mayBid = maySit && sound != 0 && isEligibleThough(i);
            }
            servables[i] = maySit;
            eligibles[i] = mayBid;
            boolean waiting = (is & Columns.WAITING) != 0;
            if (!waiting || waits[i] > now) {
                served.add(i);
            }
            waits[i] = waiting ? waits[i] : now;
            if (!atASeed) {
                turns[i] = -received[i];
            } else {
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

    /** Whether a bid stands although something is said against the peer, which may be over. */
    private boolean isEligibleThough(int barred) {
        return bid(barred) > 0 && Eligibility.refusal(peer(barred), round).isEmpty();
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
        return columns.bid[candidate];
    }

    /** Since when each waits, in nanoseconds; one that is served does not wait. */
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
    boolean[] copyOfServable() {
        return servable.clone();
    }

    /** Whose bids may stand, as a column to go on from. */
    boolean[] copyOfEligible() {
        return eligible.clone();
    }

    /** Whether it is plain at once that no two have the same key. */
    boolean areInOrder() {
        return columns.areInOrder;
    }

    /** The address blocks of those who bid or are served. */
    Alike blocks() {
        return blocks;
    }

    /** The customers among those who bid or are served. */
    Alike customers() {
        return customers;
    }

    /** {@link #blocks}, from now on of all who may have a slot: not every round asks, and it takes a look at all. */
    Alike blocksWithBystanders() {
        blocks.add(bystanders);
        return blocks;
    }
}
