package io.github.gavel.house.plants.purity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Everything that the economy must not do, one thing each, and at the end what it may. */
public final class Impure {
    private Impure() {}

    public static final class ReadsAFile {
        String read(Path path) throws IOException {
            return Files.readString(path);
        }
    }

    public static final class StartsAThread {
        void start(Runnable work) {
            new Thread(work).start();
        }
    }

    public record HoldsALock(Lock lock) {}

    public record OwnsAClock(Clock clock) {}

    public static final class DrawsAnId {
        UUID draw() {
            return UUID.randomUUID();
        }
    }

    public record Logs(System.Logger logger) {}

    public static final class ReadsTheClock {
        long now() {
            return System.nanoTime();
        }
    }

    public static final class PassesTheClockOn {
        LongSupplier clock() {
            return System::currentTimeMillis;
        }
    }

    public static final class AsksForToday {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    public static final class RollsADie {
        boolean roll() {
            return Math.random() < 1;
        }
    }

    public static final class ShufflesByItself {
        void shuffle(List<String> peers) {
            Collections.shuffle(peers);
        }
    }

    public static final class PicksAGenerator {
        RandomGenerator pick() {
            return RandomGenerator.of("L64X128MixRandom");
        }
    }

    public static final class Prints {
        void print(String text) {
            System.out.println(text);
        }
    }

    public static final class ReadsAProperty {
        boolean isOn() {
            return Boolean.getBoolean("gavel.on");
        }
    }

    public static final class LooksUpAHost {
        InetAddress lookUp(String name) throws UnknownHostException {
            return InetAddress.getByName(name);
        }
    }

    public static final class GoesParallel {
        long count(List<String> peers) {
            return peers.parallelStream().distinct().count();
        }
    }

    public static final class Synchronizes {
        synchronized void run(Runnable work) {
            work.run();
        }
    }

    public static final class SynchronizesInside {
        private final Object lock = new Object();

        void run(Runnable work) {
            synchronized (lock) {
                work.run();
            }
        }
    }

    public static final class SharesState {
        static long last;
    }

    public record Pure(List<String> peers, InetAddress address, Duration hold) {
        static final int LIMIT = 7;

        long draw(RandomGenerator random, byte[] from, byte[] to) {
            System.arraycopy(from, 0, to, 0, from.length);
            return random.nextLong(
                    peers.size() + hold.plusDays(address.getAddress().length).toNanos());
        }

        List<String> synchronizedPeers() {
            return new ArrayList<>(peers);
        }
    }
}
