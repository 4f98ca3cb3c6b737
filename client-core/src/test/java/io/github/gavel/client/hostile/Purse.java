package io.github.gavel.client.hostile;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.secp256k1.PrivateKey;
import io.github.gavel.signing.struct.Attach;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** The keys of somebody who signs whatever it likes, and its account at the bank. */
final class Purse {
    private static final Duration LIFE = Duration.ofHours(6);

    private final Bank bank;
    private final PrivateKey account;
    private final PrivateKey signer;
    private final AtomicLong nonces = new AtomicLong();

    private Purse(Bank bank, PrivateKey account, PrivateKey signer) {
        this.bank = bank;
        this.account = account;
        this.signer = signer;
    }

    /** @param number each has its own */
    static Purse holding(Bank bank, int number, long grains) {
        Purse purse = new Purse(bank, key(2L * number), key(2L * number + 1));
        bank.grant(purse.account(), grains);
        return purse;
    }

    private static PrivateKey key(long seed) {
        byte[] bytes = new byte[PrivateKey.LENGTH];
        new Random(seed).nextBytes(bytes);
        bytes[0] = 1;
        return PrivateKey.of(bytes).orElseThrow();
    }

    AccountId account() {
        return Bank.accountOf(account);
    }

    SignedReceipt opens(AccountId payee, AccountId closer, long deposit) {
        long nonce = nonces.getAndIncrement();
        Commitment commitment = new Commitment(account(), nonce, Octets.of(new byte[32]));
        LedgerTime expiry = new LedgerTime(System.currentTimeMillis()).plus(LIFE);
        return bank.opened(
                new Mandate.Open(commitment, payee, Bank.accountOf(signer), closer, Amount.grains(deposit), expiry),
                account);
    }

    Open shows(int number, SignedReceipt receipt, HelloKey requester, HelloKey provider) {
        Attach attach = new Attach(receipt.receipt().channel(), requester, provider);
        return new Open(number, receipt, signed(signer, Structs.ATTACH, attach));
    }

    Signature voucher(ChannelId channel, long cumulative) {
        return signed(signer, Structs.VOUCHER, new Voucher(channel, Amount.grains(cumulative)));
    }

    /** As whoever closes the channels to its account. */
    Signature closing(ChannelId channel, long last) {
        return signed(account, Structs.CLOSE_BY_PAYEE, new Mandate.CloseByPayee(channel, Amount.grains(last)));
    }

    private static <S> Signature signed(PrivateKey key, StructType<S> type, S struct) {
        return Bank.CURVE.sign(key, Bank.CHARTER.domain().digest(type, struct));
    }
}
