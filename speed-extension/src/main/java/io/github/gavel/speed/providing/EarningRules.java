package io.github.gavel.speed.providing;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.SlotPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the owner of a torrent sells it.
 *
 * @param reference what the reserve is a part of; empty for what was paid lately
 * @param slots how many regular slots there are at most; the engine may give fewer
 * @param capacity in bytes a second of what the torrent may upload; empty if it is to be found out
 * @param smallestLife for how long a channel must live on when it is shown
 */
public record EarningRules(
        ReserveRule reserve,
        Optional<Rate> reference,
        SlotPolicy policy,
        int slots,
        OptionalLong capacity,
        Requote requote,
        Duration smallestLife) {
    private static final int SLOTS = 4;
    private static final Duration LIFE = Duration.ofHours(2);

    public static EarningRules standard() {
        return new EarningRules(
                ReserveRule.standard(),
                Optional.empty(),
                SlotPolicy.TFT_STRICT,
                SLOTS,
                OptionalLong.empty(),
                Requote.HOUSE,
                LIFE);
    }

    public EarningRules with(ReserveRule other) {
        return new EarningRules(other, reference, policy, slots, capacity, requote, smallestLife);
    }

    /** The same, whose reserve is a part of this. */
    public EarningRules partOf(Rate worth) {
        return new EarningRules(reserve, Optional.of(worth), policy, slots, capacity, requote, smallestLife);
    }

    public EarningRules with(int count) {
        return new EarningRules(reserve, reference, policy, count, capacity, requote, smallestLife);
    }

    public EarningRules with(SlotPolicy other) {
        return new EarningRules(reserve, reference, other, slots, capacity, requote, smallestLife);
    }

    /** The same, of a torrent that may upload so much. */
    public EarningRules uploading(long bytesPerSecond) {
        return new EarningRules(
                reserve, reference, policy, slots, OptionalLong.of(bytesPerSecond), requote, smallestLife);
    }
}
