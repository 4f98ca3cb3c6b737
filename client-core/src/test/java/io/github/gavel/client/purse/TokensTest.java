package io.github.gavel.client.purse;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | it is below 0",
                "-0.5 | it is below 0",
                "-0 | it is not written as tokens are, such as 12 or 0.25",
                "-0.0 | it is not written as tokens are, such as 12 or 0.25",
                "-1e3 | it is not written as tokens are, such as 12 or 0.25",
                "NaN | it is not written as tokens are, such as 12 or 0.25",
                "1e309 | it is not written as tokens are, such as 12 or 0.25",
                "'' | it is not written as tokens are, such as 12 or 0.25",
                "0.0000001 | it has more than 6 digits behind its point, and a token has no smaller parts here",
                "9223372036854.775808 | it is more than 9223372036854.775807 tokens, and more there cannot be",
                "9223372036854775808 | it is more than 9223372036854.775807 tokens, and more there cannot be",
                "99999999999999999999.9 | it is more than 9223372036854.775807 tokens, and more there cannot be",
            })
    void areRefusedWithTheirOwnReason(String text, String why) {
        assertThat(new Tokens(6).read(text)).isEmpty();
        assertThat(new Tokens(6).complaint(text)).isEqualTo(why);
    }

    @Test
    void areRefusedInWordsThatFitTheLedger() {
        assertThat(new Tokens(0).complaint("0.5"))
                .isEqualTo("it has digits behind its point, and a token has no parts here");
        assertThat(new Tokens(0).complaint("1e3")).isEqualTo("it is not written as tokens are, such as 12");
        assertThat(new Tokens(1).complaint("0.25")).startsWith("it has more than 1 digit behind its point");
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
