package io.github.gavel.signing.secp256k1;

import fr.acinq.secp256k1.Secp256k1;
import fr.acinq.secp256k1.Secp256k1Exception;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The curve in native code, libsecp256k1, for systems that it was built for. */
public final class NativeCurve implements Curve {
    private final Secp256k1 library;

    private NativeCurve(Secp256k1 library) {
        this.library = library;
    }

    /** Fails in any way that native code can: for who chooses a curve, who goes by {@link Chosen}. */
    static NativeCurve load() {
        return new NativeCurve(Secp256k1.get());
    }

    @Override
    public Signature sign(PrivateKey key, Digest digest) {
        return Nonces.sign(key, digest, this::timesBase);
    }

    private Nonces.Point timesBase(BigInteger nonce) {
        byte[] scalar = new byte[Numbers.LENGTH];
        Numbers.write(nonce, scalar, 0);
        try {
            byte[] point = library.pubkeyCreate(scalar);
            return new Nonces.Point(Numbers.read(point, 1), (point[point.length - 1] & 1) == 1);
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    /** By recovering: the library's own check does not look at v. */
    @Override
    public boolean verifies(PublicKey key, Digest digest, Signature signature) {
        return recovered(digest, signature).filter(key.octets()::equals).isPresent();
    }

    @Override
    public Optional<PublicKey> recover(Digest digest, Signature signature) {
        return recovered(digest, signature).map(PublicKey::new).filter(key -> !key.isNobodys());
    }

    private Optional<Octets> recovered(Digest digest, Signature signature) {
        return Parts.of(signature).flatMap(parts -> {
            byte[] compact = Arrays.copyOf(signature.octets().toBytes(), 2 * Numbers.LENGTH);
            try {
                return Optional.of(coordinates(
                        library.ecdsaRecover(compact, digest.octets().toBytes(), parts.odd() ? 1 : 0)));
            } catch (Secp256k1Exception nobodyCanHaveSigned) {
                return Optional.empty();
            }
        });
    }

    @Override
    public PublicKey publicKey(PrivateKey key) {
        byte[] scalar = key.toBytes();
        try {
            return new PublicKey(coordinates(library.pubkeyCreate(scalar)));
        } finally {
            Arrays.fill(scalar, (byte) 0);
        }
    }

    /** Without the byte in front that says that both follow. */
    private static Octets coordinates(byte[] point) {
        return Octets.of(Arrays.copyOfRange(point, 1, point.length));
    }

    @Override
    public String name() {
        return "libsecp256k1";
    }
}
