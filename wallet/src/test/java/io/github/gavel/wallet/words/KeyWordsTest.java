package io.github.gavel.wallet.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.wallet.words.KeyWords.Strength;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KeyWordsTest {
    private static final String ABOUT = "abandon ".repeat(11) + "about";

    /**
     * All of Trezor's English vectors of 12 and 24 words: chance, the words, and their seed with the passphrase TREZOR.
     */
    @Test
    void areThoseThatArePublished() throws IOException {
        List<String> published = published();
        assertThat(published).hasSize(16);
        for (String line : published) {
            List<String> vector = List.of(line.split("\t", -1));
            Strength strength = vector.get(0).length() == 32 ? Strength.TWELVE : Strength.TWENTY_FOUR;
            KeyWords words = KeyWords.draw(new Loaded(Octets.ofHex(vector.get(0))), strength);
            assertThat(String.join(" ", words.words())).isEqualTo(vector.get(1));
            assertThat(Octets.of(words.seed("TREZOR"))).isEqualTo(Octets.ofHex(vector.get(2)));
            assertThat(Octets.of(restored(vector.get(1)).seed("TREZOR"))).isEqualTo(Octets.ofHex(vector.get(2)));
        }
    }

    private static List<String> published() throws IOException {
        try (InputStream in = Objects.requireNonNull(KeyWordsTest.class.getResourceAsStream("published.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    @Test
    void areRestoredWhateverTheirSpacesAndCase() {
        Octets seed = Octets.of(restored(ABOUT).seed());
        for (String typed : List.of(
                "  " + ABOUT + "\n",
                ABOUT.toUpperCase(Locale.ROOT),
                ABOUT.replace(" ", " \t\r\n "),
                ABOUT.replace(" ", "\u00a0\u3000"))) {
            assertThat(Octets.of(restored(typed).seed())).isEqualTo(seed);
        }
    }

    @Test
    void areOthersEachTimeTheyAreDrawn() {
        SecureRandom random = new SecureRandom();
        List<String> one = KeyWords.draw(random, Strength.TWELVE).words();
        assertThat(one)
                .hasSize(12)
                .isNotEqualTo(KeyWords.draw(random, Strength.TWELVE).words());
        assertThat(KeyWords.draw(random, Strength.TWENTY_FOUR).words()).hasSize(24);
        assertThat(restored(String.join(" ", one)).words()).isEqualTo(one);
    }

    @Test
    void tellNothingOfThemselves() {
        assertThat(restored(ABOUT)).hasToString("key words");
    }

    @Test
    void areGoneWhenTheyWereWiped() {
        KeyWords words = restored(ABOUT);
        words.wipe();
        assertThatThrownBy(words::words).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(words::seed).isInstanceOf(IllegalStateException.class);
    }

    private static KeyWords restored(String typed) {
        return (KeyWords) KeyWords.read(typed);
    }

    /** Chance that was chosen. */
    private static final class Loaded extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient Octets bytes;

        Loaded(Octets bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes.toBytes(), 0, target, 0, target.length);
        }
    }
}
