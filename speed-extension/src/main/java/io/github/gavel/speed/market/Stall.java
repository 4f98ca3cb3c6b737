package io.github.gavel.speed.market;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.engine.overlay.Attendant;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.speed.port.Payments;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A place for Speed in an engine that is at work already: somebody comes to trade there, and leaves again. A torrent is
 * traded by whoever is there when it begins to move pieces.
 */
public final class Stall implements Overlay, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Strand strand = new Strand();
    private volatile Optional<Speed> trader = Optional.empty();

    /**
     * Trades from now on, until it is closed.
     *
     * @param wishes asked for each torrent when it begins to move pieces
     */
    public Speed trade(Payments payments, Clocks clocks, Memory memory, Function<InfoHash, Wish> wishes) {
        Speed speed = Speed.start(strand, payments, clocks, memory, wishes);
        trader = Optional.of(speed);
        return speed;
    }

    /** No torrent that begins to move pieces from now on is traded; those that are go on. */
    public void shut() {
        trader = Optional.empty();
    }

    @Override
    public Optional<Executor> thread() {
        return Optional.of(strand);
    }

    @Override
    public Optional<Attendant> attend(Subject torrent, Controls controls) {
        return trader.flatMap(speed -> speed.attend(torrent, controls));
    }

    @Override
    public void close() {
        try {
            strand.end(PATIENCE);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
