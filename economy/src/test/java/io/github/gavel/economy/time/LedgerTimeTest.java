package io.github.gavel.economy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class LedgerTimeTest {
    private static final LedgerTime START = new LedgerTime(0);

    @Test
    void changesDayAndMonthAtMidnightUtc() {
        LedgerTime lastMoment = new LedgerTime(Duration.ofDays(31).toMillis() - 1);
        assertThat(lastMoment.day()).isEqualTo(LocalDate.of(1970, 1, 31));
        assertThat(lastMoment.month()).isEqualTo(YearMonth.of(1970, 1));
        assertThat(lastMoment.plus(Duration.ofMillis(1)).month()).isEqualTo(YearMonth.of(1970, 2));
    }

    @Test
    void countsDownToAMomentAndStopsThere() {
        LedgerTime later = START.plus(Duration.ofSeconds(5));
        assertThat(START.until(later)).isEqualTo(Duration.ofSeconds(5));
        assertThat(later.until(START)).isZero();
        assertThat(START.isBefore(later)).isTrue();
        assertThat(later.isBefore(later)).isFalse();
        assertThat(START.max(later)).isEqualTo(later.max(START)).isEqualTo(later);
        assertThat(START).isLessThan(later).hasToString("1970-01-01T00:00:00Z");
    }

    @Test
    void endsWithTheYear9999() {
        assertThat(START.plus(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(LedgerTime.MAX);
        assertThat(LedgerTime.MAX.plus(Duration.ofMillis(1))).isEqualTo(LedgerTime.MAX);
        assertThat(LedgerTime.MAX).hasToString("9999-12-31T23:59:59.999Z");
        assertThatThrownBy(() -> new LedgerTime(LedgerTime.MAX.epochMillis() + 1))
                .hasMessageContaining("253402300800000");
        assertThatThrownBy(() -> new LedgerTime(-1)).hasMessageContaining("-1 ms");
        assertThatThrownBy(() -> START.plus(Duration.ofMillis(-1))).hasMessageContaining("PT-0.001S");
    }
}
