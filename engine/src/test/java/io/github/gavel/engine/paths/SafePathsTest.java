package io.github.gavel.engine.paths;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule")
class SafePathsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "names.txt", delimiterString = " => ", quoteCharacter = '\u0001')
    void cleansAName(String wanted, String safe) {
        assertThat(only(unescaped(wanted))).isEqualTo(unescaped(safe));
    }

    @Test
    void anEmptyNameIsStillAName() {
        assertThat(only("")).isEqualTo("_");
        assertThat(only("   ")).isEqualTo("_");
    }

    @Test
    void keepsTheExtensionOfALongName() {
        assertThat(only("x".repeat(252) + ".mkv")).isEqualTo("x".repeat(251) + ".mkv");
        assertThat(only("x".repeat(251) + ".mkv")).isEqualTo("x".repeat(251) + ".mkv");
        assertThat(only("x".repeat(300))).isEqualTo("x".repeat(255));
        assertThat(only("x".repeat(3_000_000) + ".mkv")).isEqualTo("x".repeat(251) + ".mkv");
    }

    @Test
    void anExtensionIsShort() {
        assertThat(only("x".repeat(300) + "." + "y".repeat(31))).isEqualTo("x".repeat(223) + "." + "y".repeat(31));
        assertThat(only("x".repeat(300) + "." + "y".repeat(32))).isEqualTo("x".repeat(255));
        assertThat(only("." + "y".repeat(300))).isEqualTo("." + "y".repeat(254));
    }

    @Test
    void countsBytesAndCutsNoCharacterInTwo() {
        assertThat(only("é".repeat(200))).isEqualTo("é".repeat(127));
        assertThat(only("日".repeat(100) + ".txt")).isEqualTo("日".repeat(83) + ".txt");
        assertThat(only("日".repeat(85))).isEqualTo("日".repeat(85));
        assertThat(only("😀".repeat(64))).isEqualTo("😀".repeat(63));
        assertThat(only("\u07ff".repeat(128))).hasSize(127);
        assertThat(only("\u0800".repeat(86))).hasSize(85);
        assertThat(only("~".repeat(256))).hasSize(255);
    }

    @Test
    void aCutMakesNoDevice() {
        assertThat(only("con" + " ".repeat(300) + "x.txt")).isEqualTo("_con" + " ".repeat(247) + ".txt");
        assertThat(only("x".repeat(250) + "....." + "y".repeat(40))).isEqualTo("x".repeat(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "a ", "a.", "\u200ca", "a\u200d"})
    void twoNamesThatLookAlikeAreMarked(String second) {
        assertThat(texts(List.of(List.of("a"), List.of(second))).get(1)).endsWith(" (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"straße.txt STRASSE.txt", "ﬁn fin", "Σίσυφος ΣΊΣΥΦΟΣ", "\u212bngstrom ångstrom", "I ı"})
    void findsNamesThatSomeSystemTakesForOne(String names) {
        String[] both = names.split(" ", -1);
        assertThat(texts(List.of(List.of(both[0]), List.of(both[1]))).get(1)).contains(" (2)");
    }

    @Test
    void marksStandBeforeTheExtensionAndLeadNowhereElse() {
        assertThat(texts(List.of(List.of("a.txt"), List.of("A.TXT"), List.of("a (2).txt"), List.of("a.txt"))))
                .containsExactly("a.txt", "A (2).TXT", "a (2) (3).txt", "a (4).txt");
        assertThat(texts(List.of(List.of("a (2)"), List.of("a (2) (3)"), List.of("a (2)"))))
                .containsExactly("a (2)", "a (2) (3)", "a (2) (3-2)");
    }

    @Test
    void aMarkedNameIsNotTooLong() {
        String longest = "x".repeat(251) + ".mkv";
        assertThat(texts(List.of(List.of(longest), List.of(longest))))
                .containsExactly(longest, "x".repeat(247) + " (2).mkv");
    }

    @Test
    void noFileIsAFolderOfOthers() {
        assertThat(texts(List.of(List.of("a"), List.of("a", "b"), List.of("A", "b"), List.of("a", "c"))))
                .containsExactly("a", "a (2)/b", "A (3)/b", "a (2)/c");
        assertThat(texts(List.of(List.of("a", "b"), List.of("a")))).containsExactly("a/b", "a (2)");
    }

    @Test
    void theSameNameInAnotherFolderIsAnother() {
        assertThat(texts(List.of(List.of("a", "x"), List.of("b", "x")))).containsExactly("a/x", "b/x");
    }

    @Test
    void longPathsShortenAllNamesAlike() {
        String name = "x".repeat(255);
        assertThat(texts(List.of(List.of(name, name, "y".repeat(188)), List.of(name, name, "z"))))
                .containsExactly(name + "/" + name + "/" + "y".repeat(188), name + "/" + name + "/z");
        String shorter = "x".repeat(100);
        assertThat(texts(List.of(List.of(name, name, "y".repeat(189)), List.of(name, "z"))))
                .containsExactly(shorter + "/" + shorter + "/" + "y".repeat(100), shorter + "/z");
    }

    @Test
    void theDeepestPathIsShortEnough() {
        List<String> deepest = Collections.nCopies(SafePath.MOST_NAMES, "日本語の長い名前.texts");
        String path = texts(List.of(deepest)).get(0);
        assertThat(path.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(SafePath.MOST_OCTETS);
        assertThat(path).startsWith("日本語の.texts/");
    }

    @Test
    void manyOfOneNameAreFoundPlacesSoon() {
        List<List<String>> wanted = IntStream.range(0, 20_000)
                .mapToObj(i -> List.of(i % 2 == 0 ? "a" : "a (" + i + ")"))
                .toList();
        assertThat(SafePaths.of(wanted)).doesNotHaveDuplicates();
    }

    @Test
    void aPathIsMadeOfSafeNamesOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SafePath(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SafePath(List.of("a", "..")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SafePath(Collections.nCopies(SafePath.MOST_NAMES + 1, "a")));
        assertThat(new SafePath(Collections.nCopies(SafePath.MOST_NAMES, "a")).fileName())
                .isEqualTo("a");
    }

    private static String only(String wanted) {
        return texts(List.of(List.of(wanted))).get(0);
    }

    private static List<String> texts(List<List<String>> wanted) {
        return SafePaths.of(wanted).stream().map(SafePath::toString).toList();
    }

    /** \\u and four hex digits are a character. */
    private static String unescaped(String text) {
        String[] parts = text.split("\\\\u", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> (char) Integer.parseInt(part.substring(0, 4), 16) + part.substring(4))
                        .reduce("", String::concat);
    }
}
