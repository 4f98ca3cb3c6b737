package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.util.function.Supplier;

/** Signs with a key that this process has. */
public record KeyPen(Curve curve, PrivateKey key) implements Pen {
    @Override
    public Signature sign(Supplier<Digest> digest) {
        return curve.sign(key, digest.get());
    }

    public AccountId account() {
        return curve.publicKey(key).account();
    }
}
