package io.github.gavel.engine.disk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import java.util.function.Supplier;

/** What nobody thought of becomes an answer like any other, since somebody waits for one; and it is written down. */
final class Faults {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");

    private Faults() {}

    static <R> R caught(Supplier<R> job, Function<Trouble, R> failed) {
        try {
            return job.get();
        } catch (RuntimeException | Error fault) {
            return failed.apply(told(fault));
        }
    }

    static void told(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException | Error fault) {
            told(fault);
        }
    }

    static Trouble told(Throwable fault) {
        LOGGER.log(Level.ERROR, "a job of the disk's crew failed", fault);
        return Trouble.of(fault);
    }
}
