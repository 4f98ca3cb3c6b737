package io.github.gavel.engine.hash;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SHA-1, at first by the JDK and, from the end of a race on, by whoever has won it. The race is run when the first hash
 * is wanted, beside it: nothing waits for it. For any number of threads.
 */
public final class Sha1 {
    public static final int LENGTH = 20;
    private static final Duration RACE = Duration.ofMillis(50);

    private final AtomicBoolean begun;
    private final Executor track;
    private volatile Provider provider;
    private volatile Optional<Ranking> ranking = Optional.empty();

    private Sha1(boolean begun, Executor track) {
        this.begun = new AtomicBoolean(begun);
        this.track = track;
        this.provider = jdk();
    }

    /** One whose race is run by {@code track}. */
    public static Sha1 racing(Executor track) {
        return new Sha1(false, track);
    }

    /** One that the JDK computes for good. */
    public static Sha1 ofTheJdk() {
        return new Sha1(true, Runnable::run);
    }

    /** The hash of what remains in {@code bytes}, which is read to its end. */
    public byte[] hash(ByteBuffer bytes) {
        MessageDigest digest = begin();
        digest.update(bytes);
        return digest.digest();
    }

    /** A digest for bytes that come in parts; for one thread at a time. */
    public MessageDigest begin() {
        if (!begun.get() && begun.compareAndSet(false, true)) {
            track.execute(this::race);
        }
        try {
            return Racer.begin(provider);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a provider that had SHA-1 has it no more", impossible);
        }
    }

    /** Empty until the race is over. */
    public Optional<Ranking> ranking() {
        return ranking;
    }

    private void race() {
        Race.Result result = Race.run(Racer.ALL, RACE);
        result.winner().ifPresent(winner -> provider = winner);
        ranking = Optional.of(result.ranking());
    }

    private static Provider jdk() {
        try {
            return Racer.JDK.entry().load();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the JDK has a provider", impossible);
        }
    }
}
