package io.github.gavel.client.purse;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.keys.WorkingKeys;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import java.time.Duration;
import java.util.Optional;

/**
 * The keys that send, as long as somebody has unlocked them here. It signs no voucher: what pays for pieces has a
 * signer of its own, and goes on while this one is locked. For one thread.
 */
final class Vault {
    private static final Caps NOTHING_IN_CHANNELS =
            new Caps(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO);

    private Optional<Keys> keys = Optional.empty();

    /** What is needed while it is unlocked. */
    record Keys(Signer signer, WorkingKeys working) {}

    void unlock(UnlockedWallet wallet, DomainSeparator ledger, Curve curve, Duration autoLock) {
        lock();
        long start = System.nanoTime();
        SignerSetup setup = new SignerSetup(
                curve,
                ledger,
                wallet.account(),
                wallet.working(),
                Optional.empty(),
                NOTHING_IN_CHANNELS,
                autoLock,
                () -> new Tick(Math.max(0, System.nanoTime() - start)));
        Signer signer = new Signer(setup, Tally.nothing(new LedgerTime(0)), true);
        signer.unlock(wallet.main());
        keys = Optional.of(new Keys(signer, wallet.working()));
    }

    /** Empty once it is locked, also by itself. */
    Optional<Keys> keys() {
        if (keys.filter(it -> it.signer().isLocked()).isPresent()) {
            lock();
        }
        return keys;
    }

    void lock() {
        keys.ifPresent(it -> it.signer().close());
        keys = Optional.empty();
    }
}
