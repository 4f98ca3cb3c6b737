package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.hostile.Disturbance;
import io.github.gavel.benchmarks.hostile.Disturber;
import io.github.gavel.benchmarks.peers.Errand;
import io.github.gavel.benchmarks.peers.Line;
import io.github.gavel.benchmarks.peers.Ports;
import io.github.gavel.benchmarks.peers.Relay;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.peers.Said;
import io.github.gavel.benchmarks.peers.Sample;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Lets a pair send the file once, and times it. */
final class Stopwatch {
    private static final Duration PREPARING = Duration.ofMinutes(2);
    private static final Duration SENDING = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofMillis(300);

    private final Workshop workshop;
    private final List<String> java;

    /** @param java the words that start a Java with all classes */
    Stopwatch(Workshop workshop, List<String> java) {
        this.workshop = workshop;
        this.java = List.copyOf(java);
    }

    Trial time(Contest contest, Pair pair) throws IOException, InterruptedException, TimeoutException {
        Sample sample = contest.sample();
        Errand seeding = new Errand(
                sample.torrent().toString(),
                sample.folder(),
                contest.place().seeders(),
                Ports.free(pair.seeders()),
                List.of());
        Path copies = Files.createDirectory(contest.place().folder().resolve("copies"));
        Path remembered = contest.place().folder().resolve("copies.state");
        try (Running seed = workshop.start(pair.seeder().seed(seeding))) {
            seed.ready(PREPARING);
            try (Between between = between(contest.place(), seeding)) {
                Errand getting = new Errand(
                        sample.torrent().toString(),
                        copies,
                        contest.place().leechers(),
                        Ports.free(pair.leechers()),
                        between.peers());
                return disturb(contest, pair, seed, seeding, getting);
            } finally {
                seed.end();
            }
        } finally {
            Workshop.delete(copies);
            Workshop.delete(remembered);
        }
    }

    private Trial disturb(Contest contest, Pair pair, Running seed, Errand seeding, Errand getting)
            throws IOException, InterruptedException, TimeoutException {
        String seeder = seeding.addresses().get(0);
        String leecher = getting.addresses().get(0);
        try (Disturber disturber = pair.disturbance().begin(seeder, leecher, contest.sample())) {
            Thread.sleep(SETTLING.toMillis());
            Wire wire = new Wire(seed.pid(), contest.place().device(), disturber::bytes);
            Trial trial = time(contest, pair, seed, wire, getting);
            if (pair.disturbance() != Disturbance.NOTHING) {
                System.err.println("disturbed by " + disturber.deeds());
            }
            return trial;
        }
    }

    private Trial time(Contest contest, Pair pair, Running seed, Wire wire, Errand getting)
            throws IOException, InterruptedException, TimeoutException {
        Usage before = Usage.of(seed.pids());
        long threshold = wire.sent() + contest.threshold(pair);
        Stolen stolen = Stolen.soFar();
        long begin = System.nanoTime();
        try (Running leecher = workshop.start(pair.leecher().get(getting))) {
            Watch watch = new Watch(wire, threshold, seed, leecher);
            Said done;
            double robbed;
            try {
                done = leecher.done(SENDING);
                robbed = Stolen.soFar().percentSince(stolen);
                leecher.freeze();
            } finally {
                watch.end();
            }
            if (watch.reached() == 0) {
                throw new TimeoutException("the copy was whole before " + contest.threshold(pair)
                        + " bytes were seen on the wire: there is no rate to tell");
            }
            return new Trial(
                    contest.bytes(pair),
                    done.nanos() - begin,
                    done.nanos() - watch.reached(),
                    contest.counted(pair),
                    watch.seeds().since(before),
                    watch.leechers(),
                    robbed,
                    isSame(contest.sample(), getting.folder(), pair.leechers()));
        }
    }

    private static boolean isSame(Sample sample, Path copies, int leechers) throws IOException {
        for (int leecher = 0; leecher < leechers; leecher++) {
            if (!sample.isIn(leechers == 1 ? copies : copies.resolve(String.valueOf(leecher)))) {
                return false;
            }
        }
        return true;
    }

    private Between between(Place place, Errand seeding) throws IOException, InterruptedException, TimeoutException {
        if (place.delay().isZero()) {
            return new Between(seeding.addresses(), () -> {});
        }
        String at = place.seeders().address() + ":" + Ports.free(1).get(0);
        Running relay = workshop.start(
                Relay.command(java, place.seeders(), at, seeding.addresses().get(0), Line.delaying(place.delay())));
        relay.ready(PREPARING);
        return new Between(List.of(at), relay::close);
    }

    /** Whom leechers call to reach the seeders, and who passes it on. */
    private record Between(List<String> peers, Closeable relay) implements Closeable {
        @Override
        public void close() throws IOException {
            relay.close();
        }
    }
}
