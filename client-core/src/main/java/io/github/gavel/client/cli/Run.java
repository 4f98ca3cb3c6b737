package io.github.gavel.client.cli;

import io.github.gavel.client.cli.json.BadInput;
import io.github.gavel.client.cli.transfer.Show;
import io.github.gavel.engine.Engine;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.speed.market.Speed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One torrent in an engine of its own, shown until it is where it should be, fails, or somebody interrupts it. */
record Run(EngineSettings settings, Optional<Speed> speed, NewTorrent given, List<PeerHint> peers, Show show) {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SHOWN = Duration.ofMillis(500);
    private static final Duration LAST_LOOK = Duration.ofMillis(200);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    TorrentState until(Class<? extends TorrentState> wished) throws BadInput {
        return until(wished, address -> {});
    }

    /** @param open is told where others can call us, once we can serve them */
    TorrentState until(Class<? extends TorrentState> wished, Consumer<Optional<InetSocketAddress>> open)
            throws BadInput {
        Engine engine = start();
        AtomicBoolean isOver = new AtomicBoolean();
        Thread interrupted = new Thread(() -> interrupt(engine, isOver), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            engine.add(speed.isPresent() ? given.callingEncrypted() : given).join();
            engine.call(given.hash(), peers);
            return watch(engine, wished, isOver, () -> open.accept(engine.address()));
        } catch (CompletionException | RejectedExecutionException ended) {
            return new TorrentState.Stopped();
        } finally {
            speed.ifPresent(trade -> trade.settle(SETTLING));
            engine.close();
            speed.ifPresent(Speed::close);
            forget(interrupted);
        }
    }

    /** Unless it was over before, this is its end. */
    private void interrupt(Engine engine, AtomicBoolean isOver) {
        boolean isEnd = isOver.compareAndSet(false, true);
        Optional<TorrentSnapshot> last = last(engine);
        engine.close();
        last.filter(snapshot -> isEnd).ifPresent(snapshot -> show.end(snapshot.in(new TorrentState.Stopped())));
    }

    private Optional<TorrentSnapshot> last(Engine engine) {
        try {
            return engine.snapshot(given.hash()).get(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException | InterruptedException nothing) {
            return Optional.empty();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // It was interrupted: the hook is at work, and what comes next may need what it lets go of.
            await(hook);
        }
    }

    private static void await(Thread hook) {
        try {
            hook.join(CLOSING.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private Engine start() throws BadInput {
        try {
            return speed.isPresent() ? Engine.start(settings, speed.get()) : Engine.start(settings);
        } catch (IOException refused) {
            throw new BadInput(String.valueOf(refused.getMessage()));
        }
    }

    private TorrentState watch(
            Engine engine, Class<? extends TorrentState> wished, AtomicBoolean isOver, Runnable open) {
        long shown = 0;
        boolean isOpen = false;
        while (!isOver.get() && !Thread.currentThread().isInterrupted()) {
            TorrentSnapshot snapshot = engine.snapshot(given.hash()).join().orElseThrow();
            if (!isOpen && serves(snapshot.state())) {
                isOpen = true;
                open.run();
            }
            boolean isAtItsEnd =
                    wished.isInstance(snapshot.state()) || snapshot.state().isAtRest();
            if (isAtItsEnd && isOver.compareAndSet(false, true)) {
                show.end(snapshot);
                return snapshot.state();
            }
            if (System.nanoTime() - shown > SHOWN.toNanos()) {
                show.now(snapshot);
                shown = System.nanoTime();
            }
            sleep();
        }
        return new TorrentState.Stopped();
    }

    private static boolean serves(TorrentState state) {
        return state instanceof TorrentState.Seeding || state instanceof TorrentState.Downloading;
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
