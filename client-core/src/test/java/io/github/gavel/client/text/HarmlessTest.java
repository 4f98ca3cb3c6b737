package io.github.gavel.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {
    @Test
    void leavesOrdinaryTextOfAnyLanguageAsItIs() {
        assertThat(Harmless.shortened("Zoë שלום 名前 ✓")).isEqualTo("Zoë שלום 名前 ✓");
        assertThat(Harmless.quoted("")).isEqualTo("\"\"");
    }

    @Test
    void takesOutWhatMovesHidesOrTurns() {
        assertThat(Harmless.shortened("a\u001b\u0007\u009b\u200b\u202e\u2066\u2028\ue000\ufeffb"))
                .isEqualTo("a·········b");
    }

    @Test
    void joinsAnAccentToItsLetterButPilesUpNone() {
        assertThat(Harmless.shortened("Zoe\u0308")).isEqualTo("Zoë");
        assertThat(Harmless.shortened("o\u0335\u0322\u0322")).isEqualTo("o···");
    }

    @Test
    void shortensToColumnsAndNotToLetters() {
        assertThat(Harmless.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Harmless.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Harmless.shortened("名前名", 6)).isEqualTo("名前名");
        assertThat(Harmless.shortened("名前名前", 6)).isEqualTo("名前…");
        assertThat(Harmless.shortened("\ud83d\ude00\ud83d\ude00\ud83d\ude00x", 6))
                .isEqualTo("\ud83d\ude00\ud83d\ude00…");
        assertThat(Harmless.shortened("x".repeat(1_000_000), 6)).isEqualTo("xxxxx…");
    }
}
