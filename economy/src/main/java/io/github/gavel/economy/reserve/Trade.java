package io.github.gavel.economy.reserve;

/** How a torrent's auction slots went. */
public enum Trade {
    /** Nobody wants anything: this says nothing about the price. */
    NO_DEMAND,
    UNSOLD,
    SELLING,
    SOLD_OUT;

    /** How it went with {@code sold} awards standing, of {@code auctionSlots} that were up for auction. */
    public static Trade of(int interested, int sold, int auctionSlots) {
        if (sold > 0) {
            return sold >= auctionSlots ? SOLD_OUT : SELLING;
        }
        return interested > 0 ? UNSOLD : NO_DEMAND;
    }
}
