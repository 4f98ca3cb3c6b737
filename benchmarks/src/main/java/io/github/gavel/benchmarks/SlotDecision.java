package io.github.gavel.benchmarks;

import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Slots;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One round with 10 000 peers; the yardstick sorts the same peers once by rate, wait and key. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SlotDecision {
    private static final Comparator<Peer> BY_BID = Comparator.comparing(Peer::bid, Comparator.reverseOrder())
            .thenComparing(peer -> peer.slot().since())
            .thenComparing(Peer::key);

    @Param
    Crowd crowd = Crowd.SEED_4_SLOTS;

    private Round round = crowd.round();

    @Setup
    public void gather() {
        round = crowd.round();
    }

    @Benchmark
    public Outcome decide() {
        return Slots.decide(round);
    }

    /** As {@link #decide}, and all that was decided read, as for a window that shows all peers. */
    @Benchmark
    public void decideAndReadAll(Blackhole reader) {
        if (Slots.decide(round) instanceof Outcome.Decided decided) {
            for (Decision decision : decided.decisions()) {
                reader.consume(decision);
            }
        }
    }

    @Benchmark
    public List<Peer> yardstick() {
        return round.peers().stream().sorted(BY_BID).toList();
    }
}
