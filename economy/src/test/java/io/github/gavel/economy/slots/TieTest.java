package io.github.gavel.economy.slots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.PeerKey;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class TieTest {
    private static final int SECRETS = 2_000;

    private final RandomGenerator secrets =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    @Test
    void equalsTakeTurnsWithTheSecret() {
        int first = 0;
        for (int i = 0; i < SECRETS; i++) {
            first += isFirst(secrets.nextLong(), 1, 2) ? 1 : 0;
        }
        assertThat(first).isBetween(SECRETS * 4 / 10, SECRETS * 6 / 10);
    }

    /** Else whoever sees the order of some would know that of others. */
    @Test
    void theOrderOfTwoSaysNothingOfTwoOthers() {
        int alike = 0;
        for (int i = 0; i < SECRETS; i++) {
            long secret = secrets.nextLong();
            alike += isFirst(secret, 4, 5) == isFirst(secret, 6, 7) ? 1 : 0;
        }
        assertThat(alike).isBetween(SECRETS * 4 / 10, SECRETS * 6 / 10);
    }

    @Test
    void theOrderIsTheSameForTheSameSecret() {
        long secret = secrets.nextLong();
        assertThat(Tie.between(secret, new PeerKey(7))).isEqualTo(Tie.between(secret, new PeerKey(7)));
    }

    private static boolean isFirst(long secret, long one, long other) {
        return Tie.between(secret, new PeerKey(one)) < Tie.between(secret, new PeerKey(other));
    }
}
