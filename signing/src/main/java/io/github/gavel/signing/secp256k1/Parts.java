package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A signature taken apart.
 *
 * @param odd whether the nonce's point, of which {@code r} is the one coordinate, has an odd other one
 */
record Parts(BigInteger r, BigInteger s, boolean odd) {
    private static final int EVEN_V = 27;
    private static final int ODD_V = 28;
    private static final int V_AT = 2 * Numbers.LENGTH;

    /** Empty for what no contract takes: a number out of its range, an s in the upper half, another v. */
    static Optional<Parts> of(Signature signature) {
        byte[] bytes = signature.octets().toBytes();
        BigInteger r = Numbers.read(bytes, 0);
        BigInteger s = Numbers.read(bytes, Numbers.LENGTH);
        int v = bytes[V_AT];
        boolean isGood = Numbers.isScalar(r)
                && s.signum() > 0
                && s.compareTo(Numbers.HALF_N) <= 0
                && (v == EVEN_V || v == ODD_V);
        return isGood ? Optional.of(new Parts(r, s, v == ODD_V)) : Optional.empty();
    }

    Signature joined() {
        byte[] bytes = new byte[V_AT + 1];
        Numbers.write(r, bytes, 0);
        Numbers.write(s, bytes, Numbers.LENGTH);
        bytes[V_AT] = (byte) (odd ? ODD_V : EVEN_V);
        return new Signature(Octets.of(bytes));
    }
}
