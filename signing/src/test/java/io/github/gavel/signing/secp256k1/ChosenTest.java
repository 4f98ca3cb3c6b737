package io.github.gavel.signing.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.signing.eip712.Digest;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ChosenTest {
    @Test
    void takesNativeCodeThatComputesTheSame() {
        Curve nativeCode = Curves.nativeCode();
        assertThat(Chosen.among(Curves.JAVA, () -> nativeCode)).isEqualTo(new Chosen(nativeCode, Optional.empty()));
        assertThat(Chosen.here()).hasToString("libsecp256k1");
    }

    @Test
    void takesJavaWhereNativeCodeDoesNotLoad() {
        takesJava(
                () -> {
                    throw new UnsatisfiedLinkError("no such library");
                },
                "no such library");
        takesJava(
                () -> {
                    throw new NoClassDefFoundError("fr/acinq/secp256k1/Secp256k1");
                },
                "fr/acinq/secp256k1/Secp256k1");
        takesJava(
                () -> {
                    throw new IllegalStateException("not for this processor");
                },
                "not for this processor");
    }

    @Test
    void takesJavaWhereNativeCodeComputesSomethingElse() {
        takesJava(() -> new Wrong(new BouncyCurve()), "computes something else");
    }

    private static void takesJava(Supplier<Curve> fastest, String because) {
        Chosen chosen = Chosen.among(Curves.JAVA, fastest);
        assertThat(chosen.curve()).isSameAs(Curves.JAVA);
        assertThat(chosen.instead())
                .hasValueSatisfying(reason -> assertThat(reason).contains(because));
        assertThat(chosen.toString()).startsWith("Bouncy Castle; native code: ").contains(because);
    }

    /** Takes every signature for good. */
    private record Wrong(Curve right) implements Curve {
        @Override
        public Signature sign(PrivateKey key, Digest digest) {
            return right.sign(key, digest);
        }

        @Override
        public boolean verifies(PublicKey key, Digest digest, Signature signature) {
            return true;
        }

        @Override
        public Optional<PublicKey> recover(Digest digest, Signature signature) {
            return Optional.empty();
        }

        @Override
        public PublicKey publicKey(PrivateKey key) {
            return right.publicKey(key);
        }

        @Override
        public String name() {
            return "a wrong one";
        }
    }
}
