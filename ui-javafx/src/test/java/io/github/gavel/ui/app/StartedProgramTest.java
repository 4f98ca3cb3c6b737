package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user starts it, where there is a screen in memory to show a window on. */
@Timeout(180)
class StartedProgramTest {
    private static final String LINK = "magnet:?xt=urn:btih:08eec1c1c48fd7b10da95d3a22768681ba1eaeaa&dn=Some%20book";
    private static final long PATIENCE = 60;
    private static final long PAUSE = 50;
    private static final int TERMINATED = 143;
    private static final int MANY = 50;

    @TempDir
    private Path home;

    @Test
    void aSecondStartHandsWhatItWasGivenToTheFirstWhichAsksAboutItAndEndsWell()
            throws IOException, InterruptedException {
        try (Xvfb screen = Xvfb.start(home)) {
            Process first = start(screen.environment());
            awaitFile(home.resolve(".local/state/gavel/instance/socket"));
            Process second = start(screen.environment(), LINK);
            assertThat(second.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isZero();
            assertThat(first.isAlive()).isTrue();
            first.destroy();
            assertThat(first.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(first.exitValue()).isEqualTo(TERMINATED);
            assertThat(home.resolve("said")).isEmptyFile();
            assertThat(home.resolve(".local/state/gavel/instance/socket")).doesNotExist();
        }
    }

    @Test
    void fiftyTorrentsOutliveItWhenItIsKilled() throws IOException, InterruptedException {
        Path settings = Files.createDirectories(home.resolve(".config/gavel"));
        Files.writeString(settings.resolve("settings.json"), "{\"asksFirst\": false}");
        String[] torrents = torrents();
        try (Xvfb screen = Xvfb.start(home)) {
            Process first = start(screen.environment(), torrents);
            awaitEntries(torrents.length);
            first.destroyForcibly();
            assertThat(first.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            Path socket = home.resolve(".local/state/gavel/instance/socket");
            Files.delete(socket);
            Process again = start(screen.environment());
            awaitFile(socket);
            Process adding = start(screen.environment(), LINK);
            assertThat(adding.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            awaitEntries(torrents.length + 1);
            again.destroy();
            assertThat(again.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(again.exitValue()).isEqualTo(TERMINATED);
            assertThat(home.resolve("said")).isEmptyFile();
        }
    }

    private String[] torrents() throws IOException {
        String[] torrents = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            Path file = Files.writeString(home.resolve("part " + i), "part " + i);
            Making made = new TorrentMaker(StartedProgramTest::sha1, 1)
                    .make(
                            file,
                            new io.github.gavel.engine.create.Wishes(
                                    OptionalInt.empty(), Sources.NONE, false, Origin.UNKNOWN),
                            Observer.PATIENT);
            byte[] torrent = ((Making.Made) made).torrent().toBytes();
            torrents[i] =
                    Files.write(home.resolve("part " + i + ".torrent"), torrent).toString();
        }
        return torrents;
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void awaitEntries(int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (entries() != count) {
            assertThat(System.nanoTime())
                    .as("%s torrents, of %s", entries(), count)
                    .isLessThan(end);
            Thread.sleep(PAUSE);
        }
    }

    private long entries() throws IOException {
        Path folder = home.resolve(".local/share/gavel/torrents");
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".entry")).count();
        }
    }

    @Test
    void withoutAScreenItSaysSo() throws IOException, InterruptedException {
        Process alone = start(Map.of());
        assertThat(alone.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(alone.exitValue()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("said")))
                .startsWith("gavel: there is no screen here")
                .hasLineCount(1);
    }

    @Test
    void aScreenThatCannotBeOpenedIsSaid() throws IOException, InterruptedException {
        Map<String, String> gone = Map.of("DISPLAY", ":54321");
        Assumptions.assumeTrue(Screen.lack(gone).isEmpty(), "no window can be shown here");
        Process alone = start(gone);
        assertThat(alone.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(alone.exitValue()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("said")).lines().filter(line -> line.startsWith("gavel:")))
                .containsExactly(
                        "gavel: the screen :54321 that DISPLAY names cannot be opened; it may be gone, or somebody"
                                + " else's; `gavel help` tells what works without a window");
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dprism.order=sw",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.gavel.ui.app.Main"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("said").toFile()));
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", System.getenv().getOrDefault("PATH", ""));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void awaitFile(Path file) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.exists(file)) {
            assertThat(System.nanoTime()).as("waited in vain for %s", file).isLessThan(end);
            Thread.sleep(PAUSE);
        }
    }

    /** A screen in memory, which only Linux has. */
    private record Xvfb(Process process, String display) implements AutoCloseable {
        private static final int FIRST = 90;
        private static final int LAST = 190;

        static Xvfb start(Path folder) throws IOException, InterruptedException {
            Path program = Path.of("/usr/bin/Xvfb");
            Assumptions.assumeTrue(Files.isExecutable(program), "there is no Xvfb here");
            Assumptions.assumeTrue(Screen.lack(Map.of("DISPLAY", ":0")).isEmpty(), "no window can be shown here");
            for (int number = FIRST; number < LAST; number++) {
                if (!Files.exists(Path.of("/tmp/.X" + number + "-lock"))) {
                    Process process = new ProcessBuilder(
                                    program.toString(), ":" + number, "-screen", "0", "1400x900x24", "-nolisten", "tcp")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("xvfb").toFile())
                            .start();
                    awaitFile(Path.of("/tmp/.X11-unix/X" + number));
                    return new Xvfb(process, ":" + number);
                }
            }
            throw new IOException("no display is free");
        }

        Map<String, String> environment() {
            return Map.of("DISPLAY", display);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
