package io.github.gavel.client.cli;

import io.github.gavel.client.Client;
import io.github.gavel.client.TorrentView;
import io.github.gavel.client.cli.transfer.Show;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.speed.market.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** One torrent of a client, shown until it is where it should be, fails, or somebody interrupts it. */
record Run(Client client, NewTorrent given, Wish wish, List<PeerHint> peers, Show show, Warnings warnings) {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SHOWN = Duration.ofMillis(500);
    private static final Duration LAST_LOOK = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    Run(Client client, NewTorrent given, Wish wish, List<PeerHint> peers, Show show) {
        this(client, given, wish, peers, show, new Warnings(show));
    }

    TorrentState until(Class<? extends TorrentState> wished) {
        return until(wished, address -> {});
    }

    /** @param open is told where others can call us, once we can serve them */
    TorrentState until(Class<? extends TorrentState> wished, Consumer<Optional<InetSocketAddress>> open) {
        AtomicBoolean isOver = new AtomicBoolean();
        Thread interrupted = new Thread(() -> interrupt(isOver), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            client.add(given, wish).join();
            client.call(given.hash(), peers);
            return watch(wished, isOver, () -> open.accept(client.address()));
        } catch (CompletionException | RejectedExecutionException ended) {
            return new TorrentState.Stopped();
        } finally {
            close();
            forget(interrupted);
        }
    }

    /** Unless it was over before, this is its end. */
    private void interrupt(AtomicBoolean isOver) {
        boolean isEnd = isOver.compareAndSet(false, true);
        Optional<TorrentView> last = last();
        close();
        last.filter(view -> isEnd).ifPresent(view -> show.end(view.in(new TorrentState.Stopped())));
    }

    private void close() {
        try {
            client.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            warnings.hear(client.trouble());
        }
    }

    private Optional<TorrentView> last() {
        try {
            return client.torrent(given.hash()).get(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
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

    private TorrentState watch(Class<? extends TorrentState> wished, AtomicBoolean isOver, Runnable open) {
        long shown = 0;
        boolean isOpen = false;
        while (!isOver.get() && !Thread.currentThread().isInterrupted()) {
            TorrentView view = client.torrent(given.hash()).join().orElseThrow();
            TorrentState state = view.transfer().state();
            if (!isOpen && serves(state)) {
                isOpen = true;
                open.run();
            }
            boolean isAtItsEnd = wished.isInstance(state) || state.isAtRest();
            if (isAtItsEnd && isOver.compareAndSet(false, true)) {
                show.end(view);
                return state;
            }
            if (System.nanoTime() - shown > SHOWN.toNanos()) {
                show.now(view);
                warnings.hear(client.trouble());
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
