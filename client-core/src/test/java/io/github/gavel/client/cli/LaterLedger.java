package io.github.gavel.client.cli;

import io.github.gavel.client.money.WalletPayments;
import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.check.Tags;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Embedding;
import io.github.gavel.ledger.engine.Opened;
import io.github.gavel.ledger.engine.Sizes;
import io.github.gavel.ledger.json.Formed;
import io.github.gavel.ledger.operator.KeyFile;
import io.github.gavel.ledger.operator.OperatorFolder;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.speed.port.Clocks;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.channels.Setup;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.home.WalletHome;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A ledger that was served before, in this process and some hours later, and the wallets that know it. */
final class LaterLedger implements Closeable {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int TICKS = 40;
    private static final long A_TICK = 50;

    private final ServedLedger served;
    private final EmbeddedLedger ledger;
    private final Clocks clocks;

    private LaterLedger(ServedLedger served, EmbeddedLedger ledger, Clocks clocks) {
        this.served = served;
        this.ledger = ledger;
        this.clocks = clocks;
    }

    static LaterLedger of(ServedLedger served, Duration later) {
        OperatorFolder folder = new OperatorFolder(Path.of(served.folder("ledger")));
        Descriptor descriptor = good(folder.descriptor());
        KeyPen operator = new KeyPen(curve(), good(KeyFile.read(folder.key())));
        Clocks clocks = () -> new Moment(
                new Tick(System.nanoTime() & Long.MAX_VALUE), new LedgerTime(System.currentTimeMillis()).plus(later));
        Embedding setup = new Embedding(
                descriptor.charter(),
                folder.path(),
                Disk.REAL,
                new CurveRecovery(operator.curve()),
                operator,
                Tags.of(Octets.of(operator.key().toBytes()), descriptor.ledger()),
                () -> clocks.get().ledger(),
                Sizes.ofThisMachine());
        return new LaterLedger(served, ((Opened.Running) EmbeddedLedger.reopen(setup)).ledger(), clocks);
    }

    private static Curve curve() {
        return Chosen.here().curve();
    }

    private static <T> T good(Formed<T> formed) {
        return ((Formed.Good<T>) formed).value();
    }

    /** A wallet goes to work until it has done what is due: what it had in channels that are over now. */
    List<Long> refunds(String name) throws IOException, InterruptedException {
        WalletHome home = new WalletHome(Path.of(served.folder(name)));
        UnlockedWallet unlocked = (UnlockedWallet) home.unlock(Password.taking(ServedLedger.PASSWORD.toCharArray()));
        Owner owner = new Owner(unlocked.account(), ledger.charter().ledger());
        Path folder = home.ofLedger(ledger.charter().ledger());
        LedgerTime now = clocks.get().ledger();
        try (WalletStore store = ((StoreOpened.Ready) WalletStore.open(folder, owner, now)).store()) {
            Signer signer = signer(unlocked, store);
            WalletPayments payments = WalletPayments.start(
                    clocks, news -> new Setup(ledger, signer, store, curve(), clocks, Amount.MAX, news));
            List<PayerRow> before = payments.channels().join();
            List<PayerRow> open = before;
            for (int i = 0; i < TICKS && !open.isEmpty(); i++) {
                payments.tick();
                Thread.sleep(A_TICK);
                open = payments.channels().join();
            }
            List<PayerRow> left = open;
            payments.close();
            signer.close();
            return before.stream()
                    .filter(row -> left.stream()
                            .noneMatch(it ->
                                    it.intent().channel().equals(row.intent().channel())))
                    .map(row -> row.locked().amount().grains())
                    .toList();
        }
    }

    private Signer signer(UnlockedWallet unlocked, WalletStore store) {
        Caps caps = new Caps(Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX);
        SignerSetup setup = new SignerSetup(
                curve(),
                ledger.charter().domain(),
                unlocked.account(),
                unlocked.working(),
                Optional.empty(),
                caps,
                DAY,
                () -> clocks.get().tick());
        Signer signer = new Signer(setup, store.loaded().tally(), store.loaded().knowsWhatWasSpent());
        signer.unlock(unlocked.main());
        return signer;
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
