package io.github.gavel.economy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class TickTest {
    private static final Tick TEN = Tick.ofSeconds(10);
    private static final Tick END = new Tick(Long.MAX_VALUE);

    @Test
    void measuresDurationsThatAreNeverNegative() {
        assertThat(TEN.since(Tick.ofSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(TEN.since(Tick.ofSeconds(11))).isZero();
    }

    @Test
    void knowsWhenATimeIsOver() {
        assertThat(TEN.isPast(Tick.ofSeconds(4), Duration.ofSeconds(6))).isTrue();
        assertThat(TEN.isPast(Tick.ofSeconds(4), Duration.ofNanos(6_000_000_001L)))
                .isFalse();
        assertThat(TEN.isPast(Tick.ofSeconds(99), Duration.ofSeconds(1))).isFalse();
        assertThat(END.isPast(Tick.ZERO, Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
        assertThat(TEN.isPast(Tick.ZERO, Duration.ofSeconds(Long.MAX_VALUE))).isFalse();
    }

    @Test
    void endsAtTheEndOfTimeAndDoesNotWrapAround() {
        assertThat(TEN.plus(Duration.ofMillis(5))).isEqualTo(Tick.ofMillis(10_005));
        assertThat(TEN.plus(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(END);
        assertThat(END.plus(Duration.ofNanos(1))).isEqualTo(END);
    }

    @Test
    void ordersMoments() {
        assertThat(TEN.isBefore(END)).isTrue();
        assertThat(TEN.isBefore(TEN)).isFalse();
        assertThat(TEN.max(END)).isEqualTo(END.max(TEN)).isEqualTo(END);
        assertThat(TEN).isLessThan(END).hasToString("PT10S");
    }

    @Test
    void refusesWhatIsNoMomentAndNoDuration() {
        assertThatThrownBy(() -> new Tick(-1)).hasMessageContaining("-1 ns");
        assertThatThrownBy(() -> TEN.plus(Duration.ofSeconds(-1))).hasMessageContaining("PT-1S");
    }
}
