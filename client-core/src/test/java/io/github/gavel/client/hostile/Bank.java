package io.github.gavel.client.hostile;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An embedded ledger with real signatures, whose operator gives to whoever is to have something. */
final class Bank implements Closeable {
    static final Curve CURVE = Chosen.here().curve();
    private static final PrivateKey OPERATOR =
            PrivateKey.of(Octets.ofHex("0b".repeat(32)).toBytes()).orElseThrow();
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("5e".repeat(32)));
    static final Charter CHARTER =
            new Charter(LEDGER, new Domain.Unanchored(LEDGER).separator(), new Terms(accountOf(OPERATOR), true, false));

    private final EmbeddedLedger ledger;

    private Bank(EmbeddedLedger ledger) {
        this.ledger = ledger;
    }

    static Bank open(Path folder) {
        Embedding setup = new Embedding(
                CHARTER,
                folder,
                Disk.REAL,
                new CurveRecovery(CURVE),
                new KeyPen(CURVE, OPERATOR),
                Tags.of(Octets.of(OPERATOR.toBytes()), LEDGER),
                () -> new LedgerTime(System.currentTimeMillis()),
                new Sizes(2, 1_000, 64, 1_000_000));
        if (EmbeddedLedger.open(setup) instanceof Opened.Running running) {
            return new Bank(running.ledger());
        }
        throw new AssertionError("the ledger in " + folder + " does not open");
    }

    LedgerPort port() {
        return ledger;
    }

    /** Twice the same is once. */
    void grant(AccountId to, long grains) {
        Nonce nonce = new Nonce(Octets.concat(Octets.of(new byte[12]), to.octets()));
        Mandate.Grant grant = new Mandate.Grant(nonce, to, Amount.grains(grains));
        Answer.Done unused = done(new SignedMandate(
                grant, CURVE.sign(OPERATOR, CHARTER.domain().digest(Structs.GRANT, grant))));
    }

    SignedReceipt opened(Mandate.Open open, PrivateKey payer) {
        return done(new SignedMandate(open, CURVE.sign(payer, CHARTER.domain().digest(Structs.OPEN, open))))
                .word()
                .orElseThrow()
                .receipt();
    }

    private Answer.Done done(SignedMandate mandate) {
        if (wait(ledger.submit(mandate)) instanceof Answer.Done done) {
            return done;
        }
        throw new AssertionError("it does not do " + mandate.mandate());
    }

    long balance(AccountId id) {
        if (wait(ledger.account(id)) instanceof Reading.Known<io.github.gavel.economy.ledger.Account> known) {
            return known.value().balance().grains();
        }
        throw new AssertionError("the ledger knows nothing");
    }

    static <T> T wait(CompletableFuture<T> asked) {
        return asked.orTimeout(60, TimeUnit.SECONDS).join();
    }

    static AccountId accountOf(PrivateKey key) {
        return CURVE.publicKey(key).account();
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
