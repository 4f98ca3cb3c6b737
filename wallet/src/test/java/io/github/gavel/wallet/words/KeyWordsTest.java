package io.github.gavel.wallet.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.wallet.words.KeyWords.Strength;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyWordsTest {
    private static final String ABOUT = "abandon ".repeat(11) + "about";

    /** Trezor's English vectors of 12 and 24 words: the words, and their seed with the passphrase TREZOR. */
    private static final List<List<String>> PUBLISHED = List.of(
            List.of(
                    "00000000000000000000000000000000",
                    ABOUT,
                    "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf14163"
                            + "0c7a3c4ab7c81b2f001698e7463b04"),
            List.of(
                    "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
                    "legal winner thank year wave sausage worth useful legal winner thank yellow",
                    "2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6fa457fe1296106559a3c80937a1c1069be3"
                            + "a3a5bd381ee6260e8d9739fce1f607"),
            List.of(
                    "80808080808080808080808080808080",
                    "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
                    "d71de856f81a8acc65e6fc851a38d4d7ec216fd0796d0a6827a3ad6ed5511a30fa280f12eb2e47ed2ac03b5c462a0358d1"
                            + "8d69fe4f985ec81778c1b370b652a8"),
            List.of(
                    "ffffffffffffffffffffffffffffffff",
                    "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
                    "ac27495480225222079d7be181583751e86f571027b0497b5b5d11218e0a8a13332572917f0f8e5a589620c6f15b11c61d"
                            + "ee327651a14c34e18231052e48c069"),
            List.of(
                    "0".repeat(64),
                    "abandon ".repeat(23) + "art",
                    "bda85446c68413707090a52022edd26a1c9462295029f2e60cd7c4f2bbd3097170af7a4d73245cafa9c3cca8d561a7c3de"
                            + "6f5d4a10be8ed2a5e608d68f92fcc8"),
            List.of(
                    "f".repeat(64),
                    "zoo ".repeat(23) + "vote",
                    "dd48c104698c30cfe2b6142103248622fb7bb0ff692eebb00089b32d22484e1613912f0a5b694407be899ffd31ed3992c4"
                            + "56cdf60f5d4564b8ba3f05a69890ad"));

    @Test
    void areThoseThatArePublished() {
        for (List<String> published : PUBLISHED) {
            Loaded chance = new Loaded(Octets.ofHex(published.get(0)));
            Strength strength = published.get(0).length() == 32 ? Strength.TWELVE : Strength.TWENTY_FOUR;
            KeyWords words = KeyWords.draw(chance, strength);
            assertThat(String.join(" ", words.words())).isEqualTo(published.get(1));
            assertThat(Octets.of(words.seed("TREZOR"))).isEqualTo(Octets.ofHex(published.get(2)));
            assertThat(Octets.of(restored(published.get(1)).seed("TREZOR"))).isEqualTo(Octets.ofHex(published.get(2)));
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
