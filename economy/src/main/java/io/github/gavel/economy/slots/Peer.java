package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;

/**
 * One connected peer as a round sees it. A value like any record; it is none because it keeps beside its parts the
 * plain numbers that rounds ask of thousands of peers: a reference followed is what such a round spends its time on.
 */
public final class Peer {
    private static final long NO_CHANNEL = -1;

    /** Keeps the ports of one address apart: the fraction of the golden section, as an odd number of 64 bits. */
    private static final long PER_PORT = 0x9e3779b97f4a7c15L;

    private final PeerKey key;
    private final AddressBlock block;
    private final boolean interested;
    private final long lacks;
    private final long received;
    private final Rate bid;
    private final Optional<Backing> backing;
    private final Optional<Bar> bar;
    private final Slot slot;
    private final Usage usage;

    private final long number;
    private final long blockNumber;
    private final long grainsPerGib;
    private final long since;
    private final long holds;
    private final long payerNumber;
    private final int blockSuffix;
    private final boolean barred;
    private final boolean waiting;

    /**
     * @param lacks the bytes of the torrent it still lacks
     * @param received the bytes we got from it over the last 20 s
     * @param bid its standing bid; {@link Rate#FREE} is no bid
     * @param slot what the last round left it
     * @param usage how it uses an awarded slot; meaningless without one
     */
    public Peer(
            PeerKey key,
            AddressBlock block,
            boolean interested,
            long lacks,
            long received,
            Rate bid,
            Optional<Backing> backing,
            Optional<Bar> bar,
            Slot slot,
            Usage usage) {
        if (lacks < 0 || received < 0) {
            throw new IllegalArgumentException(
                    "peer " + key + " lacks " + lacks + " and sent " + received + " bytes: counts are never negative");
        }
        this.key = key;
        this.block = block;
        this.interested = interested;
        this.lacks = lacks;
        this.received = received;
        this.bid = bid;
        this.backing = backing;
        this.bar = bar;
        this.slot = slot;
        this.usage = usage;
        this.number = key.number();
        this.blockSuffix = block.kind() == AddressBlock.Kind.IPV4 ? block.port() : ~block.port();
        this.blockNumber = block.prefix() + PER_PORT * blockSuffix;
        this.grainsPerGib = bid.grainsPerGib();
        this.since = slot.since().nanos();
        this.payerNumber =
                backing.map(channel -> channel.payer().octets().firstLong()).orElse(~number);
        this.holds = backing.map(channel -> channel.holds().grains()).orElse(NO_CHANNEL);
        this.barred = bar.isPresent();
        this.waiting = slot instanceof Slot.Choked;
    }

    public PeerKey key() {
        return key;
    }

    public AddressBlock block() {
        return block;
    }

    public boolean interested() {
        return interested;
    }

    public long lacks() {
        return lacks;
    }

    public long received() {
        return received;
    }

    public Rate bid() {
        return bid;
    }

    public Optional<Backing> backing() {
        return backing;
    }

    public Optional<Bar> bar() {
        return bar;
    }

    public Slot slot() {
        return slot;
    }

    public Usage usage() {
        return usage;
    }

    /** The number of its key. */
    long number() {
        return number;
    }

    /** The bid in grains per GiB. */
    long grainsPerGib() {
        return grainsPerGib;
    }

    /** Since when it has what the last round left it, in nanoseconds. */
    long since() {
        return since;
    }

    /** Whether the last round left it nothing. */
    boolean isWaiting() {
        return waiting;
    }

    /** Since when it waits for a slot, in nanoseconds: a peer that is being served does not. */
    long waitsSince(Tick now) {
        return isWaiting() ? since : now.nanos();
    }

    /** Since when it waits for a regular slot: the optimistic one is not what it waits for. */
    Tick inLineSince(Tick now) {
        if (slot instanceof Slot.Choked choked) {
            return choked.inLine();
        }
        return slot instanceof Slot.Optimistic optimistic ? optimistic.inLine() : now;
    }

    /** How long it has waited, in nanoseconds. */
    long waited(Tick now) {
        return now.nanos() - waitsSince(now);
    }

    /** The latest moment that anything known of it happened at. */
    Tick latestEvent() {
        return slot instanceof Slot.Award award
                ? award.since().max(award.quoted()).max(usage.lastBlock())
                : slot.since();
    }

    /** With {@link #blockSuffix} what its address block is; alone the same for few others. */
    long blockNumber() {
        return blockNumber;
    }

    int blockSuffix() {
        return blockSuffix;
    }

    /** The same for all connections of one customer, and for few others. */
    long payerNumber() {
        return payerNumber;
    }

    /** Whether anything may keep it from awards. */
    boolean isBarred() {
        return barred;
    }

    boolean hasChannel() {
        return holds != NO_CHANNEL;
    }

    /** The grains that its channel still holds. */
    long holds() {
        return holds;
    }

    boolean isSameCustomerAs(Peer other) {
        return backing.isPresent()
                && other.backing.isPresent()
                && backing.get().payer().equals(other.backing.get().payer());
    }

    boolean isBanned(Tick now) {
        return isBarred() && bannedFor(now) > 0;
    }

    /** How long it stays banned, in nanoseconds. */
    long bannedFor(Tick now) {
        return bar.orElse(null) instanceof Bar.Banned ban
                ? Math.max(0, ban.until().nanos() - now.nanos())
                : 0;
    }

    boolean holdsRegularSlot() {
        return slot instanceof Slot.Free || slot instanceof Slot.Award;
    }

    boolean holdsAward() {
        return slot instanceof Slot.Award;
    }

    private List<Object> parts() {
        return List.of(key, block, interested, lacks, received, bid, backing, bar, slot, usage);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Peer peer && parts().equals(peer.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Peer" + parts();
    }
}
