package io.github.gavel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** Taken apart, so that this file does not contain what it looks for. */
    private static final Pattern POSTPONED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|@Dis" + "abled\\b");

    private static final Pattern SOMEBODYS_MACHINE =
            Pattern.compile("(?<![\\w.$}])/(work|home|root|Users)" + "(/|\\b(?=[\\s`'\")]))");

    @Test
    void nothingIsPutOffInAComment() {
        assertThat(linesWith(POSTPONED)).isEmpty();
    }

    @Test
    void noPathOfSomebodysMachineIsWrittenDown() {
        assertThat(linesWith(SOMEBODYS_MACHINE)).isEmpty();
    }

    @Test
    void catchesWhatItLooksFor() {
        assertThat(Stream.of("// TO" + "DO later", "FIX" + "ME", "  @Dis" + "abled(\"flaky\")"))
                .allMatch(line -> POSTPONED.matcher(line).find());
        assertThat(Stream.of("cd /ho" + "me/ann/gavel", "\"/ro" + "ot\"", "see /wo" + "rk/notes"))
                .allMatch(line -> SOMEBODYS_MACHINE.matcher(line).find());
        assertThat(Stream.of("https://example.org/ho" + "me/", "$target/wo" + "rk/", "/worker", "todo list"))
                .noneMatch(line -> POSTPONED.matcher(line).find()
                        || SOMEBODYS_MACHINE.matcher(line).find());
    }

    @Test
    void readsSourcesScriptsSettingsAndDocuments() {
        List<String> read = Text.ofTheHouse().stream().map(Text::path).toList();
        assertThat(read)
                .contains(
                        "pom.xml",
                        ".mvn/jvm.config",
                        "benchmarks/run",
                        "docs/architecture.md",
                        "house/src/test/java/io/github/gavel/house/WordsTest.java");
        assertThat(read).noneMatch(path -> path.contains("target/") || path.startsWith(".git/"));
    }

    private static List<String> linesWith(Pattern unwanted) {
        return Text.ofTheHouse().stream()
                .flatMap(text -> IntStream.range(0, text.lines().size())
                        .filter(i -> unwanted.matcher(text.lines().get(i)).find())
                        .mapToObj(i -> text.path() + ":" + (i + 1) + ": "
                                + text.lines().get(i).strip()))
                .toList();
    }
}
