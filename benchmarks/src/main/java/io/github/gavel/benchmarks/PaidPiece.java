package io.github.gavel.benchmarks;

import io.github.gavel.economy.money.Amount;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Everything the rules decide of one paid piece, at both ends: four events for each block, which are asking and being
 * admitted, passing and arriving, and twelve for the payment. Who has bought the whole torrent begins anew, which is
 * measured too, once in some thousand pieces. The yardstick is what any client does with a piece, its SHA-1.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PaidPiece {
    @Param({"16", "64"})
    int blocks = 16;

    @Param
    Trade trade = Trade.ONE;

    private Goods goods = Goods.inPiecesOf(blocks);
    private List<Customer> customers = List.of();
    private int customer;
    private int connection;
    private int piece;
    private long blocksBefore;
    private byte[] bytes = {};

    @Setup
    public void begin() {
        goods = Goods.inPiecesOf(blocks);
        bytes = new byte[goods.layout().pieceBytes()];
        new Random(1).nextBytes(bytes);
        beginAnew();
    }

    private void beginAnew() {
        customers = trade.customers(goods);
        piece = 0;
        blocksBefore = 0;
    }

    @Benchmark
    public Amount buy() {
        Customer buyer = customers.get(customer);
        Amount paid = buyer.buy(buyer.deals().get(connection), piece, blocksBefore);
        blocksBefore += blocks;
        turn();
        return paid;
    }

    /** To the next customer, the next connection of all, and at last to the next piece. */
    private void turn() {
        customer = (customer + 1) % customers.size();
        if (customer == 0) {
            connection = (connection + 1) % customers.get(0).deals().size();
        }
        if (customer == 0 && connection == 0 && ++piece == goods.pieces()) {
            beginAnew();
        }
    }

    @TearDown
    public void check() {
        if (!customers.stream().allMatch(Customer::isEven)) {
            throw new IllegalStateException("both ends count something else");
        }
    }

    @Benchmark
    public byte[] yardstick() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-1").digest(bytes);
    }
}
