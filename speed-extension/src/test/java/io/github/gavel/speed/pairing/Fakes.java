package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Names, hashes and signatures that cost little. Only who is meant to can make a signature: nobody here tries others.
 */
final class Fakes {
    static final LedgerId LEDGER = new LedgerId(hash("ledger"));
    static final AccountId OPERATOR = account("operator");

    private Fakes() {}

    static Octets hash(String label, Octets... parts) {
        try {
            Octets all = Octets.concat(parts);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(label.getBytes(StandardCharsets.UTF_8));
            return Octets.of(digest.digest(all.toBytes()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static Octets cut(Octets octets, int length) {
        return Octets.of(Arrays.copyOf(octets.toBytes(), length));
    }

    static AccountId account(String name) {
        return new AccountId(cut(hash(name), 20));
    }

    static CommandId command(long number) {
        return new CommandId(hash("command", Octets.ofLong(number)));
    }

    static PayerCommit commit(AccountId payer, long nonce) {
        return new PayerCommit(hash("commit", payer.octets(), Octets.ofLong(nonce)));
    }

    static PayerTag tag(AccountId payer, AccountId payee) {
        return new PayerTag(hash("tag", payer.octets(), payee.octets()));
    }

    static ChannelId channel(PayerCommit commit, AccountId payee, AccountId signer) {
        return new ChannelId(hash("channel", commit.octets(), payee.octets(), signer.octets()));
    }

    static Signature receipt(Receipt receipt) {
        return sign(OPERATOR, "receipt" + receipt);
    }

    static Signature attach(AccountId signer, ChannelId channel, HelloKey requester, HelloKey provider) {
        return sign(signer, "attach" + channel + requester + provider);
    }

    static Signature voucher(AccountId signer, Voucher voucher) {
        return sign(signer, "voucher" + voucher);
    }

    static Signature close(AccountId closer, ChannelId channel, Amount last) {
        return sign(closer, "close" + channel + last);
    }

    private static Signature sign(AccountId by, String what) {
        Octets hash = hash(what, by.octets());
        return new Signature(cut(Octets.concat(hash, hash, hash), 65));
    }
}
