package io.github.gavel.engine.hash;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SHA-1 by whoever has won a race. It is run when it is known that hashes will be wanted, and the first hashes wait for
 * its end: what the JDK does before its compiler has warmed up costs more than that. For any number of threads.
 */
public final class Sha1 {
    public static final int LENGTH = 20;
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");
    private static final Duration RACE = Duration.ofMillis(50);

    /** Native code that has not loaded after so long is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AtomicBoolean begun;
    private final Executor track;
    private final Duration patience;
    private final CompletableFuture<Provider> winner;

    private Sha1(boolean begun, Executor track, Duration patience, CompletableFuture<Provider> winner) {
        this.begun = new AtomicBoolean(begun);
        this.track = track;
        this.patience = patience;
        this.winner = winner;
    }

    /** One whose race is run by {@code track}, which is none of the threads that hash. */
    public static Sha1 racing(Executor track) {
        return racing(track, PATIENCE);
    }

    static Sha1 racing(Executor track, Duration patience) {
        return new Sha1(false, track, patience, new CompletableFuture<>());
    }

    /** One that the JDK computes for good. */
    public static Sha1 ofTheJdk() {
        return new Sha1(true, Runnable::run, PATIENCE, CompletableFuture.completedFuture(jdk()));
    }

    /** Hashes will be wanted soon. */
    public void prepare() {
        if (!begun.get() && begun.compareAndSet(false, true)) {
            track.execute(this::race);
        }
    }

    /** The hash of what remains in {@code bytes}, which is read to its end. */
    public byte[] hash(ByteBuffer bytes) {
        MessageDigest digest = begin();
        digest.update(bytes);
        return digest.digest();
    }

    /** A digest for bytes that come in parts; for one thread at a time. */
    public MessageDigest begin() {
        prepare();
        try {
            return Racer.begin(provider());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a provider that had SHA-1 has it no more", impossible);
        }
    }

    private void race() {
        try {
            Race.Result result = Race.run(Racer.ALL, RACE);
            LOGGER.log(Level.DEBUG, () -> result.ranking().toString());
            result.winner().ifPresent(winner::complete);
        } finally {
            winner.complete(jdk());
        }
    }

    private Provider provider() {
        if (winner.isDone()) {
            return winner.join();
        }
        try {
            return winner.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return jdk();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return jdk();
        }
    }

    private static Provider jdk() {
        try {
            return Racer.JDK.entry().load();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the JDK has a provider", impossible);
        }
    }
}
