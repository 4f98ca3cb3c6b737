package io.github.gavel.benchmarks;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Ten thousand peers at one provider, the same ones in every run. */
public enum Crowd {
    SEED_4_SLOTS(SlotPolicy.TFT_STRICT, 4, Side.SEED, 9_000),
    SEED_50_SLOTS(SlotPolicy.TFT_STRICT, 50, Side.SEED, 9_000),
    /** Hostile: everybody comes from a few address blocks, so that nearly every bid meets another one. */
    SEED_4_SLOTS_FEW_ADDRESSES(SlotPolicy.TFT_STRICT, 4, Side.SEED, 16),
    /** Hostile: few address blocks and few customers, crossed so that who stands depends on who else does. */
    SEED_4_SLOTS_ENTANGLED(SlotPolicy.TFT_STRICT, 4, Side.SEED, 16, 16),
    LEECHER_4_SLOTS(SlotPolicy.TFT_HALF, 4, Side.LEECHER, 9_000);

    static final Rate RESERVE = Rate.perGib(500);
    static final Tick NOW = Tick.ofSeconds(7_200);
    private static final int PEERS = 10_000;
    private static final int PIECE_LENGTH = 1 << 18;

    private final SlotPolicy policy;
    private final int slots;
    private final Side side;
    private final int addressBlocks;
    private final long customers;

    /** Everybody a customer of its own. */
    Crowd(SlotPolicy policy, int slots, Side side, int addressBlocks) {
        this(policy, slots, side, addressBlocks, Long.MAX_VALUE);
    }

    Crowd(SlotPolicy policy, int slots, Side side, int addressBlocks, long customers) {
        this.policy = policy;
        this.slots = slots;
        this.side = side;
        this.addressBlocks = addressBlocks;
        this.customers = customers;
    }

    Round round() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        PeerDraw draw = new PeerDraw(random, addressBlocks, customers, PIECE_LENGTH);
        List<Peer> peers = LongStream.range(0, PEERS)
                .mapToObj(number -> draw.peer(number, number < slots))
                .toList();
        return new Round(SlotRules.of(policy, slots), side, RESERVE, PIECE_LENGTH, NOW, random.nextLong(), peers);
    }
}
