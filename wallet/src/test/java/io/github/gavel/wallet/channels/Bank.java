package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.audit.AuditReport;
import io.github.gavel.ledger.audit.JournalAudit;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.check.Tags;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Embedding;
import io.github.gavel.ledger.engine.Opened;
import io.github.gavel.ledger.engine.Sizes;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** An embedded ledger with real signatures, and its operator. */
final class Bank implements Closeable {
    static final Curve CURVE = Chosen.here().curve();
    private static final PrivateKey OPERATOR = key("0b");
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("5e".repeat(32)));
    static final Charter CHARTER =
            new Charter(LEDGER, new Domain.Unanchored(LEDGER).separator(), new Terms(accountOf(OPERATOR), true, false));

    private final EmbeddedLedger ledger;

    private Bank(EmbeddedLedger ledger) {
        this.ledger = ledger;
    }

    static Bank open(Path folder, Supplier<LedgerTime> clock) {
        Embedding setup = new Embedding(
                CHARTER,
                folder,
                Disk.REAL,
                new CurveRecovery(CURVE),
                new KeyPen(CURVE, OPERATOR),
                Tags.of(Octets.of(OPERATOR.toBytes()), LEDGER),
                clock,
                new Sizes(1, 1_000, 64, 1_000_000));
        if (EmbeddedLedger.open(setup) instanceof Opened.Running running) {
            return new Bank(running.ledger());
        }
        throw new AssertionError("the ledger in " + folder + " does not open");
    }

    /** Decides all records of a ledger again that nobody keeps now. */
    static AuditReport audit(Path folder) throws IOException {
        return new JournalAudit(CHARTER, new CurveRecovery(CURVE)).of(Disk.REAL, folder);
    }

    LedgerPort port() {
        return ledger;
    }

    /** Twice the same is once. */
    void grant(AccountId to, long grains) {
        Nonce nonce = new Nonce(Octets.concat(Octets.of(new byte[12]), to.octets()));
        Mandate.Grant grant = new Mandate.Grant(nonce, to, Amount.grains(grains));
        SignedMandate signed =
                new SignedMandate(grant, CURVE.sign(OPERATOR, CHARTER.domain().digest(Structs.GRANT, grant)));
        if (!(wait(ledger.submit(signed)) instanceof Answer.Done)) {
            throw new AssertionError("no grant");
        }
    }

    long balance(AccountId id) {
        return told(ledger.account(id)).balance().grains();
    }

    Optional<LedgerWord> channel(ChannelId id) {
        return told(ledger.channel(id));
    }

    static <T> T told(CompletableFuture<Reading<T>> asked) {
        if (wait(asked) instanceof Reading.Known<T> known) {
            return known.value();
        }
        throw new AssertionError("the ledger knows nothing");
    }

    static <T> T wait(CompletableFuture<T> asked) {
        return asked.orTimeout(60, TimeUnit.SECONDS).join();
    }

    static PrivateKey key(String octet) {
        return PrivateKey.of(Octets.ofHex(octet.repeat(32)).toBytes()).orElseThrow();
    }

    static AccountId accountOf(PrivateKey key) {
        return CURVE.publicKey(key).account();
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
