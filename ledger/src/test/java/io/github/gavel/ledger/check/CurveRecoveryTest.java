package io.github.gavel.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PrivateKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveRecoveryTest {
    private static final Curve CURVE = Chosen.here().curve();
    private static final KeyPen PEN = new KeyPen(
            CURVE, PrivateKey.of(Octets.ofHex("17".repeat(32)).toBytes()).orElseThrow());
    private static final Digest DIGEST = new Digest(Town.nonce(1).octets());
    private static final Digest OTHER = new Digest(Town.nonce(2).octets());

    @Test
    void whatAKeySignsIsItsAccounts() {
        assertThat(new CurveRecovery(CURVE).signerOf(() -> DIGEST, PEN.sign(() -> DIGEST)))
                .contains(PEN.account());
        assertThat(new CurveRecovery(CURVE).signerOf(() -> OTHER, PEN.sign(() -> DIGEST)))
                .isNotEqualTo(Optional.of(PEN.account()));
    }

    @Test
    void aSignatureThatNoKeyMakesIsNobodys() {
        assertThat(new CurveRecovery(CURVE).signerOf(() -> DIGEST, new Signature(Octets.of(new byte[65]))))
                .isEmpty();
    }

    @Test
    void nothingOfTheKeyShows() {
        assertThat(PEN.toString()).doesNotContain("17171717");
    }
}
