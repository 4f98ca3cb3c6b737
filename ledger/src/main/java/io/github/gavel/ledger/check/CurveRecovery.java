package io.github.gavel.ledger.check;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PublicKey;
import java.util.Optional;
import java.util.function.Supplier;

/** Whose signature something is, by the curve of the chains. */
public record CurveRecovery(Curve curve) implements Recovery {
    @Override
    public Optional<AccountId> signerOf(Supplier<Digest> digest, Signature signature) {
        return curve.recover(digest.get(), signature).map(PublicKey::account);
    }
}
