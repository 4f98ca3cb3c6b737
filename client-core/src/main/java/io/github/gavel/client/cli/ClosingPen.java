package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.transfers.Pen;
import io.github.gavel.wallet.transfers.SignerPen;
import io.github.gavel.wallet.unlocked.KeyVisitor;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A pen of the main key, for one call. */
record ClosingPen(Pen pen, Optional<Signer> signer) implements Closeable {
    private static final Caps NOTHING_IN_CHANNELS =
            new Caps(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO);

    /** That of the program in which the wallet is unlocked, or one of our own while it writes. */
    static ClosingPen of(WalletOption wallet, OpenWallet open, PasswordOption password) throws BadInput {
        Path socket = wallet.home().socket();
        if (KeyVisitor.isAnswered(socket)) {
            return new ClosingPen(new KeyVisitor(socket, open.client().charter().domain()), Optional.empty());
        }
        UnlockedWallet unlocked = wallet.unlocked(password);
        Signer signer = signer(unlocked, open.ledger(), open.curve(), SignerSetup.AUTO_LOCK);
        unlocked.wipe();
        return new ClosingPen(new SignerPen(signer), Optional.of(signer));
    }

    /** One with the main key unlocked, which signs no voucher. */
    static Signer signer(UnlockedWallet unlocked, JoinableLedger ledger, Curve curve, Duration autoLock) {
        Signer signer = locked(unlocked, ledger, curve, autoLock);
        signer.unlock(unlocked.main());
        return signer;
    }

    /** One that has no main key. */
    static Signer locked(UnlockedWallet unlocked, JoinableLedger ledger, Curve curve, Duration autoLock) {
        long start = System.nanoTime();
        SignerSetup setup = new SignerSetup(
                curve,
                ledger.descriptor().charter().domain(),
                unlocked.account(),
                unlocked.working(),
                Optional.empty(),
                NOTHING_IN_CHANNELS,
                autoLock,
                () -> new Tick(System.nanoTime() - start));
        return new Signer(setup, Tally.nothing(OpenWallet.now()), true);
    }

    @Override
    public void close() {
        signer.ifPresent(Signer::close);
    }
}
