package io.github.gavel.ledger.client;

import io.github.gavel.ledger.descriptor.LedgerUrl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks until there is an answer or no time is left: at each of a ledger's places once, however long that takes, and
 * then at each in turn with longer and longer pauses, but for those where asking again cannot help. That a question
 * arrives twice does no harm to anybody.
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
        return gate.enter(() -> new Asking(question).attempt(0))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Fetched.Lost("too many requests wait in this program already", true)));
    }

    /** One question on its way round; an attempt begins when the one before has ended. */
    private final class Asking {
        private final Question question;
        private final long began = System.nanoTime();
        /** What was wrong at each place when it was asked last. */
        private final Map<Integer, Fetched.Lost> lost = new TreeMap<>();

        Asking(Question question) {
            this.question = question;
        }

        CompletableFuture<Fetched> attempt(int number) {
            int place = number % urls.size();
            return isHopeless(place)
                    ? attempt(number + 1)
                    : wire.fetch(urls.get(place), question).thenCompose(fetched -> after(number, fetched));
        }

        private CompletableFuture<Fetched> after(int number, Fetched fetched) {
            int place = number % urls.size();
            lost.remove(place);
            if (fetched instanceof Fetched.Lost why) {
                lost.put(place, why);
            }
            if (!isAnswer(fetched) && number + 1 < urls.size()) {
                return attempt(number + 1);
            }
            Duration pause = pause(fetched, number);
            Duration left = patience.inAll().minusNanos(System.nanoTime() - began);
            boolean inVain = IntStream.range(0, urls.size()).allMatch(this::isHopeless);
            if (isAnswer(fetched) || inVain || pause.compareTo(left) >= 0) {
                return CompletableFuture.completedFuture(fetched instanceof Fetched.Lost ? all(inVain) : fetched);
            }
            return CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS))
                    .thenCompose(rested -> attempt(number + 1));
        }

        private boolean isHopeless(int place) {
            return lost.containsKey(place) && lost.get(place).hopeless();
        }

        private Fetched.Lost all(boolean inVain) {
            return new Fetched.Lost(
                    lost.values().stream().map(Fetched.Lost::why).distinct().collect(Collectors.joining("; ")), inVain);
        }
    }

    private static boolean isAnswer(Fetched fetched) {
        return fetched instanceof Fetched.Got got && !PASSING.contains(got.status());
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
