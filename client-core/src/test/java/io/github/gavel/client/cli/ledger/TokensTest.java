package io.github.gavel.client.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource({
        "6, 1, 1000000",
        "6, 0, 0",
        "6, 1.5, 1500000",
        "6, 0.000001, 1",
        "6, 1.50, 1500000",
        "0, 7, 7",
        "18, 9.223372036854775807, 9223372036854775807",
        "6, 9223372036854.775807, 9223372036854775807"
    })
    void areReadToTheGrain(int decimals, String text, long grains) {
        assertThat(new Tokens(decimals).read(text)).contains(Amount.grains(grains));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "+1", "01", ".5", "1.", "1e3", "NaN", "1,5", "0.0000001", "9223372036854.775808", "٣"})
    void areNotRounded(String text) {
        assertThat(new Tokens(6).read(text)).isEmpty();
    }

    @Test
    void areShownWithoutEmptyDigits() {
        assertThat(new Tokens(6).show(Amount.grains(100_000_000))).isEqualTo("100 tokens");
        assertThat(new Tokens(6).show(Amount.grains(1_000_000))).isEqualTo("1 token");
        assertThat(new Tokens(6).show(Amount.grains(1_500_000))).isEqualTo("1.5 tokens");
        assertThat(new Tokens(6).show(Amount.grains(1))).isEqualTo("0.000001 tokens");
        assertThat(new Tokens(6).show(Amount.ZERO)).isEqualTo("0 tokens");
        assertThat(new Tokens(0).show(Amount.grains(30))).isEqualTo("30 tokens");
    }
}
