package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Errand;
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
            try (Between between = between(contest, pair, seeding)) {
                Thread.sleep(SETTLING.toMillis());
                List<Integer> ports = Ports.free(pair.leechers());
                Errand getting = new Errand(
                        sample.torrent().toString(), copies, contest.place().leechers(), ports, between.peers());
                return time(contest, pair, seed, pair.leecher().get(getting), copies);
            } finally {
                seed.end();
            }
        } finally {
            Workshop.delete(copies);
            Workshop.delete(remembered);
        }
    }

    private Trial time(Contest contest, Pair pair, Running seed, Command command, Path copies)
            throws IOException, InterruptedException, TimeoutException {
        Wire wire = new Wire(seed.pid(), contest.place().device());
        Usage before = Usage.of(seed.pids());
        long threshold = wire.sent() + contest.threshold(pair);
        long begin = System.nanoTime();
        try (Running leecher = workshop.start(command)) {
            Watch watch = new Watch(wire, threshold, seed, leecher);
            Said done;
            try {
                done = leecher.done(SENDING);
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
                    isSame(contest.sample(), copies, pair.leechers()));
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

    private Between between(Contest contest, Pair pair, Errand seeding)
            throws IOException, InterruptedException, TimeoutException {
        if (pair.disturbed()) {
            return new Between(
                    seeding.addresses(), SlowReader.call(seeding.addresses().get(0), contest.sample()));
        }
        Place place = contest.place();
        if (place.delay().isZero()) {
            return new Between(seeding.addresses(), () -> {});
        }
        String at = place.seeders().address() + ":" + Ports.free(1).get(0);
        Running relay = workshop.start(
                Relay.command(java, place.seeders(), at, seeding.addresses().get(0), place.delay()));
        relay.ready(PREPARING);
        return new Between(List.of(at), relay::close);
    }

    /** Whom leechers call to reach the seeders, and who else is there. */
    private record Between(List<String> peers, Closeable somebody) implements Closeable {
        @Override
        public void close() throws IOException {
            somebody.close();
        }
    }
}
