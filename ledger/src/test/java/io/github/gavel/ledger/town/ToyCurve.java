package io.github.gavel.ledger.town;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.ledger.check.Pen;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.eip712.Keccak;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signatures that anybody could forge: an account and a hash of it and the digest. With {@code -Dsignatures=real} they
 * are real ones, for as long as that takes.
 */
public final class ToyCurve implements Recovery {
    public static final String KIND = "signatures";
    public static final boolean IS_REAL = System.getProperty(KIND, "toy").equals("real");

    private static final int ACCOUNT = 20;

    public static Signature sign(AccountId who, Digest digest) {
        if (IS_REAL) {
            return TownKeys.sign(who, digest);
        }
        Octets hash = Keccak.hash(Octets.concat(who.octets(), digest.octets()).toBytes());
        return new Signature(Octets.concat(who.octets(), hash, Octets.of(new byte[13])));
    }

    public static Pen penOf(AccountId who) {
        return digest -> sign(who, digest.get());
    }

    @Override
    public Optional<AccountId> signerOf(Supplier<Digest> digest, Signature signature) {
        if (IS_REAL) {
            return TownKeys.signerOf(digest.get(), signature);
        }
        AccountId who = new AccountId(Octets.of(Arrays.copyOf(signature.octets().toBytes(), ACCOUNT)));
        return sign(who, digest.get()).equals(signature) ? Optional.of(who) : Optional.empty();
    }
}
