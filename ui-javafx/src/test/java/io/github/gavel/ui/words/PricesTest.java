package io.github.gavel.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PricesTest {
    private final Prices english = new Prices(Words.of(Locale.ENGLISH));
    private final Prices german = new Prices(Words.of(Locale.GERMAN));

    @Test
    void writesTokensWithThreeDigitsBehindThePoint() {
        assertThat(english.amount(Amount.grains(642_000))).isEqualTo("0.642");
        assertThat(english.amount(Amount.grains(9_380_000))).isEqualTo("9.380");
        assertThat(german.amount(Amount.grains(31_000))).isEqualTo("0,031");
    }

    @Test
    void writesWithTwoWhatIsLarge() {
        assertThat(english.amount(Amount.grains(128_400_000))).isEqualTo("128.40");
        assertThat(english.amount(Amount.ZERO)).isEqualTo("0.00");
        assertThat(english.amount(Amount.MAX)).isEqualTo("9,223,372,036,854.78");
    }

    @Test
    void doesNotHideTheLeastGrain() {
        assertThat(english.amount(Amount.grains(1))).isEqualTo("0.000001");
        assertThat(english.amount(Amount.grains(7_120))).isEqualTo("0.0071");
    }

    @Test
    void saysAPriceForTenToTheNinthBytes() {
        assertThat(english.perGb(Rate.perGib(107_374))).isEqualTo("0.100 /GB");
        assertThat(english.perGb(Rate.MAX)).endsWith(" /GB");
    }

    @Test
    void signsWhatWasSpentAndEarned() {
        assertThat(english.spent(Amount.grains(69_000))).isEqualTo("−0.069");
        assertThat(english.earned(Amount.grains(642_000))).isEqualTo("+0.642");
    }
}
