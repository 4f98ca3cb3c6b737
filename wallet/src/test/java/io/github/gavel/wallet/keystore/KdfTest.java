package io.github.gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.fixtures.Seeds;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;

class KdfTest {
    @Test
    void narrowBlocksAreMixedAsBouncyCastleMixesThem() {
        Seeds.forEach(100, random -> {
            byte[] password = new byte[random.nextInt(40)];
            byte[] salt = new byte[random.nextInt(40)];
            random.nextBytes(password);
            random.nextBytes(salt);
            int n = 2 << random.nextInt(10);
            int p = 1 + random.nextInt(4);
            int length = 32 + random.nextInt(33);
            assertThat(Octets.of(NarrowScrypt.derive(password, salt, n, p, length)))
                    .isEqualTo(Octets.of(SCrypt.generate(password, salt, n, 1, p, length)));
        });
    }

    @Test
    void onlyWhatBouncyCastleExcludesIsMixedHere() {
        assertThat(NarrowScrypt.isNeeded(1 << 16, 1)).isTrue();
        assertThat(NarrowScrypt.isNeeded(1 << 15, 1)).isFalse();
        assertThat(NarrowScrypt.isNeeded(1 << 18, 2)).isFalse();
        assertThat(NarrowScrypt.isNeeded(1 << 18, 8)).isFalse();
    }
}
