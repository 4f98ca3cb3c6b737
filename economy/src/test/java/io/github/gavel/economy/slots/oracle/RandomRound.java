package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Small rounds in which everything that the rules tell apart happens often, the limits themselves included. */
final class RandomRound {
    private static final long[] RATE_UNITS = {1, 10, 1_000_000, 123_456_789, Rate.LIMIT / 15};
    private static final int[] PIECE_LENGTHS = {1, 16_384, 262_144, 1_000_003, 1 << 24, Integer.MAX_VALUE};

    private static final List<SlotPolicy> POLICIES = List.of(SlotPolicy.values());

    private final RandomGenerator random;
    private final SlotRules rules;
    private final Tick now;

    private RandomRound(RandomGenerator random) {
        this.random = random;
        this.rules = rules();
        this.now = new Tick(Duration.ofMinutes(20).toNanos() + random.nextLong(1_000_000_000_000L));
    }

    static Round of(RandomGenerator random) {
        return new RandomRound(random).round();
    }

    private Round round() {
        int pieceLength = PIECE_LENGTHS[random.nextInt(PIECE_LENGTHS.length)];
        long unit = RATE_UNITS[random.nextInt(RATE_UNITS.length)];
        Rate reserve = oneIn(2) ? Rate.FREE : Rate.perGib(unit * random.nextInt(1, 6));
        int crowd = random.nextInt(10);
        int homes = 1 + random.nextInt(4 * crowd + 1);
        boolean nobodyBids = oneIn(12);
        RandomPeer peers = new RandomPeer(random, now, rules, pieceLength, unit, reserve, homes, nobodyBids);
        List<Peer> all = new ArrayList<>();
        long number = random.nextLong(-50, 50);
        for (int i = 0; i < crowd; i++) {
            number += 1 + random.nextInt(3);
            all.add(peers.next(number));
        }
        Side side = oneIn(3) ? Side.LEECHER : Side.SEED;
        return new Round(rules, side, reserve, pieceLength, now, random.nextLong(), all);
    }

    private SlotRules rules() {
        int k = oneIn(6) ? 1 : random.nextInt(2, 7);
        SlotPolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
        return new SlotRules(
                policy,
                k,
                oneIn(5) ? OptionalInt.of(random.nextInt(k + 1)) : OptionalInt.empty(),
                oneIn(3) ? Requote.PAPER : Requote.HOUSE,
                oneIn(8) ? seconds(0, 45) : Duration.ofSeconds(30),
                oneIn(8) ? seconds(0, 120) : Duration.ofSeconds(60),
                oneIn(8) ? seconds(0, 90) : Duration.ofSeconds(30));
    }

    private Duration seconds(int from, int to) {
        return Duration.ofSeconds(random.nextInt(from, to));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
