package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures that are published: RFC 6979 has none on this curve, those who use it with SHA-256 have agreed on these.
 */
@Tag("rule")
class SigningTest {
    private static final String ONE = "0".repeat(63) + "1";
    private static final String LAST = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140";

    private record Published(String key, String message, String signature) {}

    private static final Published[] PUBLISHED = {
        new Published(
                ONE,
                "Satoshi Nakamoto",
                "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"
                        + "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5"),
        new Published(
                ONE,
                "All those moments will be lost in time, like tears in rain. Time to die...",
                "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b"
                        + "547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21"),
        new Published(
                LAST,
                "Satoshi Nakamoto",
                "fd567d121db66e382991534ada77a6bd3106f0a1098c231e47993447cd6af2d0"
                        + "6b39cd0eb1bc8603e159ef5c20a5c8ad685a45b06ce9bebed3f153d10d93bed5"),
        new Published(
                "f8b8af8ce3c7cca5e300d33939540c10d45ce001b8f252bfbc57ba0342904181",
                "Alan Turing",
                "7063ae83e7f62bbb171798131b4a0564b956930092b33b07b395615d9ec7e15c"
                        + "58dfcc1e00a35e1572f366ffe34ba0fc47db1e7189759b9fb233c5b05ab388ea"),
    };

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void signsWhatIsPublished(Curve curve) {
        for (Published published : PUBLISHED) {
            PrivateKey key =
                    PrivateKey.of(Octets.ofHex(published.key()).toBytes()).orElseThrow();
            Signature signature = curve.sign(key, sha256(published.message()));
            assertThat(Octets.of(Arrays.copyOf(signature.octets().toBytes(), 64)))
                    .as(published.message())
                    .isEqualTo(Octets.ofHex(published.signature()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void theKeyOfOneIsTheBaseOfTheCurve(Curve curve) {
        PublicKey base = curve.publicKey(Drawn.key(BigInteger.ONE));
        assertThat(base)
                .hasToString("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
                        + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8");
        assertThat(base.account()).hasToString("7e5f4552091a69125d5dfcb7b8c2659029395bdf");
    }

    @ParameterizedTest
    @MethodSource("io.github.gavel.signing.secp256k1.Curves#all")
    void aWipedKeySignsNothing(Curve curve) {
        PrivateKey key = Drawn.key(BigInteger.TEN);
        key.wipe();
        assertThatThrownBy(() -> curve.sign(key, Drawn.digest(BigInteger.ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wiped");
    }

    private static Digest sha256(String message) {
        try {
            return new Digest(
                    Octets.of(MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
