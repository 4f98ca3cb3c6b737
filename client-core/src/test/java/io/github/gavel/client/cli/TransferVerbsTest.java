package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that seed, and downloads from them. */
@Timeout(60)
class TransferVerbsTest {
    private static final int SIZE = 3_000_000;

    @TempDir
    private Path folder;

    @Test
    void whatOneProcessSeedsAnotherGets() throws IOException {
        Path original = original();
        Process seed =
                OwnProcess.start(List.of("seed", original.toString(), "--bind", "127.0.0.1", "--state", state()));
        try (BufferedReader said = seed.inputReader(StandardCharsets.UTF_8)) {
            String magnet = said.readLine();
            Path copy = folder.resolve("copy");
            Call call = Call.of(
                    "get", magnet, "--to", copy.toString(), "--bind", "127.0.0.1", "--json", "--state", state());
            assertThat(call.err()).isEmpty();
            assertThat(call.status()).isZero();
            assertThat(Files.mismatch(original, copy.resolve("some.bin"))).isEqualTo(-1);
            assertThat(call.out().lines().toList())
                    .last()
                    .asString()
                    .startsWith("{\"state\":\"seeding\"")
                    .contains("\"name\":\"some.bin\",\"size\":3000000,\"done\":3000000");
        } finally {
            seed.destroy();
            seed.onExit().join();
        }
    }

    @Test
    void whatIsLimitedArrivesNoFasterThanThatAndTheSame() throws IOException {
        Path original = original();
        Process seed = OwnProcess.start(
                List.of("seed", original.toString(), "--bind", "127.0.0.1", "--state", state(), "--up", "2M"));
        try (BufferedReader said = seed.inputReader(StandardCharsets.UTF_8)) {
            String magnet = said.readLine();
            Path copy = folder.resolve("copy");
            long begin = System.nanoTime();
            Call call = Call.of(
                    "get",
                    magnet,
                    "--to",
                    copy.toString(),
                    "--bind",
                    "127.0.0.1",
                    "--state",
                    state(),
                    "--down",
                    "1.5MB/s");
            assertThat(call.status()).isZero();
            assertThat(System.nanoTime() - begin).isGreaterThan((SIZE - 200_000) / 15 * 10_000L);
            assertThat(Files.mismatch(original, copy.resolve("some.bin"))).isEqualTo(-1);
        } finally {
            seed.destroy();
            seed.onExit().join();
        }
    }

    @Test
    void aLimitThatIsNoneIsRefusedInASentence() throws IOException {
        String original = original().toString();
        for (String nonsense : List.of("", "-1", "0", "1e309", "abc", "9223372036854775808", "8Mb", "0.1", "65Gi")) {
            for (String option : List.of("--down", "--up")) {
                Call call = Call.of("seed", original, option, nonsense);
                assertThat(call.status()).isEqualTo(2);
                assertThat(call.err())
                        .isEqualTo(option + " " + nonsense + ": a speed is a number of bytes a second from 1 to"
                                + " 68719476736, such as 500k, 8M or 1.5MiB\n");
            }
        }
        assertThat(Call.of("get", "x".repeat(40), "--to", "x", "--up").err()).contains("--up");
    }

    @Test
    void whatIsOfNoUseIsRefusedAndNotPassedOver() throws IOException {
        String original = original().toString();
        for (String option : List.of("--reserve", "--worth", "--slots")) {
            assertThat(Call.of("seed", original, option, "2").err())
                    .isEqualTo(option + " is of use only with --earn\n");
        }
        assertThat(Call.of("seed", original, "--bid", "2").err()).isEqualTo("--bid is of use only with --spend\n");
    }

    @Test
    void theDemonstrationTakesNoSizeThatItCannotShow() {
        assertThat(Call.of("demo", "--mib", "x").err()).contains("'x' is no whole number");
        assertThat(Call.of("demo", "--mib", "0").err()).isEqualTo("a file of 0 MiB: 1 to 1024\n");
    }

