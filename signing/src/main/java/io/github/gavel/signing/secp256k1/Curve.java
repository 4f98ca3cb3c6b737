package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.util.Optional;

/**
 * Signs and checks. Whoever computes, the same bytes come out: nonces are those of RFC 6979, s is in the lower half,
 * and v is 27 or 28. A signature counts exactly if a contract on a chain would take it, which goes by v too.
 */
public interface Curve {
    Signature sign(PrivateKey key, Digest digest);

    boolean verifies(PublicKey key, Digest digest, Signature signature);

    /** Who signed; empty if nobody can have. */
    Optional<PublicKey> recover(Digest digest, Signature signature);

    PublicKey publicKey(PrivateKey key);

    /** Who computes, for a log. */
    String name();
}
