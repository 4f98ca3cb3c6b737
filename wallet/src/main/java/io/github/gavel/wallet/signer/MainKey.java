package io.github.gavel.wallet.signer;

import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The account's own key, there only for a while after it was used last. */
final class MainKey {
    private final Duration patience;
    private final Supplier<Tick> clock;
    private Optional<PrivateKey> key = Optional.empty();
    private Tick used = Tick.ZERO;

    MainKey(Duration patience, Supplier<Tick> clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** The key is this object's to wipe from now on. */
    void unlock(PrivateKey taken) {
        lock();
        key = Optional.of(taken);
        used = clock.get();
    }

    void lock() {
        key.ifPresent(PrivateKey::wipe);
        key = Optional.empty();
    }

    /** Locks it when its time has come. */
    boolean isLocked() {
        if (key.isPresent() && clock.get().isPast(used, patience)) {
            lock();
        }
        return key.isEmpty();
    }

    /** For one signature. */
    Optional<PrivateKey> take() {
        if (isLocked()) {
            return Optional.empty();
        }
        used = clock.get();
        return key;
    }
}
