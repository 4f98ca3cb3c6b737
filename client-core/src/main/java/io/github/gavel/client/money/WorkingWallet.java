package io.github.gavel.client.money;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.channels.Setup;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.store.WalletStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A wallet that pays and is paid at one ledger as long as a client runs. */
public final class WorkingWallet implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.wallet");
    private static final Duration UNLOCKED = Duration.ofDays(365);

    private final Clocks clocks;
    private final WalletDisk disk;
    private final Signer signer;
    private final WalletPayments payments;
    private final ScheduledExecutorService ticking;

    private WorkingWallet(Clocks clocks, WalletDisk disk, Signer signer, WalletPayments payments) {
        this.clocks = clocks;
        this.disk = disk;
        this.signer = signer;
        this.payments = payments;
        this.ticking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "wallet-tick");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused = ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Goes to work, with the main key unlocked.
     *
     * @param disk what it has at this ledger; it is closed with this
     * @param caps above which nothing is signed
     * @param mostLocked how much may lie in channels at once
     */
    public static WorkingWallet start(
            UnlockedWallet wallet, WalletDisk disk, LedgerClient ledger, Curve curve, Caps caps, Amount mostLocked) {
        Clocks clocks = ofThisComputer();
        WalletStore store = disk.store();
        SignerSetup keys = new SignerSetup(
                curve,
                ledger.charter().domain(),
                wallet.account(),
                wallet.working(),
                Optional.empty(),
                caps,
                UNLOCKED,
                () -> clocks.get().tick());
        Signer signer = new Signer(keys, store.loaded().tally(), store.loaded().knowsWhatWasSpent());
        signer.unlock(wallet.main());
        WalletPayments payments =
                WalletPayments.start(clocks, news -> new Setup(ledger, signer, store, curve, clocks, mostLocked, news));
        return new WorkingWallet(clocks, disk, signer, payments);
    }

    /** What goes wrong once is tried again in a second. */
    private void tick() {
        try {
            payments.tick();
        } catch (RuntimeException fault) {
            LOGGER.log(Level.ERROR, "something failed in the wallet", fault);
        }
    }

    private static Clocks ofThisComputer() {
        long began = System.nanoTime();
        return () -> new Moment(
                new Tick(Math.max(0, System.nanoTime() - began)), new LedgerTime(System.currentTimeMillis()));
    }

    public Clocks clocks() {
        return clocks;
    }

    /** Where it keeps what concerns its ledger; no other program has that meanwhile. */
    public Path folder() {
        return disk.folder();
    }

    /** What went wrong with what it keeps on disks. */
    public Optional<String> trouble() {
        return disk.trouble();
    }

    public WalletPayments payments() {
        return payments;
    }

    public CompletableFuture<WalletView> view() {
        return payments.views()
                .thenApply(channels ->
                        new WalletView(signer.account(), signer.tally().inAll(), channels));
    }

    /** From now on; what was signed before counts. */
    public void limit(Caps caps) {
        signer.setCaps(caps);
    }

    public boolean isOver() {
        return ticking.isShutdown();
    }

    /** Hands in what was earned; what does not get there is handed in at the next start. */
    @Override
    public void close() throws IOException {
        ticking.shutdownNow();
        payments.close();
        signer.close();
        disk.close();
    }
}
