package io.github.gavel.wallet.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.MnemonicUtils;

class RefusalTest {
    private static final List<String> WORDS =
            List.of("legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ", -1));

    @Test
    void namesTheWordThatIsNotInTheListAndOneThatIs() {
        refuses(with(6, "abandom"), "word 7, 'abandom', is not in the list; did you mean 'abandon'?");
        refuses(with(0, "legall"), "word 1, 'legall', is not in the list; did you mean 'legal'?");
        refuses(with(11, "xxxxxxxx"), "word 12, 'xxxxxxxx', is not in the list");
        refuses(with(2, "a".repeat(5000)), "word 3, '" + "a".repeat(5000) + "', is not in the list");
    }

    @Test
    void countsTheWords() {
        refuses(String.join(" ", WORDS.subList(0, 11)), "11 words: there are 12 or 24");
        refuses(String.join(" ", WORDS) + " legal", "13 words: there are 12 or 24");
        refuses("legal", "1 word: there are 12 or 24");
        refuses(" \n ", "0 words: there are 12 or 24");
    }

    @Test
    void saysThatWordsDoNotBelongTogetherAndGuessesNone() {
        refuses(
                with(11, "yard"),
                "the 12 words do not belong together: one of them is another one, or two have changed places");
        List<String> swapped = new ArrayList<>(WORDS);
        Collections.swap(swapped, 0, 1);
        assertThat(KeyWords.read(String.join(" ", swapped))).isEqualTo(new Refusal.Unrelated(12));
    }

    @Test
    void knowsNoOtherLanguage() {
        refuses(
                "ábaco abdomen abeja abierto abogado abono aborto abrazo abrir abuelo abuso acabar",
                "word 1 has other characters than a to z: only English key words are known");
        refuses("あいこくしん あいさつ", "word 1 has other characters than a to z: only English key words are known");
        refuses(
                "abaco abbaglio abbinato abete abisso abolire abrasivo abrogato accadere accenno accusato acetone",
                "12 of the 12 words are not in the list: only English key words are known");
    }

    @Test
    void takesAnyTextWithoutFailing() {
        Seeds.forEach(500, random -> {
            StringBuilder text = new StringBuilder();
            new Random(random.nextLong())
                    .ints(random.nextInt(80), 0, Character.MAX_VALUE)
                    .forEach(c -> text.append((char) c));
            assertThat(KeyWords.read(text.toString())).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void oneWordInSixteenThatIsChangedIsNotNoticed() {
        int[] unnoticed = {0};
        Seeds.forEach(400, random -> {
            List<String> list = MnemonicUtils.getWords();
            String typed = with(random.nextInt(12), list.get(random.nextInt(list.size())));
            unnoticed[0] += KeyWords.read(typed) instanceof KeyWords ? 1 : 0;
        });
        assertThat(unnoticed[0]).isBetween(5, 60);
    }

    @Test
    void tellsALogNoWord() {
        assertThat(KeyWords.read(with(6, "abandom"))).hasToString("Unknown[place=7]");
    }

    private static String with(int place, String word) {
        List<String> words = new ArrayList<>(WORDS);
        words.set(place, word);
        return String.join(" ", words);
    }

    private static void refuses(String typed, String sentence) {
        assertThat(KeyWords.read(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.sentence()).isEqualTo(sentence));
    }
}
