package io.github.gavel.economy.slots;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The settings of an auction.
 *
 * @param slots regular slots, k; the optimistic slot comes on top
 * @param auctionSlots a fixed number of auction slots instead of the policy's, for a seed or leecher that auctions
 * @param hold how long an award is safe from higher bids
 * @param freeTerm how long a seed's free slot stays with a peer before it goes to whoever waits longest
 * @param optimisticTerm how long the optimistic slot stays with a peer
 */
public record SlotRules(
        SlotPolicy policy,
        int slots,
        OptionalInt auctionSlots,
        Requote requote,
        Duration hold,
        Duration freeTerm,
        Duration optimisticTerm) {
    public static final int SLOT_LIMIT = 1_000;

    /** No hold and no term is longer. */
    public static final Duration DURATION_LIMIT = Duration.ofDays(1);

    public SlotRules {
        if (slots < 1 || slots > SLOT_LIMIT) {
            throw new IllegalArgumentException(slots + " regular slots: there are between 1 and " + SLOT_LIMIT);
        }
        if (auctionSlots.isPresent() && (auctionSlots.getAsInt() < 0 || auctionSlots.getAsInt() > slots)) {
            throw new IllegalArgumentException(auctionSlots.getAsInt() + " auction slots of " + slots
                    + " regular slots: there are between 0 and " + slots);
        }
        requireWithinLimit(hold, "a hold");
        requireWithinLimit(freeTerm, "a term of a free slot");
        requireWithinLimit(optimisticTerm, "a term of the optimistic slot");
    }

    /** The defaults for {@code slots} regular slots under {@code policy}. */
    public static SlotRules of(SlotPolicy policy, int slots) {
        return new SlotRules(
                policy,
                slots,
                OptionalInt.empty(),
                Requote.HOUSE,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30));
    }

    public SlotRules withAuctionSlots(int fixed) {
        return new SlotRules(policy, slots, OptionalInt.of(fixed), requote, hold, freeTerm, optimisticTerm);
    }

    public SlotRules withRequote(Requote mode) {
        return new SlotRules(policy, slots, auctionSlots, mode, hold, freeTerm, optimisticTerm);
    }

    private static void requireWithinLimit(Duration duration, String what) {
        if (duration.isNegative() || duration.compareTo(DURATION_LIMIT) > 0) {
            throw new IllegalArgumentException(
                    what + " of " + duration + ": it lasts between PT0S and " + DURATION_LIMIT);
        }
    }
}
