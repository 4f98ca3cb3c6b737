package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import java.util.OptionalInt;

/** A peer in the making: interested, waiting for 10 s, busy, alone at its address, with a full purse if it bids. */
final class PeerDraft {
    private final String name;
    private final Rate bid;
    private AddressBlock block;
    private boolean interested = true;
    private long lacks = 1L << 30;
    private long received;
    private Optional<Backing> backing;
    private Optional<Bar> bar = Optional.empty();
    private Slot slot = new Slot.Choked(Crowd.ago(10));
    private Usage usage = new Usage(Crowd.NOW, false, OptionalInt.empty());

    PeerDraft(String name, long bid) {
        this.name = name;
        this.bid = Rate.perGib(bid);
        this.block = block(name);
        this.backing = bid == 0 ? Optional.empty() : Optional.of(purse(name, 1_000_000_000));
    }

    PeerDraft waiting(long seconds) {
        slot = new Slot.Choked(Crowd.ago(seconds));
        return this;
    }

    PeerDraft waitingInLine(long seconds, long inLine) {
        slot = new Slot.Choked(Crowd.ago(seconds), Crowd.ago(inLine));
        return this;
    }

    PeerDraft optimisticInLine(long seconds, long inLine) {
        slot = new Slot.Optimistic(Crowd.ago(seconds), Crowd.ago(inLine));
        return this;
    }

    PeerDraft free(long seconds) {
        slot = new Slot.Free(Crowd.ago(seconds));
        return this;
    }

    PeerDraft optimistic(long seconds) {
        slot = new Slot.Optimistic(Crowd.ago(seconds));
        return this;
    }

    PeerDraft holding(long rate, long seconds) {
        return holding(rate, seconds, seconds);
    }

    PeerDraft holding(long rate, long seconds, long quotedSecondsAgo) {
        slot = new Slot.Award(Rate.perGib(rate), Crowd.ago(seconds), Crowd.ago(quotedSecondsAgo));
        return this;
    }

    PeerDraft tookNothingFor(long seconds) {
        usage = new Usage(Crowd.ago(seconds), usage.heldBack(), usage.openPiece());
        return this;
    }

    PeerDraft heldBack() {
        usage = new Usage(usage.lastBlock(), true, usage.openPiece());
        return this;
    }

    PeerDraft inPiece(int piece) {
        usage = new Usage(usage.lastBlock(), usage.heldBack(), OptionalInt.of(piece));
        return this;
    }

    PeerDraft usedAt(Tick tick) {
        usage = new Usage(tick, usage.heldBack(), usage.openPiece());
        return this;
    }

    PeerDraft in(Slot other) {
        slot = other;
        return this;
    }

    PeerDraft sent(long bytes) {
        received = bytes;
        return this;
    }

    PeerDraft lacking(long bytes) {
        lacks = bytes;
        return this;
    }

    PeerDraft besides(String other) {
        block = block(other);
        return this;
    }

    PeerDraft payingFrom(String payer, long grains) {
        backing = Optional.of(purse(payer, grains));
        return this;
    }

    PeerDraft withoutChannel() {
        backing = Optional.empty();
        return this;
    }

    PeerDraft barred(Bar why) {
        bar = Optional.of(why);
        return this;
    }

    PeerDraft uninterested() {
        interested = false;
        return this;
    }

    Peer peer() {
        return new Peer(Crowd.key(name), block, interested, lacks, received, bid, backing, bar, slot, usage);
    }

    private static AddressBlock block(String name) {
        return new AddressBlock(AddressBlock.Kind.IPV4, name.charAt(0), 0);
    }

    private static Backing purse(String payer, long grains) {
        byte[] tag = new byte[32];
        tag[0] = (byte) payer.charAt(0);
        return new Backing(new PayerTag(Octets.of(tag)), Amount.grains(grains));
    }
}
