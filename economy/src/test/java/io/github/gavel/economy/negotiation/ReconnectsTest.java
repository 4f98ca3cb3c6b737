package io.github.gavel.economy.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever comes back finds its limits where it left them; who only lives next door is never hung up on. */
@Tag("rule")
class ReconnectsTest {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Test
    void aCheatThatReconnectsChangesItsBidNoMoreOftenThanOneThatStays() {
        Seeds.forEach(40, random -> {
            Doorstep cheat = new Doorstep(random);
            for (int second = 0; second < 2_000; second++) {
                cheat.bidsAsOftenAsItLikes();
                cheat.passes();
            }
            assertThat(most(cheat.raises())).as("raises in ten minutes").isLessThanOrEqualTo(11 + 2 * 3);
            assertThat(most(cheat.stood())).as("changes in ten minutes").isLessThanOrEqualTo(11 + 2 * 3 + 2 * 20);
        });
    }

    @Test
    void aCheatThatReconnectsHasNoMoreChannelsLookedAt() {
        Seeds.forEach(40, random -> {
            Doorstep cheat = new Doorstep(random);
            for (int second = 0; second < 2_000; second++) {
                cheat.showsAsOftenAsItLikes();
                cheat.passes();
            }
            assertThat(most(cheat.looks())).as("looks in ten minutes").isLessThanOrEqualTo(60 + 5);
            assertThat(cheat.looks()).hasSizeBetween(190, 200 + 5);
        });
    }

    @Test
    void neighboursBehindOneAddressAreNeverHungUpOn() {
        Seeds.forEach(40, random -> {
            Doorstep house = new Doorstep(random);
            house.isLivedInBy(3);
            for (int second = 0; second < 2_000; second++) {
                house.honestly();
                house.passes();
            }
            house.fallSilentFor(60);
            house.allBidsStand();
        });
    }

    /** How many of these moments there are at most within a window. */
    private static long most(List<Long> millis) {
        return millis.stream()
                .mapToLong(end -> millis.stream()
                        .filter(at -> at <= end && at > end - WINDOW.toMillis())
                        .count())
                .max()
                .orElse(0);
    }
}
