package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class LifeTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MILLI = Duration.ofMillis(1);

    @Test
    void livesFourTimesAsLongAsIsExpectedAndFourHours() {
        assertThat(Life.of(HOUR.multipliedBy(10))).isEqualTo(HOUR.multipliedBy(44));
    }

    @Test
    void livesTwelveHoursAtLeast() {
        assertThat(Life.of(Duration.ZERO)).isEqualTo(HOUR.multipliedBy(12));
        assertThat(Life.of(HOUR.multipliedBy(2))).isEqualTo(HOUR.multipliedBy(12));
        assertThat(Life.of(HOUR.multipliedBy(2).plus(MILLI)))
                .isEqualTo(HOUR.multipliedBy(12).plusMillis(4));
    }

    @Test
    void livesAWeekAtMost() {
        Duration longest = HOUR.multipliedBy(41);
        assertThat(Life.of(longest)).isEqualTo(Duration.ofDays(7));
        assertThat(Life.of(longest.minus(MILLI))).isEqualTo(Duration.ofDays(7).minusMillis(4));
        assertThat(Life.of(longest.plus(MILLI))).isEqualTo(Duration.ofDays(7));
        assertThat(Life.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void livesAnHourLongerThanIsAskedWhenShown() {
        assertThat(Life.of(Duration.ZERO, HOUR.multipliedBy(11))).isEqualTo(HOUR.multipliedBy(12));
        assertThat(Life.of(Duration.ZERO, HOUR.multipliedBy(11).plus(MILLI)))
                .isEqualTo(HOUR.multipliedBy(12).plus(MILLI));
        assertThat(Life.of(Duration.ZERO, Deposits.LONGEST_ASKED)).isEqualTo(HOUR.multipliedBy(25));
        assertThat(Life.of(HOUR.multipliedBy(10), HOUR.multipliedBy(20))).isEqualTo(HOUR.multipliedBy(44));
    }

    @Test
    void isExtendedToANewLifeOnceLessThanHalfOfOneIsLeft() {
        Duration half = HOUR.multipliedBy(6);
        assertThat(Life.extension(Cast.START.plus(half), Duration.ZERO, Cast.START))
                .isEmpty();
        LedgerTime renewed = Cast.START.plus(half.multipliedBy(2));
        assertThat(Life.extension(Cast.START.plus(half.minus(MILLI)), Duration.ZERO, Cast.START))
                .contains(renewed);
    }
}
