package io.github.gavel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each sentence about money names tests, and each of these is there. */
class InvariantsTest {
    private static final int SENTENCES = 13;
    private static final int OF_THE_HUB = 11;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| I([0-9]+) \\| [^|]+ \\| (.+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([a-z0-9.]+\\.[A-Z]\\w*)#(\\w+)`");

    @Test
    void everySentenceNamesATestButThatOfAHubThatIsNotThereYet() throws IOException {
        List<MatchResult> rows = rows();
        assertThat(rows.stream().map(row -> Integer.parseInt(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SENTENCES).boxed().toList());
        assertThat(rows)
                .allMatch(row -> NAMED.matcher(row.group(2)).find() == (Integer.parseInt(row.group(1)) != OF_THE_HUB));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(rows().stream()
                        .flatMap(row -> NAMED.matcher(row.group(2)).results())
                        .filter(named -> !isThere(named.group(1), named.group(2)))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void catchesWhatIsNoTest() {
        assertThat(isThere("house.InvariantsTest", "catchesWhatIsNoTest")).isTrue();
        assertThat(isThere("house.InvariantsTest", "isThere")).isFalse();
        assertThat(isThere("house.InvariantsTest", "neverWritten")).isFalse();
        assertThat(isThere("house.NeverWrittenTest", "catchesWhatIsNoTest")).isFalse();
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(House.ROOT.resolve("docs").resolve("invariants.md")))
                .results()
                .toList();
    }

    /** Right behind its annotations, in the tests of any module. */
    private static boolean isThere(String type, String method) {
        Path file = Path.of("src", "test", "java", "io", "github", "gavel", type.replace('.', '/') + ".java");
        Pattern test = Pattern.compile("@(Test|ParameterizedTest)\\b[^;{}]*(\\{[^;]*?}\\)\\s*)?void " + method + "\\(");
        return Stream.concat(House.modules().stream(), Stream.of("house"))
                .map(module -> House.ROOT.resolve(module).resolve(file))
                .filter(Files::exists)
                .anyMatch(source -> test.matcher(text(source)).find());
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
