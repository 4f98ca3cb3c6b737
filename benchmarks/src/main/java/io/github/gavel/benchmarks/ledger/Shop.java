package io.github.gavel.benchmarks.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Terms;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.Tags;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.Embedding;
import io.github.gavel.ledger.engine.Sizes;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.Domain;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.eip712.Keccak;
import io.github.gavel.signing.struct.ChannelOrigin;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A ledger with ten thousand channels to as many payees, and vouchers of each of them in turn. */
public final class Shop {
    public static final int CHANNELS = 10_000;

    private static final int ADDRESS = 20;
    private static final LedgerTime NOW = new LedgerTime(1_800_000_000_000L);
    private static final LedgerTime EXPIRY = new LedgerTime(1_900_000_000_000L);
    private static final LedgerId LEDGER = new LedgerId(Octets.ofHex("1e".repeat(32)));
    private static final DomainSeparator DOMAIN = new Domain.Unanchored(LEDGER).separator();
    private static final Amount DEPOSIT = Amount.grains(1L << 40);

    private final Signatures signatures;
    private final List<AccountId> payees = new ArrayList<>();
    private final List<ChannelId> channels = new ArrayList<>();

    public Shop(Signatures signatures) {
        this.signatures = signatures;
        for (int i = 0; i < CHANNELS; i++) {
            payees.add(drawn(i));
            channels.add(
                    new ChannelOrigin(DOMAIN, commitment(i).payerCommit(), payee(i), signatures.signer()).channelId());
        }
    }

    /** With groups of at most so many commands, and no snapshot on the way. */
    Embedding embedding(Path folder, int group) {
        Sizes ours = Sizes.ofThisMachine();
        return new Embedding(
                new Charter(LEDGER, DOMAIN, new Terms(signatures.operator(), true, false)),
                folder,
                Disk.REAL,
                signatures.recovery(),
                signatures.pen(),
                Tags.of(Octets.of(new byte[32]), LEDGER),
                () -> NOW,
                new Sizes(ours.workers(), ours.waiting(), group, Long.MAX_VALUE));
    }

    SignedMandate grant() {
        Mandate.Grant grant = new Mandate.Grant(nonce(), signatures.payer(), Amount.grains(1L << 62));
        return new SignedMandate(grant, signatures.sign(signatures.operator(), DOMAIN.digest(Structs.GRANT, grant)));
    }

    SignedMandate open(int number) {
        Mandate.Open open = new Mandate.Open(
                commitment(number), payee(number), signatures.signer(), payee(number), DEPOSIT, EXPIRY);
        return new SignedMandate(open, signatures.sign(signatures.payer(), DOMAIN.digest(Structs.OPEN, open)));
    }

    /** The channels take turns, and each settlement is a grain more than the one before. */
    SignedMandate settle(long number) {
        Mandate.Settle settle = new Mandate.Settle(channel(number), Amount.grains(1 + number / CHANNELS));
        Voucher voucher = new Voucher(settle.channel(), settle.cumulative());
        return new SignedMandate(settle, signatures.sign(signatures.signer(), DOMAIN.digest(Structs.VOUCHER, voucher)));
    }

    ChannelId channel(long number) {
        return channels.get((int) (number % CHANNELS));
    }

    AccountId payee(int number) {
        return payees.get(number);
    }

    /** As evenly spread as real ones. */
    private static AccountId drawn(int number) {
        byte[] hash = Keccak.hash(Octets.ofLong(number).toBytes()).toBytes();
        return new AccountId(Octets.of(Arrays.copyOf(hash, ADDRESS)));
    }

    private Commitment commitment(int number) {
        return new Commitment(signatures.payer(), number, Octets.of(new byte[32]));
    }

    private static Nonce nonce() {
        return new Nonce(Octets.of(new byte[32]));
    }
}