    @Test
    void aDemonstrationThatIsStoppedLeavesNothing() throws IOException, InterruptedException {
        ProcessBuilder own = OwnProcess.like(List.of("demo", "--mib", "8"));
        own.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder);
        Process demo = own.start();
        try (BufferedReader said = demo.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("Two seeders");
            awaitSeeder(demo);
            List<ProcessHandle> players = demo.descendants().toList();
            assertThat(players).isNotEmpty();
            demo.toHandle().destroy();
            assertThat(said.lines()).noneMatch(word -> word.contains("No grain was made"));
            demo.waitFor();
            assertThat(players).noneMatch(ProcessHandle::isAlive);
            assertThat(whatDemonstrationsKeep()).isEmpty();
        }
    }

    private void awaitSeeder(Process demo) throws IOException, InterruptedException {
        while (whatDemonstrationsKeep().stream().noneMatch(it -> it.endsWith("seeder 1.state"))) {
            assertThat(demo.isAlive()).isTrue();
            Thread.sleep(20);
        }
    }

    private List<Path> whatDemonstrationsKeep() throws IOException {
        List<Path> kept = new ArrayList<>();
        try (var demonstrations = Files.newDirectoryStream(folder, "gavel-demo*")) {
            for (Path demonstration : demonstrations) {
                kept.add(demonstration);
                try (var files = Files.newDirectoryStream(demonstration)) {
                    files.forEach(kept::add);
                }
            }
        }
        return kept;
    }

    @Test
    void whoIsInterruptedSaysThatItStopped() throws IOException, InterruptedException {
        Path torrent = folder.resolve("some.torrent");
        Call.of("create", original().toString(), "-o", torrent.toString());
        Process get = OwnProcess.start(List.of(
                "get",
                torrent.toString(),
                "--to",
                folder.resolve("copy").toString(),
                "--json",
                "--bind",
                "127.0.0.1",
                "--state",
                state()));
        try (BufferedReader events = get.inputReader(StandardCharsets.UTF_8)) {
            String event = events.readLine();
            while (!event.startsWith("{\"state\":\"downloading\"")) {
                event = events.readLine();
            }
            get.toHandle().destroy();
            List<String> rest = events.lines().toList();
            assertThat(rest.get(rest.size() - 1)).startsWith("{\"state\":\"stopped\"");
            assertThat(get.waitFor()).isNotZero();
        } finally {
            get.destroyForcibly();
        }
    }

    @Test
    void whatCannotBeSaysSo() {
        assertThat(Call.of("get", "no-such.torrent", "--to", folder.toString()).err())
                .isEqualTo("no-such.torrent: there is no such file\n");
        assertThat(Call.of("get", "magnet:?xt=urn:btih:123", "--to", folder.toString())
                        .status())
                .isEqualTo(2);
        assertThat(Call.of("get", "x", "--to", folder.toString(), "--peer", "nowhere")
                        .status())
                .isEqualTo(2);
        assertThat(Call.of("seed", "no-such-file").status()).isEqualTo(2);
        assertThat(Call.of("seed", "some.bin", "--from", "there").err())
                .isEqualTo("--from there: it says where the files of a torrent are, and some.bin is served from where"
                        + " it is\n");
        assertThat(Call.of("seed", original().toString(), "--port", "70000").err())
                .isEqualTo("--port 70000: a port is a number from 0 to 65535\n");
        assertThat(Call.of("seed", original().toString(), "--bind", "nowhere.invalid")
                        .err())
                .isEqualTo("--bind nowhere.invalid: there is no such address here\n");
    }

    @Test
    void aFilterThatIsOnlyHalfUnderstoodIsRefused() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), "192.0.2.0/24\nnonsense\n\nmore of it\n");
        assertThat(Call.of("seed", original().toString(), "--filter", list.toString())
                        .err())
                .isEqualTo(list + ": line 2 names no addresses, nor do 1 more\n");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsSaidBeforeAnythingBegins() throws IOException {
        Path original = original();
        Path torrent = folder.resolve("some.torrent");
        Call.of("create", original.toString(), "-o", torrent.toString());
        Path inTheWay = folder.resolve("file");
        Files.writeString(inTheWay, "not a folder");
        String nobody = "magnet:?xt=urn:btih:0123456789012345678901234567890123456789";
        for (String source : List.of(torrent.toString(), nobody)) {
            for (Path to : List.of(inTheWay, inTheWay.resolve("below"))) {
                Call call = Call.of("get", source, "--to", to.toString(), "--bind", "127.0.0.1", "--state", state());
                assertThat(call.status()).isEqualTo(1);
                assertThat(call.err()).isEqualTo(inTheWay + " is no folder, and one is needed there\n");
            }
        }
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    private Path original() {
        Path original = folder.resolve("some.bin");
        byte[] content = new byte[SIZE];
        new Random(SIZE).nextBytes(content);
        try {
            return Files.write(original, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
