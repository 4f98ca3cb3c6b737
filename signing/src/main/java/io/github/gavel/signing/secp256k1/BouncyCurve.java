package io.github.gavel.signing.secp256k1;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** The curve in Java alone. Bouncy Castle has a second secp256k1, for any field, which takes several times as long. */
public final class BouncyCurve implements Curve {
    private static final byte EVEN_POINT = 0x02;
    private static final byte ODD_POINT = 0x03;

    private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
    private static final ECCurve CURVE = PARAMETERS.getCurve();
    private static final BaseTable BASE = new BaseTable(CURVE, PARAMETERS.getG());

    @Override
    public Signature sign(PrivateKey key, Digest digest) {
        return Nonces.sign(key, digest, nonce -> {
            ECPoint point = timesBase(nonce);
            return new Nonces.Point(
                    point.getAffineXCoord().toBigInteger(),
                    point.getAffineYCoord().testBitZero());
        });
    }

    @Override
    public boolean verifies(PublicKey key, Digest digest, Signature signature) {
        return Parts.of(signature)
                .filter(parts -> isBy(key, Numbers.read(digest.octets()), parts))
                .isPresent();
    }

    private static boolean isBy(PublicKey key, BigInteger hash, Parts parts) {
        BigInteger inverse = BigIntegers.modOddInverseVar(Numbers.N, parts.s());
        ECPoint nonce = sum(
                hash.multiply(inverse),
                CURVE.createPoint(key.x(), key.y()),
                parts.r().multiply(inverse));
        return !nonce.isInfinity()
                && nonce.getAffineXCoord().toBigInteger().equals(parts.r())
                && nonce.getAffineYCoord().testBitZero() == parts.odd();
    }

    @Override
    public Optional<PublicKey> recover(Digest digest, Signature signature) {
        return Parts.of(signature)
                .flatMap(parts -> nonceOf(parts).map(nonce -> signer(nonce, Numbers.read(digest.octets()), parts)))
                .filter(point -> !point.isInfinity())
                .map(BouncyCurve::publicKey)
                .filter(key -> !key.isNobodys());
    }

    private static Optional<ECPoint> nonceOf(Parts parts) {
        byte[] compressed = new byte[1 + Numbers.LENGTH];
        compressed[0] = parts.odd() ? ODD_POINT : EVEN_POINT;
        Numbers.write(parts.r(), compressed, 1);
        try {
            return Optional.of(CURVE.decodePoint(compressed));
        } catch (IllegalArgumentException noSuchPoint) {
            return Optional.empty();
        }
    }

    private static ECPoint signer(ECPoint nonce, BigInteger hash, Parts parts) {
        BigInteger inverse = BigIntegers.modOddInverseVar(Numbers.N, parts.r());
        return sum(hash.multiply(inverse).negate(), nonce, parts.s().multiply(inverse));
    }

    private static ECPoint sum(BigInteger ofBase, ECPoint point, BigInteger ofPoint) {
        return BASE.times(ofBase).add(point.multiply(ofPoint.mod(Numbers.N))).normalize();
    }

    @Override
    public PublicKey publicKey(PrivateKey key) {
        return publicKey(timesBase(key.scalar()));
    }

    private static ECPoint timesBase(BigInteger scalar) {
        return BASE.times(scalar).normalize();
    }

    private static PublicKey publicKey(ECPoint point) {
        byte[] encoded = point.getEncoded(false);
        return new PublicKey(Octets.of(Arrays.copyOfRange(encoded, 1, encoded.length)));
    }

    @Override
    public String name() {
        return "Bouncy Castle";
    }
}
