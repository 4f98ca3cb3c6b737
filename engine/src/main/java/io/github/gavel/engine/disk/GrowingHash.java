package io.github.gavel.engine.disk;

import io.github.gavel.engine.hash.Sha1;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The hash of a piece while it arrives, as far as it is there from its beginning on, so that little is left to be done
 * when its last block comes. The crew computes it; it belongs to whoever owns the torrent.
 */
public final class GrowingHash {
    private static final int STEP = 1 << 16;

    private final Jobs jobs;
    private final Sha1 sha1;
    private final ByteBuffer bytes;
    private Optional<MessageDigest> digest = Optional.empty();
    private Runnable whenIdle = () -> {};
    private int hashed;
    private boolean isBusy;

    GrowingHash(Jobs jobs, Sha1 sha1, Loan loan) {
        this.jobs = jobs;
        this.sha1 = sha1;
        this.bytes = loan.bytes();
    }

    /** So much of it is here, from its beginning on, and does not change any more. */
    public void reached(int end) {
        if (!isBusy && end - hashed >= STEP) {
            isBusy = jobs.run(() -> advanced(end), trouble -> 0, this::done);
        }
    }

    /** Runs it when nothing of this hash is being computed, which may be at once. */
    public void whenIdle(Runnable then) {
        if (isBusy) {
            whenIdle = then;
        } else {
            then.run();
        }
    }

    private int advanced(int end) {
        MessageDigest begun = digest.orElseGet(sha1::begin);
        digest = Optional.empty();
        begun.update(bytes.slice(hashed, end - hashed));
        digest = Optional.of(begun);
        return end;
    }

    private void done(int end) {
        isBusy = false;
        hashed = end;
        whenIdle.run();
    }

    /** That of all of it, by the crew. */
    byte[] finish(int length) {
        int unused = advanced(length);
        return digest.orElseThrow().digest();
    }
}
