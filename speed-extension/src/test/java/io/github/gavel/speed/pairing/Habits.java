package io.github.gavel.speed.pairing;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.util.random.RandomGenerator;

/**
 * How fast a party uploads, whether it sells, and what it spends.
 *
 * @param steady whether it always bids the highest rate
 */
record Habits(int bytesPerSecond, boolean spends, boolean earns, Rate highest, Amount budget, boolean steady) {
    static Habits drawn(World world, boolean seeds) {
        RandomGenerator random = world.random();
        int bytesPerSecond = (16 + random.nextInt(64)) << 10;
        boolean spends = random.nextInt(40) > 0;
        boolean earns = seeds || random.nextInt(3) == 0;
        Rate highest = Rate.perGib(3_000_000L + random.nextInt(500_000_000));
        Amount budget = random.nextInt(8) == 0 ? world.pieces(2) : world.pieces(100);
        return new Habits(bytesPerSecond, spends, earns, highest, budget, false);
    }

    Rate rate(RandomGenerator random) {
        return steady ? highest : Rate.perGib(1 + highest.grainsPerGib() / (1 + random.nextInt(3)));
    }
}
