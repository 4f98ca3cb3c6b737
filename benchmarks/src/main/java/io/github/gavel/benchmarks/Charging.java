package io.github.gavel.benchmarks;

import io.github.gavel.economy.money.Bill;
import io.github.gavel.economy.money.Billing;
import io.github.gavel.economy.money.Rate;
import java.math.BigInteger;
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

/**
 * One verified piece added to a bill with so many open epochs; the yardstick is the price of that epoch's bytes alone,
 * in big integers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Charging {
    private static final long PIECE = 1 << 18;
    private static final Rate RATE = Rate.perGib(123_456_789);
    private static final int GIB_BITS = 30;

    @Param({"1", "8", "64"})
    int epochs = 1;

    private Bill bill = Bill.startingAt(RATE);
    private long bytes;

    @Setup
    public void quote() {
        bill = Bill.startingAt(RATE);
        while (bill.currentEpoch() < epochs - 1) {
            bill = bill.requotedAt(RATE);
        }
        bytes = PIECE;
    }

    @Benchmark
    public Billing add() {
        return bill.add(bill.currentEpoch(), PIECE);
    }

    @Benchmark
    public BigInteger yardstick() {
        return BigInteger.valueOf(bytes)
                .multiply(BigInteger.valueOf(RATE.grainsPerGib()))
                .shiftRight(GIB_BITS);
    }
}
