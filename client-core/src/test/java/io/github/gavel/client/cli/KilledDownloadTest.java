package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.Metainfo;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that downloads and is killed at any moment, again and again. What comes fast comes before that, so
 * that what lies in the sockets of the system, and was never downloaded, is not taken for lost.
 * {@code -Dgavel.kills=20} kills more often than an ordinary build does.
 */
@Timeout(180)
class KilledDownloadTest {
    private static final int KILLS = Integer.getInteger("gavel.kills", 5);
    private static final long SEED = Long.getLong("gavel.seed", 1);
    private static final int SIZE = (32 + 4 * KILLS) << 20;
    private static final int PIECE = 16 << 10;
    private static final int PERCENT = 100;
    private static final int MILLIS = 300;
    private static final int SETTLING_MILLIS = 200;
    private static final int MILLIS_FROM_THE_START = 1_500;
    private static final Pattern REHASHED = Pattern.compile("\"rehashed\":([0-9]+)");
    private static final Pattern DONE = Pattern.compile("\"done\":([0-9]+)");

    @TempDir
    private Path folder;

    private final List<Long> starts = new ArrayList<>();
    private long rehashed;

    @Test
    void goesOnWhereItWas() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        byte[] content = new byte[SIZE];
        random.nextBytes(content);
        Path original = Files.write(folder.resolve("some.bin"), content);
        Path torrent = folder.resolve("some.torrent");
        assertThat(Call.of("create", original.toString(), "--piece-size", "16K", "-o", torrent.toString())
                        .status())
                .isZero();
        Metainfo metainfo = ((Reading.Read) MetainfoReader.read(Files.readAllBytes(torrent))).metainfo();
        try (Feeder feeder = new Feeder(metainfo.infoHash(), metainfo.layout(), content)) {
            long done = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill % 4 == 3) {
                    killedEarly(torrent, feeder, random);
                } else {
                    long before = done;
                    done = killed(torrent, feeder, random);
                    assertThat(done).isGreaterThanOrEqualTo(before);
                }
            }
            long sentBeforeTheLast = feeder.sent();
            feeder.hurry(Integer.MAX_VALUE);
            finished(torrent, feeder);
            assertThat(Files.mismatch(original, copy().resolve("some.bin"))).isEqualTo(-1);
            System.out.printf(
                    "%d kills (seed %d) of a download of %d bytes, %d of them before the last start: %d bytes hashed"
                            + " again, %d sent again; from the command to its first word %s ms%n",
                    KILLS, SEED, SIZE, sentBeforeTheLast, rehashed, feeder.again(), starts);
            assertThat(sentBeforeTheLast).isPositive();
            assertThat(rehashed).isLessThanOrEqualTo(SIZE / PERCENT);
            assertThat(feeder.again()).isLessThanOrEqualTo(SIZE / PERCENT);
        }
    }

    /** In the midst of it; the answer is how much was here at the start. */
    private long killed(Path torrent, Feeder feeder, Random random) throws IOException, InterruptedException {
        feeder.hurry(SIZE / PIECE / (KILLS + 1));
        long begin = System.nanoTime();
        Process get = start(torrent, feeder);
        try (BufferedReader events = get.inputReader(StandardCharsets.UTF_8)) {
            String known = firstKnown(events, begin);
            feeder.awaitSlow();
            Thread.sleep(SETTLING_MILLIS + random.nextInt(MILLIS));
            return number(DONE, known).orElse(0L);
        } finally {
            get.destroyForcibly().waitFor();
        }
    }

    /** Perhaps before it has begun, so that nobody hears what it says. */
    private void killedEarly(Path torrent, Feeder feeder, Random random) throws IOException, InterruptedException {
        feeder.hurry(0);
        Process get = start(torrent, feeder);
        Thread.sleep(random.nextInt(MILLIS_FROM_THE_START));
        get.destroyForcibly().waitFor();
    }

    private void finished(Path torrent, Feeder feeder) throws IOException, InterruptedException {
        Process get = start(torrent, feeder);
        try (BufferedReader events = get.inputReader(StandardCharsets.UTF_8)) {
            firstKnown(events, System.nanoTime());
            while (events.readLine() != null) {}
            assertThat(get.waitFor()).isZero();
        } finally {
            get.destroyForcibly();
        }
    }

    /** The first event after it has looked at what is here. */
    private String firstKnown(BufferedReader events, long begin) throws IOException {
        String event = events.readLine();
        starts.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        while (event != null && event.startsWith("{\"state\":\"checking\"")) {
            event = events.readLine();
        }
        assertThat(event).isNotNull();
        rehashed += number(REHASHED, event).orElse(0L);
        return event;
    }

    private Process start(Path torrent, Feeder feeder) throws IOException {
        return OwnProcess.start(List.of(
                "get",
                torrent.toString(),
                "--to",
                copy().toString(),
                "--peer",
                feeder.address(),
                "--bind",
                "127.0.0.1",
                "--state",
                folder.resolve("state").toString(),
                "--json"));
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private static Optional<Long> number(Pattern pattern, String event) {
        Matcher found = pattern.matcher(event);
        return found.find() ? Optional.of(Long.parseLong(found.group(1))) : Optional.empty();
    }
}
