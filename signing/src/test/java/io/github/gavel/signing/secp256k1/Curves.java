package io.github.gavel.signing.secp256k1;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;

/** The curves that tests are run on. */
final class Curves {
    static final Curve JAVA = new BouncyCurve();

    private static final Chosen CHOSEN = Chosen.here();

    private Curves() {}

    /** Java's, and native code's where it loads. */
    static Stream<Curve> all() {
        return Stream.of(JAVA, CHOSEN.curve()).distinct();
    }

    /** Skips a test that makes no sense without it. */
    static Curve nativeCode() {
        assumeTrue(CHOSEN.instead().isEmpty(), CHOSEN::toString);
        return CHOSEN.curve();
    }
}
