package io.github.gavel.engine.greeting;

import io.github.gavel.engine.manners.Neighbour;
import io.github.gavel.engine.reactor.Link;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes the keys of those who call us, one at a time and addresses in turn, for a quarter of each second at most:
 * pretending to greet costs nothing, and answering takes milliseconds from threads that others wait for. It belongs to
 * the owner's thread.
 */
public final class KeyTurns {
    static final long NANOS_A_SECOND = 250_000_000;
    static final long MOST_SAVED = 2 * NANOS_A_SECOND;

    /** @param work leads to what is then done on the owner's thread */
    private record Wish(BooleanSupplier isGone, Supplier<Runnable> work) {}

    private final Executor workers;
    private final Executor owner;
    private final Supplier<Long> clock;
    private final Map<Neighbour, Deque<Wish>> waiting = new LinkedHashMap<>();
    private long left = MOST_SAVED;
    private boolean isComputing;

    public KeyTurns(Desk desk) {
        this(desk.workers(), desk.owner(), System::nanoTime);
    }

    /** @param clock in nanoseconds, asked by a worker */
    KeyTurns(Executor workers, Executor owner, Supplier<Long> clock) {
        this.workers = workers;
        this.owner = owner;
        this.clock = clock;
    }

    <T> void compute(Link link, Supplier<T> work, Consumer<T> then) {
        compute(link.address(), link::isClosed, work, then);
    }

    <T> void compute(InetSocketAddress from, BooleanSupplier isGone, Supplier<T> work, Consumer<T> then) {
        waiting.computeIfAbsent(Neighbour.house(from), house -> new ArrayDeque<>())
                .add(new Wish(isGone, () -> {
                    T result = work.get();
                    return () -> then.accept(result);
                }));
        begin();
    }

    /** A second is over. */
    public void tick() {
        left = Math.min(MOST_SAVED, left + NANOS_A_SECOND);
        begin();
    }

    private void begin() {
        if (!isComputing && left > 0) {
            next().ifPresent(this::begin);
        }
    }

    private void begin(Wish wish) {
        isComputing = true;
        workers.execute(() -> {
            long began = clock.get();
            Optional<Runnable> then = Optional.empty();
            try {
                then = Optional.of(wish.work().get());
            } finally {
                done(clock.get() - began, then);
            }
        });
    }

    /** @param then nothing if the work failed: the next one has its turn all the same */
    private void done(long took, Optional<Runnable> then) {
        owner.execute(() -> {
            isComputing = false;
            left -= took;
            then.ifPresent(Runnable::run);
            begin();
        });
    }

    private Optional<Wish> next() {
        while (!waiting.isEmpty()) {
            Neighbour first = waiting.keySet().iterator().next();
            Deque<Wish> wishes = waiting.getOrDefault(first, new ArrayDeque<>());
            waiting.remove(first);
            wishes.removeIf(wish -> wish.isGone().getAsBoolean());
            if (!wishes.isEmpty()) {
                Wish next = wishes.remove();
                if (!wishes.isEmpty()) {
                    waiting.put(first, wishes);
                }
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
