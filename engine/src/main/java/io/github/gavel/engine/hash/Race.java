package io.github.gavel.engine.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Lets everybody who can compute a SHA-1 show how fast. They take turns, and the best turn of each counts, so that
 * neither a busy moment nor a compiler that is not done yet decides. Who gets a known one wrong is out.
 */
final class Race {
    private static final int STRETCH = 64 << 10;
    private static final byte[] KNOWN = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KNOWN_HASH = HexFormat.of().parseHex("a9993e364706816aba3e25717850c26c9cd0d89d");

    private final List<Runner> runners = new ArrayList<>();
    private final List<Ranking.Out> out = new ArrayList<>();

    /** Who has won, if anybody came to the finish, and the ranking for whoever wants to read it. */
    record Result(Optional<Provider> winner, Ranking ranking) {}

    private static final class Runner {
        private final String name;
        private final Provider provider;
        private long bestNanos = Long.MAX_VALUE;

        private Runner(String name, Provider provider) {
            this.name = name;
            this.provider = provider;
        }

        private Ranking.Lap lap() {
            return new Ranking.Lap(name, STRETCH * 1_000L / Math.max(1, bestNanos));
        }
    }

    private Race() {}

    static Result run(List<Racer> racers, Duration length) {
        Race race = new Race();
        racers.forEach(race::admit);
        race.run(length.toNanos());
        race.runners.sort(Comparator.comparingLong(runner -> runner.bestNanos));
        List<Ranking.Lap> laps = race.runners.stream().map(Runner::lap).toList();
        Optional<Provider> winner = race.runners.stream().findFirst().map(runner -> runner.provider);
        return new Result(winner, new Ranking(laps, race.out));
    }

    private void admit(Racer racer) {
        try {
            Provider provider = racer.entry().load();
            check(provider, ByteBuffer.wrap(KNOWN));
            check(provider, ByteBuffer.allocateDirect(KNOWN.length).put(KNOWN).flip());
            runners.add(new Runner(racer.name(), provider));
        } catch (ReflectiveOperationException | GeneralSecurityException | RuntimeException | LinkageError failure) {
            out.add(new Ranking.Out(racer.name(), failure.toString()));
        }
    }

    private static void check(Provider provider, ByteBuffer known) throws GeneralSecurityException {
        MessageDigest digest = Racer.begin(provider);
        digest.update(known);
        if (!MessageDigest.isEqual(digest.digest(), KNOWN_HASH)) {
            throw new GeneralSecurityException("a known SHA-1 came out wrong");
        }
    }

    private void run(long nanos) {
        ByteBuffer stretch = ByteBuffer.allocateDirect(STRETCH);
        long start = System.nanoTime();
        do {
            for (Runner runner : List.copyOf(runners)) {
                try {
                    runner.bestNanos = Math.min(runner.bestNanos, time(runner.provider, stretch.clear()));
                } catch (GeneralSecurityException | RuntimeException | LinkageError failure) {
                    runners.remove(runner);
                    out.add(new Ranking.Out(runner.name, failure.toString()));
                }
            }
        } while (!runners.isEmpty() && System.nanoTime() - start < nanos);
    }

    private static long time(Provider provider, ByteBuffer stretch) throws GeneralSecurityException {
        long start = System.nanoTime();
        MessageDigest digest = Racer.begin(provider);
        digest.update(stretch);
        digest.digest();
        return System.nanoTime() - start;
    }
}
