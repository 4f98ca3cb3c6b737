package io.github.gavel.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What time it is to an engine.
 *
 * @param second the number of this second, by which those who are kept away may come back
 * @param tick how long a second is by which peers are judged and slots go round
 */
record Clock(LongSupplier second, Duration tick) {
    static final Clock USUAL =
            new Clock(() -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()), Duration.ofSeconds(1));
}
