package io.github.gavel.wallet.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A process that lives a {@link Life} until a point at which it dies, and says what was signed and acknowledged. */
final class LifeChild {
    static final int DEAD = 86;

    private LifeChild() {}

    /** A folder, the point, how it ends, and whether the point counts from the copies on. */
    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        boolean expires = Boolean.parseBoolean(words[2]);
        AtomicBoolean counts = new AtomicBoolean(!Boolean.parseBoolean(words[3]));
        try (Life life = new Life(folder, new Saying() {
            @Override
            public void pass(String point) {
                if (counts.get() && point.equals(words[1])) {
                    Runtime.getRuntime().halt(DEAD);
                }
            }
        })) {
            live(life, folder, expires, () -> counts.set(true));
        }
    }

    static void live(Life life, Path folder, boolean expires, Runnable copied) {
        life.live(() -> {
            copy(folder);
            copied.run();
        });
        if (expires) {
            life.expire(life.courier());
        } else {
            life.close(life.courier());
        }
    }

    abstract static class Saying implements Life.Watcher {
        @Override
        public void signed(long cumulative) {
            say("signed " + cumulative);
        }

        @Override
        public void acked(long cumulative) {
            say("acked " + cumulative);
        }

        @Override
        public void passed(long millis) {
            say("clock " + millis);
        }

        static void say(String line) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** Copies both stores while they are idle. */
    private static void copy(Path folder) {
        for (String side : List.of("ann", "bob")) {
            copy(folder.resolve(side), folder.resolve(side + ".older"));
        }
    }

    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.equals("wallet.db") || name.equals("wallet.db-wal")) {
                        Files.copy(file, to.resolve(name));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
