package io.github.gavel.house.plants.names;

/** Names that say nothing, and at the end some that only look like it. */
public interface Named {
    record SlotManager() {}

    record RateUtil() {}

    record RateUtils() {}

    record BidHelper() {}

    record LedgerImpl() {}

    record BidProcessor() {}

    record PeerData() {}

    record PeerInfo() {}

    interface ILedger {}

    interface Identity {}

    record Informed() {}
}
