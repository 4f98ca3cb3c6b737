package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/**
 * One connected peer as a round sees it.
 *
 * @param lacks the bytes of the torrent it still lacks
 * @param received the bytes we got from it over the last 20 s
 * @param bid its standing bid; {@link Rate#FREE} is no bid
 * @param slot what the last round left it
 * @param usage how it uses an awarded slot; meaningless without one
 */
public record Peer(
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
    public Peer {
        if (lacks < 0 || received < 0) {
            throw new IllegalArgumentException(
                    "peer " + key + " lacks " + lacks + " and sent " + received + " bytes: counts are never negative");
        }
    }

    /** Since when it waits for a slot: a peer that is being served does not. */
    Tick waitsSince(Tick now) {
        return slot instanceof Slot.Choked choked ? choked.since() : now;
    }

    /** How long it has waited, in nanoseconds. */
    long waited(Tick now) {
        return now.nanos() - waitsSince(now).nanos();
    }

    /** The latest moment that anything known of it happened at. */
    Tick latestEvent() {
        return slot instanceof Slot.Award award
                ? award.since().max(award.quoted()).max(usage.lastBlock())
                : slot.since();
    }

    boolean isSameCustomerAs(Peer other) {
        return backing.isPresent()
                && other.backing.isPresent()
                && backing.get().payer().equals(other.backing.get().payer());
    }

    boolean isBanned(Tick now) {
        return bannedFor(now) > 0;
    }

    /** How long it stays banned, in nanoseconds. */
    long bannedFor(Tick now) {
        return bar.orElse(null) instanceof Bar.Banned ban
                ? ban.until().since(now).toNanos()
                : 0;
    }

    boolean holdsRegularSlot() {
        return slot instanceof Slot.Free || slot instanceof Slot.Award;
    }

    boolean holdsAward() {
        return slot instanceof Slot.Award;
    }
}
