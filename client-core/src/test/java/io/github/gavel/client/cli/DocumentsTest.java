package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.slots.ReasonCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents show what the command prints, to the letter. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\$ (.+)\\n((?:(?!\\$ |```).*\\n)*)");
    private static final Pattern PIPED = Pattern.compile("echo '(.*)' \\| \\./gavel (.*)");
    private static final Pattern FILE = Pattern.compile("(?s)```json\\n(.*?)```");
    private static final Pattern README = Pattern.compile("(?s)```sh\\n\\./gavel (.*?)\\n```.*?```text\\n(.*?)```");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private static Path written;

    @ParameterizedTest
    @MethodSource
    void anExamplePrintsWhatTheDocumentShows(String command, String shown) {
        Matcher piped = PIPED.matcher(command);
        Call call = piped.matches()
                ? Call.withInput(piped.group(1) + "\n", args(piped.group(2)))
                : Call.of(args(command.substring("./gavel ".length())));
        String printed = (call.out() + call.err()).replace("../docs/", "docs/").replace(written + "/", "");
        assertThat(printed).isEqualTo(shown);
        assertThat(call.status()).isEqualTo(call.err().isEmpty() ? 0 : 2);
    }

    static Stream<String[]> anExamplePrintsWhatTheDocumentShows() {
        return Stream.of("docs/auction.md", "docs/torrents.md")
                .flatMap(document -> found(EXAMPLE, document))
                .map(found -> new String[] {found.group(1), found.group(2)});
    }

    /** With less to fetch, and but for the numbers and a client that not everybody has. */
    @Test
    void theReadmeShowsWhatItsFirstCommandPrints() {
        String[] example = found(README, "README.md")
                .map(found -> new String[] {found.group(1), found.group(2)})
                .findFirst()
                .orElseThrow();
        Call call = Call.of(args(example[0] + " --mib 4"));
        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isZero();
        assertThat(call.out().lines().map(DocumentsTest::withoutNumbers))
                .containsAll(
                        example[1].lines().map(DocumentsTest::withoutNumbers).toList());
    }

    private static String withoutNumbers(String line) {
        return line.replaceAll("[0-9]+([.][0-9]+)?", "0")
                .replace(", aria0 after 0 s", "")
                .replaceAll(" +", " ");
    }

    @Test
    void aFileShownInTheDocumentIsOneOfThoseThatShip() throws IOException {
        List<String> shipped;
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/auctions"))) {
            shipped = files.map(DocumentsTest::text).toList();
        }
        assertThat(found(FILE, "docs/auction.md").map(found -> found.group(1))).isNotEmpty();
        assertThat(shipped)
                .containsAll(found(FILE, "docs/auction.md")
                        .map(found -> found.group(1))
                        .filter(json -> json.contains("\"peers\": ["))
                        .toList());
    }

    @Test
    void everyFileThatShipsIsAnExample() throws IOException {
        String document = text(ROOT.resolve("docs/auction.md"));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/auctions"))) {
            assertThat(files.map(Path::getFileName))
                    .allSatisfy(file -> assertThat(document).contains("$ ./gavel auction docs/auctions/" + file));
        }
    }

    @Test
    void everyTorrentThatShipsIsAnExample() throws IOException {
        String document = text(ROOT.resolve("docs/torrents.md"));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/torrents"))) {
            assertThat(files.map(Path::getFileName))
                    .allSatisfy(file -> assertThat(document).contains(" docs/torrents/" + file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsListed(ReasonCode code) {
        String word = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(text(ROOT.resolve("docs/auction.md"))).containsOnlyOnce("\n| `" + word + "` | ");
    }

    @Test
    void withNobodyEligibleTheSlotsAreTheClassicOnes() {
        String file = text(ROOT.resolve("docs/auctions/nobody-eligible.json"));
        assertThat(slots(file))
                .isEqualTo(slots(file.replace("{\n  \"slots\"", "{\n  \"policy\": \"classic\",\n  \"slots\"")));
    }

    private static List<String> slots(String file) {
        Pattern slot = Pattern.compile("\"slot\": \\{[^}]*}");
        return slot.matcher(Call.auction(file, "--json").out())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String[] args(String words) {
        return WORD.matcher(words)
                .results()
                .map(word -> word.group(1) == null ? place(word.group(2)) : word.group(1))
                .toArray(String[]::new);
    }

    /** Files of the repository are there, files that an example writes are not. */
    private static String place(String word) {
        if (word.startsWith("docs/")) {
            return ROOT.resolve(word).toString();
        }
        return word.endsWith(".torrent") ? written.resolve(word).toString() : word;
    }

    private static Stream<MatchResult> found(Pattern pattern, String file) {
        return pattern.matcher(text(ROOT.resolve(file))).results();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
