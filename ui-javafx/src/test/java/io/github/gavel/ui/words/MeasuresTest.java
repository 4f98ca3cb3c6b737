package io.github.gavel.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private final Measures english = new Measures(Words.of(Locale.ENGLISH));
    private final Measures german = new Measures(Words.of(Locale.GERMAN));

    @Test
    void aGigabyteHasATenToTheNinthOfBytes() {
        assertThat(english.size(1_000_000_000)).isEqualTo("1.00 GB");
        assertThat(english.size(999_999_999)).isEqualTo("999 MB");
        assertThat(english.size(999)).isEqualTo("999 B");
        assertThat(english.size(0)).isEqualTo("0 B");
        assertThat(english.size(Long.MAX_VALUE)).isEqualTo("9.22 EB");
    }

    @Test
    void hasThreeDigitsAndNeverMoreThanThereIs() {
        assertThat(english.size(98_299_999_999L)).isEqualTo("98.2 GB");
        assertThat(german.size(3_969_999_999L)).isEqualTo("3,96 GB");
    }

    @Test
    void saysTheUnitOnce() {
        assertThat(english.sizeOf(460_000_000, 3_960_000_000L)).isEqualTo("0.46 of 3.96 GB");
        assertThat(german.sizeOf(0, 3_960_000_000L)).isEqualTo("0,00 von 3,96 GB");
    }

    @Test
    void doesNotChangeTheUnitOfASpeedThatCanBeSeen() {
        assertThat(english.speed(0)).isEmpty();
        assertThat(english.speed(112_000_000)).isEqualTo("112.0 MB/s");
        assertThat(english.speed(700_000)).isEqualTo("0.7 MB/s");
        assertThat(english.speed(49_000)).isEqualTo("49.0 kB/s");
    }

    @Test
    void neverSaysThatAllIsThereBeforeItIs() {
        assertThat(english.percent(999)).isEqualTo("99 %");
        assertThat(english.percent(1000)).isEqualTo("100 %");
    }

    @Test
    void saysATimeInItsTwoLargestUnits() {
        assertThat(english.duration(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(english.duration(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(english.duration(Duration.ofMinutes(608))).isEqualTo("10 h 8 min");
        assertThat(english.duration(Duration.ofHours(49))).isEqualTo("2 d 1 h");
    }

    @Test
    void hasNoRatioOfNothing() {
        assertThat(english.ratio(5, 0)).isEqualTo("–");
        assertThat(english.ratio(38, 100)).isEqualTo("0.38");
    }

    @Test
    void namesTheLinesOfAGridShortly() {
        assertThat(english.pace(10_000_000)).isEqualTo("10 MB/s");
        assertThat(english.pace(2_500_000)).isEqualTo("2.5 MB/s");
    }
}
