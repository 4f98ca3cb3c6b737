package io.github.gavel.client.cli.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.cli.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path torrent;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectory(folder.resolve("box"));
        torrent = folder.resolve("box.torrent");
        Files.writeString(source.resolve("hello.txt"), "hello");
    }

    @Test
    void whatWasMadeIsWhatIsInspected() {
        Call call = create(
                "--tracker=http://one.example/a",
                "--tracker=udp://two.example:6969",
                "--web-seed=http://seed.example/",
                "--private",
                "--comment=for you",
                "--piece-size=32K");
        assertThat(call.err()).isEmpty();
        assertThat(Call.of("inspect", torrent.toString()).out())
                .contains("Pieces     1 of 32 KiB", "Private    yes", "http://one.example/a", "udp://two.example:6969")
                .contains("Web seeds  http://seed.example/", "Comment    for you", "Made by    Gavel ", "Made on    20")
                .contains("5      box/hello.txt");
    }

    @Test
    void tellsProgramsAsMuch() {
        assertThat(create("--json").out())
                .contains("\"magnet\": \"magnet:?xt=urn:btih:", "\"infohash\": \"", "\"path\": \"box/hello.txt\"");
    }

    @Test
    void tellsWhatATorrentCannotHold() throws IOException {
        Files.createDirectory(source.resolve("nothing"));
        assertThat(create().out()).contains("nothing (an empty folder)");
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(torrent, "mine");
        assertRefused(create(), torrent + ": there is such a file already");
        assertThat(torrent).hasContent("mine");
    }

    @Test
    void saysSoWhenItCannotBeWritten() {
        Path nowhere = folder.resolve("nowhere/x.torrent");
        assertRefused(
                Call.of("create", source.toString(), "-o", nowhere.toString()), nowhere + ": there is no such folder");
        assertThat(folder.toFile().list()).containsExactly("box");
    }

    @Test
    void saysSoWhenThereIsNothingToMakeItOf() {
        Path none = folder.resolve("none");
        assertRefused(Call.of("create", none.toString(), "-o", torrent.toString()), none + " is not there");
        assertThat(torrent).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--piece-size=5000    | a piece of \"5000\" bytes; it is a power of two from 16K to 16M",
                "--piece-size=8K      | a piece of \"8K\" bytes; it is a power of two from 16K to 16M",
                "--piece-size=32M     | a piece of \"32M\" bytes; it is a power of two from 16K to 16M",
                "--piece-size=1G      | a piece of \"1G\" bytes; it is a power of two from 16K to 16M",
                "--tracker=wss://x    | \"wss://x\" is no address of a tracker",
                "--web-seed=udp://x:1 | \"udp://x:1\" is no address on the web"
            })
    void refusesAWrongWish(String option, String sentence) {
        assertRefused(create(option), "gavel create: " + sentence + "; see `gavel help create`");
        assertThat(torrent).doesNotExist();
    }

    @Test
    void acceptsPieceSizesAsTheyAreWritten() {
        assertThat(create("--piece-size=16M").out()).contains("1 of 16 MiB");
        assertThat(Call.of("create", source.toString(), "-o", torrent + "2", "--piece-size=16384")
                        .out())
                .contains("1 of 16 KiB");
    }

    @Test
    void refusesAnEndlessComment() {
        assertRefused(
                create("--comment=" + "x".repeat(4_097)),
                "gavel create: the comment is 4097 characters long; at most 4096 are read; see `gavel help create`");
    }

    private Call create(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "create";
        args[1] = source.toString();
        args[2] = "-o";
        args[3] = torrent.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return Call.of(args);
    }

    private static void assertRefused(Call call, String sentence) {
        assertThat(call).isEqualTo(new Call(2, "", sentence + System.lineSeparator()));
    }
}
