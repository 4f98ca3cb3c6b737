package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acinq.secp256k1.Secp256k1;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** That it does not matter who computes: the two curves, and two libraries that sign by themselves. */
class CurvesAgreeTest {
    private static final int CASES = 10_000;

    @Test
    void javaSignsWhatWeb3jSigns() {
        Seeds.forEach(CASES, random -> {
            Drawn drawn = new Drawn(random);
            PrivateKey key = drawn.key();
            Digest digest = drawn.digest();
            ECKeyPair pair = ECKeyPair.create(key.toBytes());
            assertThat(Curves.JAVA.sign(key, digest)).isEqualTo(signedByWeb3j(pair, digest));
            PublicKey publicKey = Curves.JAVA.publicKey(key);
            assertThat(new BigInteger(1, publicKey.octets().toBytes())).isEqualTo(pair.getPublicKey());
            assertThat(publicKey.account()).isEqualTo(new AccountId(Octets.ofHex(Keys.getAddress(pair))));
        });
    }

    @Test
    void nativeCodeSignsTheSameBytesAsJavaAndEachTakesThem() {
        Curve nativeCode = Curves.nativeCode();
        Seeds.forEach(CASES, random -> {
            Drawn drawn = new Drawn(random);
            PrivateKey key = drawn.key();
            Digest digest = drawn.digest();
            PublicKey publicKey = nativeCode.publicKey(key);
            Signature signature = nativeCode.sign(key, digest);
            assertThat(Curves.JAVA.publicKey(key)).isEqualTo(publicKey);
            assertThat(Curves.JAVA.sign(key, digest)).isEqualTo(signature);
            assertThat(withoutV(signature)).isEqualTo(signedByTheLibrary(key, digest));
            for (Curve curve : List.of(Curves.JAVA, nativeCode)) {
                assertThat(curve.verifies(publicKey, digest, signature)).isTrue();
                assertThat(curve.recover(digest, signature)).contains(publicKey);
            }
        });
    }

    private static Octets withoutV(Signature signature) {
        return Octets.of(Arrays.copyOf(signature.octets().toBytes(), 64));
    }

    private static Octets signedByTheLibrary(PrivateKey key, Digest digest) {
        return Octets.of(Secp256k1.get().sign(digest.octets().toBytes(), key.toBytes()));
    }

    private static Signature signedByWeb3j(ECKeyPair pair, Digest digest) {
        Sign.SignatureData signed = Sign.signMessage(digest.octets().toBytes(), pair, false);
        return new Signature(
                Octets.concat(Octets.of(signed.getR()), Octets.of(signed.getS()), Octets.of(signed.getV())));
    }
}
