package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.Arrays;
import java.util.Optional;

/**
 * The peers of a round while it is decided, each called by its place in the list, and what each is without regard to
 * the bids of others. What comparisons ask for lies here in columns of plain numbers, because following references from
 * peer to peer is what a round of thousands would spend its time on.
 */
final class Candidates {
    private final Round round;
    private final Peer[] peers;
    private final PeerKey[] key;
    private final Slot[] slot;
    private final long[] bid;
    private final long[] waitsSince;
    private final boolean[] interested;
    private final boolean[] servable;
    private final boolean[] waiting;
    private final boolean[] eligible;
    private final Reason[] refusal;
    private final Alike blocks;
    private final Alike customers;

    Candidates(Round round) {
        int count = round.peers().size();
        this.round = round;
        this.peers = round.peers().toArray(Peer[]::new);
        this.key = new PeerKey[count];
        this.slot = new Slot[count];
        this.bid = new long[count];
        this.waitsSince = new long[count];
        this.interested = new boolean[count];
        this.servable = new boolean[count];
        this.waiting = new boolean[count];
        this.eligible = new boolean[count];
        this.refusal = new Reason[count];
        int[] blockHash = new int[count];
        int[] payerHash = new int[count];
        Group maybeServed = new Group(count);
        Group withChannel = new Group(count);
        for (int i = 0; i < count; i++) {
            Peer peer = peers[i];
            enter(i, peer);
            if (servable[i]) {
                maybeServed.add(i);
                blockHash[i] = hash(peer.block().prefix() + peer.block().port());
                if (peer.backing().isPresent()) {
                    withChannel.add(i);
                    payerHash[i] = hash(peer.backing().get().payer().hashCode());
                }
            }
        }
        this.blocks =
                new Alike(maybeServed, blockHash, (a, b) -> peers[a].block().equals(peers[b].block()));
        this.customers = new Alike(withChannel, payerHash, (a, b) -> peers[a].isSameCustomerAs(peers[b]));
    }

    private void enter(int candidate, Peer peer) {
        Tick now = round.now();
        key[candidate] = peer.key();
        slot[candidate] = peer.slot();
        bid[candidate] = peer.bid().grainsPerGib();
        waitsSince[candidate] = peer.waitsSince(now).nanos();
        interested[candidate] = peer.interested();
        servable[candidate] = peer.interested() && !peer.isBanned(now);
        waiting[candidate] = peer.slot() instanceof Slot.Choked;
        if (bid[candidate] > 0 && servable[candidate] && round.rules().policy() != SlotPolicy.CLASSIC) {
            Optional<Reason> refused = Eligibility.refusal(peer, round);
            eligible[candidate] = refused.isEmpty();
            if (refused.isPresent()) {
                refusal[candidate] = refused.get();
            }
        }
    }

    private int hash(long number) {
        return (int) Tie.spread(round.secret(), number);
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
        return Tie.between(round.secret(), key[candidate]);
    }

    PeerKey key(int candidate) {
        return key[candidate];
    }

    /** What the last round left it. */
    Slot slot(int candidate) {
        return slot[candidate];
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

    /** Why bids may not stand, as a column to go on from. */
    Reason[] refusals() {
        return refusal.clone();
    }

    /** A key that two of them have; whoever numbers peers as they come has them in order, and no two. */
    Optional<PeerKey> duplicate() {
        boolean ascending = true;
        for (int i = 1; i < key.length; i++) {
            ascending &= key[i - 1].number() < key[i].number();
        }
        return ascending ? Optional.empty() : searchDuplicate();
    }

    private Optional<PeerKey> searchDuplicate() {
        PeerKey[] sorted = key.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].equals(sorted[i - 1])) {
                return Optional.of(sorted[i]);
            }
        }
        return Optional.empty();
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
