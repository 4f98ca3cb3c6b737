package io.github.gavel.economy.slots;

import java.util.function.IntSupplier;

/** Rule 2: how many of the regular slots are auctioned. */
final class AuctionSlots {
    private AuctionSlots() {}

    /** Whether the policy auctions anything at such a provider. */
    static boolean isAuctioning(Round round) {
        return switch (round.rules().policy()) {
            case CLASSIC -> false;
            case TFT_STRICT -> round.side() == Side.SEED;
            case TFT_HALF, PAPER_LITERAL -> true;
        };
    }

    /**
     * How many regular slots are auctioned.
     *
     * @param bidders eligible peers, one per address block and customer
     * @param interested counts the interested address blocks, which only some policies ask for
     * @param inHold awards that stand whatever is bid
     */
    static int of(Round round, int bidders, IntSupplier interested, int inHold) {
        if (!isAuctioning(round)) {
            return 0;
        }
        return Math.max(inHold, round.rules().auctionSlots().orElseGet(() -> byPolicy(round, bidders, interested)));
    }

    private static int byPolicy(Round round, int bidders, IntSupplier interested) {
        int slots = round.rules().slots();
        if (round.rules().policy() == SlotPolicy.PAPER_LITERAL) {
            return slots;
        }
        return round.side() == Side.SEED ? inProportion(slots, bidders, interested.getAsInt()) : slots / 2;
    }

    /** A seed's slots shared between those who bid and those who do not, rounded, at least one for each. */
    private static int inProportion(int slots, int bidders, int interested) {
        if (bidders == 0) {
            return 0;
        }
        if (bidders == interested) {
            return slots;
        }
        if (slots == 1) {
            return 1;
        }
        long rounded = (2L * slots * bidders + interested) / (2L * interested);
        return (int) Math.min(slots - 1, Math.max(1, rounded));
    }
}
