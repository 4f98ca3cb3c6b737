package io.github.gavel.economy.reserve;

/**
 * How many other seeds a torrent had in the last hour, counted in halves: one that proved itself is two halves, one
 * that only says so is one.
 */
public record OtherSeeds(int halves) {
    public static final OtherSeeds NONE = new OtherSeeds(0);

    public OtherSeeds {
        if (halves < 0) {
            throw new IllegalArgumentException(halves + " halves of other seeds: there are none or more");
        }
    }
}
