package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;

/** The equation of a signature, over nonces that follow from key and digest. Who multiplies points is passed in. */
final class Nonces {
    /** A nonce times the curve's base. */
    record Point(BigInteger x, boolean hasOddY) {}

    interface Multiplier {
        Point timesBase(BigInteger nonce);
    }

    private final BigInteger key;
    private final BigInteger hash;
    private final HMacDSAKCalculator sequence = new HMacDSAKCalculator(new SHA256Digest());

    private Nonces(BigInteger key, byte[] digest) {
        this.key = key;
        this.hash = new BigInteger(1, digest);
        sequence.init(Numbers.N, key, digest);
    }

    static Signature sign(PrivateKey key, Digest digest, Multiplier multiplier) {
        Nonces nonces = new Nonces(key.scalar(), digest.octets().toBytes());
        while (true) {
            BigInteger nonce = nonces.sequence.nextK();
            Point point = multiplier.timesBase(nonce);
            BigInteger s = nonces.s(nonce, point.x());
            if (isSaid(point.x(), s)) {
                boolean isHigh = s.compareTo(Numbers.HALF_N) > 0;
                return new Parts(point.x(), isHigh ? Numbers.N.subtract(s) : s, point.hasOddY() ^ isHigh).joined();
            }
        }
    }

    private BigInteger s(BigInteger nonce, BigInteger r) {
        return BigIntegers.modOddInverse(Numbers.N, nonce)
                .multiply(hash.add(r.multiply(key)))
                .mod(Numbers.N);
    }

    /** Whether v can tell the point of which r is the coordinate; another nonce is taken in one case of 2^127. */
    private static boolean isSaid(BigInteger x, BigInteger s) {
        return x.signum() > 0 && x.compareTo(Numbers.N) < 0 && s.signum() > 0;
    }
}
