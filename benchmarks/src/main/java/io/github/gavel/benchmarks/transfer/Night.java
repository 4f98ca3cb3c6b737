package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.peers.Sample;
import io.github.gavel.benchmarks.peers.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Starts programs with many torrents that nobody wants, in turns, and watches them do nothing. */
final class Night {
    static final int TORRENTS = 1_000;

    private static final int PIECE = 16 << 10;
    private static final int SIZE = 1 << 20;
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration WATCHED = Duration.ofSeconds(10);

    private final Path folder;
    private final List<Bed> beds = new ArrayList<>();

    private Night(Path folder) {
        this.folder = folder;
    }

    static Night prepare(Workshop workshop, List<String> java) throws IOException {
        Night night = new Night(Files.createDirectories(workshop.folder().resolve(Row.IDLE.word())));
        Path data = Files.createDirectory(night.folder.resolve("data"));
        Path config = Files.createDirectory(night.folder.resolve("transmission"));
        Files.writeString(
                config.resolve("settings.json"),
                "{\"download-queue-enabled\": false, \"queue-stalled-enabled\": false}");
        Path torrents = Files.createDirectory(config.resolve("torrents"));
        for (int number = 0; number < TORRENTS; number++) {
            Sample sample = Sample.make(night.folder, "t" + number, SIZE, PIECE);
            Files.move(sample.folder().resolve(sample.name()), data.resolve(sample.name()));
            Files.move(sample.torrent(), torrents.resolve(sample.infoHash() + ".torrent"));
            Files.delete(sample.folder());
        }
        night.beds.add(new OurBed(workshop, java, torrents, data, night.folder.resolve("state")));
        if (Course.isHere(Tool.TRANSMISSION)) {
            night.beds.add(new TransmissionBed(workshop, config, data, TORRENTS));
        }
        return night;
    }

    /** The first time they look at all files, which does not count. */
    List<Rest> watch(int rounds) throws IOException, InterruptedException, TimeoutException {
        for (Bed bed : beds) {
            bed.start().end();
        }
        List<Rest> rests = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Bed bed : beds) {
                rests.add(watch(bed));
            }
        }
        return rests;
    }

    private static Rest watch(Bed bed) throws IOException, InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        try (Running running = bed.start()) {
            long restored = System.nanoTime() - begin;
            Thread.sleep(SETTLING.toMillis());
            Usage before = Usage.of(running.pids());
            Thread.sleep(WATCHED.toMillis());
            Usage after = Usage.of(running.pids());
            running.end();
            double share = (double) after.since(before).cpuMillis() / WATCHED.toMillis();
            return new Rest(bed.program(), restored, after, share);
        }
    }
}
