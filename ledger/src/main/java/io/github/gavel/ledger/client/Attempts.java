package io.github.gavel.ledger.client;

import io.github.gavel.ledger.descriptor.LedgerUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Asks until there is an answer or no time is left, at each of a ledger's places in turn, with longer and longer
 * pauses. That a question arrives twice does no harm to anybody.
 */
final class Attempts {
    /** Whoever answers so may answer something else in a while. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final Wire wire;
    private final List<LedgerUrl> urls;
    private final Patience patience;
    private final Gate gate;

    Attempts(Wire wire, List<LedgerUrl> urls, Patience patience) {
        this.wire = wire;
        this.urls = urls;
        this.patience = patience;
        this.gate = new Gate(patience.atOnce(), patience.waiting());
    }

    CompletableFuture<Fetched> ask(Question question) {
        return gate.enter(() -> attempt(question, 0, System.nanoTime()))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Fetched.Lost("too many requests wait in this program already", true)));
    }

    private CompletableFuture<Fetched> attempt(Question question, int number, long began) {
        return wire.fetch(urls.get(number % urls.size()), question).thenCompose(fetched -> {
            Duration pause = pause(fetched, number);
            Duration left = patience.inAll().minusNanos(System.nanoTime() - began);
            if (isFinal(fetched) || pause.compareTo(left) >= 0) {
                return CompletableFuture.completedFuture(fetched);
            }
            return CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS))
                    .thenCompose(rested -> attempt(question, number + 1, began));
        });
    }

    private static boolean isFinal(Fetched fetched) {
        return fetched instanceof Fetched.Got got
                ? !PASSING.contains(got.status())
                : ((Fetched.Lost) fetched).hopeless();
    }

    /** As the server asks, but never less than our own, of which up to half is left to chance. */
    private Duration pause(Fetched fetched, int number) {
        long longest = patience.longestPause().toMillis();
        long doubled = Math.min(longest, patience.pause().toMillis() << Math.min(number, 20));
        long own = doubled - ThreadLocalRandom.current().nextLong(doubled / 2 + 1);
        return Duration.ofMillis(Math.max(own, asked(fetched).orElse(0L)));
    }

    private static Optional<Long> asked(Fetched fetched) {
        return fetched instanceof Fetched.Got got
                ? Optional.ofNullable(got.fields().get("retry-after"))
                        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                        .map(seconds -> Long.parseLong(seconds) * 1_000)
                : Optional.empty();
    }
}
