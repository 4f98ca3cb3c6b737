package io.github.gavel.ledger.client;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets so many requests be underway at once, and as many wait as it has room for. For any number of threads. */
final class Gate {
    private final int most;
    private final int room;
    private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
    private int underway;

    Gate(int most, int room) {
        this.most = most;
        this.room = room;
    }

    /** What {@code work} leads to once it has had its turn; empty if too many wait already. */
    <T> Optional<CompletableFuture<T>> enter(Supplier<CompletableFuture<T>> work) {
        return turn().map(turn ->
                turn.thenCompose(now -> work.get()).whenComplete((value, failure) -> next().ifPresent(Gate::begin)));
    }

    private synchronized Optional<CompletableFuture<Boolean>> turn() {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        if (underway < most) {
            underway++;
            begin(turn);
            return Optional.of(turn);
        }
        return waiting.size() < room && waiting.add(turn) ? Optional.of(turn) : Optional.empty();
    }

    private static void begin(CompletableFuture<Boolean> turn) {
        turn.complete(true);
    }

    private synchronized Optional<CompletableFuture<Boolean>> next() {
        CompletableFuture<Boolean> next = waiting.poll();
        if (next == null) {
            underway--;
        }
        return Optional.ofNullable(next);
    }
}
