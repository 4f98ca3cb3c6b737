package io.github.gavel.speed.pairing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How the providers of one world sell. */
record Shop(SlotRules slots, GateRules gate, Rate reserve, Duration life, boolean paper, Layout layout) {
    /** In hours; the last one is more than anybody takes. */
    private static final List<Integer> LIVES = List.of(0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 20, 20, 20, 24, 30);

    static Shop drawn(RandomGenerator random) {
        int pieceBytes = Layout.BLOCK_BYTES * (1 + random.nextInt(4));
        int pieces = 32 + random.nextInt(32);
        long total = (long) pieceBytes * pieces - random.nextInt(pieceBytes);
        boolean growing = random.nextInt(4) == 0;
        GateRules gate = new GateRules(
                random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1,
                growing,
                random.nextInt(30) == 0 ? Layout.BLOCK_BYTES : 16 << 20);
        Rate reserve = random.nextInt(16) == 0 ? Rate.FREE : Rate.perGib(70_000 + random.nextInt(900_000));
        SlotPolicy policy = random.nextInt(4) == 0 ? SlotPolicy.PAPER_LITERAL : SlotPolicy.TFT_STRICT;
        SlotRules slots = SlotRules.of(policy, 2 + random.nextInt(8));
        Duration life = Duration.ofHours(LIVES.get(random.nextInt(LIVES.size())));
        return new Shop(slots, gate, reserve, life, random.nextInt(6) == 0, new Layout(pieceBytes, total));
    }

    /** One of those between half and all of the usual one. */
    Rate reserve(RandomGenerator random) {
        long half = reserve.grainsPerGib() / 2;
        return Rate.perGib(reserve.grainsPerGib() - random.nextLong(half + 1));
    }
}
