package io.github.gavel.client.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InstanceTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<Call> heard = new LinkedBlockingQueue<>();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    private static Call call(String... arguments) {
        return new Call(Path.of("/somewhere"), List.of(arguments));
    }

    private Claim claim(String... arguments) {
        return Instance.claim(folder, call(arguments), heard::add);
    }

    private BufferedReader standby(String... arguments) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Standby.class.getName(),
                                        folder.toString()),
                                Stream.of(arguments))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    @Test
    void whoeverIsSecondHandsOverWhatItWasStartedWith() throws IOException, InterruptedException {
        try (Instance first = ((Claim.First) claim("a")).instance()) {
            assertThat(first).isNotNull();
            assertThat(claim("magnet:?xt=ü", "", "b.torrent")).isEqualTo(new Claim.HandedOver());
            assertThat(heard.take()).isEqualTo(call("magnet:?xt=ü", "", "b.torrent"));
            assertThat(claim()).isEqualTo(new Claim.HandedOver());
            assertThat(heard.take()).isEqualTo(call());
        }
    }

    @Test
    void whoeverComesAfterTheEndIsTheFirst() throws IOException {
        ((Claim.First) claim()).instance().close();
        Claim again = claim();
        assertThat(again).isInstanceOf(Claim.First.class);
        ((Claim.First) again).instance().close();
    }

    @Test
    void anotherProcessHearsWhatWeWereStartedWith() throws IOException {
        BufferedReader other = standby();
        assertThat(other.readLine()).isEqualTo("First");
        assertThat(claim("a", "b")).isEqualTo(new Claim.HandedOver());
        assertThat(other.readLine()).isEqualTo("[a, b]");
        assertThat(standby("c").readLine()).isEqualTo("HandedOver");
        assertThat(other.readLine()).isEqualTo("[c]");
    }

    @Test
    void oneThatWasKilledIsNoObstacle() throws IOException, InterruptedException {
        assertThat(standby().readLine()).isEqualTo("First");
        endAll();
        assertThat(folder.resolve("instance").resolve("socket")).exists();
        Claim next = claim();
        assertThat(next).isInstanceOf(Claim.First.class);
        assertThat(standby("c").readLine()).isEqualTo("HandedOver");
        assertThat(heard.take().arguments()).containsExactly("c");
        ((Claim.First) next).instance().close();
    }

    @Test
    void ofManyThatStartAtOnceOneIsTheFirst() throws IOException {
        List<BufferedReader> all = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            all.add(standby("many"));
        }
        List<String> said = new ArrayList<>();
        for (BufferedReader one : all) {
            said.add(one.readLine());
        }
        assertThat(said).filteredOn("HandedOver"::equals).hasSize(3);
    }

    @Test
    void onlyItsOwnerLooksIntoTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("instance"));
        Files.setPosixFilePermissions(folder.resolve("instance"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(claim())
                .isEqualTo(new Claim.Refused(
                        "others may look into " + folder.resolve("instance") + "; only its owner should"));
    }

    @Test
    void whatIsTooLongToBeHandedOverIsSaid() {
        assertThat(claim("x".repeat(70_000)))
                .isEqualTo(new Claim.Refused(
                        "what it was started with is 70021 bytes long; at most 65536 can be handed over"));
    }
}
