package io.github.gavel.economy.slots;

import java.util.Arrays;
import java.util.Optional;

/** Who gets the slots of one torrent: how many of them are auctioned, and at which providers. */
public enum SlotPolicy {
    /** Nothing is auctioned: tit for tat at a leecher, taking turns at a seed. */
    CLASSIC("classic"),

    /** A seed auctions in proportion to its bidders; at a leecher bids only break ties and everything is free. */
    TFT_STRICT("tft-strict"),

    /** As {@link #TFT_STRICT}, but a leecher auctions half of its slots. */
    TFT_HALF("tft-half"),

    /** As the white paper says: every regular slot goes to the highest bids, at seeds and leechers alike. */
    PAPER_LITERAL("paper-literal");

    private final String word;

    SlotPolicy(String word) {
        this.word = word;
    }

    /** The name that settings and files use. */
    public String word() {
        return word;
    }

    public static Optional<SlotPolicy> ofWord(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word.equals(word))
                .findFirst();
    }
}
