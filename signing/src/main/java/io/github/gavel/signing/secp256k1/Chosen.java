package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.eip712.Keccak;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The curve of a program: native code where it loads and computes what Java computes, Java where not.
 *
 * @param instead why it is not native code
 */
public record Chosen(Curve curve, Optional<String> instead) {
    /** To be done once by whoever puts a program together: loading native code takes a while. */
    public static Chosen here() {
        return among(new BouncyCurve(), NativeCurve::load);
    }

    static Chosen among(Curve java, Supplier<Curve> fastest) {
        try {
            Curve curve = fastest.get();
            return agree(java, curve)
                    ? new Chosen(curve, Optional.empty())
                    : new Chosen(java, Optional.of(curve.name() + " computes something else"));
        } catch (LinkageError | RuntimeException doesNotLoad) {
            return new Chosen(java, Optional.of(doesNotLoad.toString()));
        }
    }

    private static boolean agree(Curve java, Curve other) {
        Octets any = Keccak.hash(new byte[0]);
        PrivateKey key = PrivateKey.of(any.toBytes()).orElseThrow();
        Digest digest = new Digest(any);
        Signature signature = java.sign(key, digest);
        return signature.equals(other.sign(key, digest))
                && other.verifies(java.publicKey(key), digest, signature)
                && java.recover(digest, signature).equals(other.recover(digest, signature));
    }

    /** One line for a log. */
    @Override
    public String toString() {
        return curve.name() + instead.map(reason -> "; native code: " + reason).orElse("");
    }
}
