package io.github.gavel.wallet.channels;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Orders that were handed in at the ledger and of which nothing was heard yet. */
final class Underway {
    /** The first is whoever waits at the end. */
    private final Phaser parties = new Phaser(1);

    /** @param heard done once what came of it is known to whoever gave it */
    void add(CompletableFuture<Void> heard) {
        parties.register();
        CompletableFuture<Void> unused = heard.whenComplete((nothing, fault) -> parties.arriveAndDeregister());
    }

    /** Waits until all were heard of, also of those that follow upon others, but no longer than that; once. */
    void await(Duration patience) {
        try {
            parties.awaitAdvanceInterruptibly(parties.arrive(), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            // They are given again at the next start.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
