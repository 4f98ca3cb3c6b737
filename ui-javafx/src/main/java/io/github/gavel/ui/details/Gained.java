package io.github.gavel.ui.details;

import io.github.gavel.economy.autobid.Benefit;
import java.time.Duration;

/**
 * What paying brought, as it is told.
 *
 * @param isSome whether it is measured and more than nothing
 */
record Gained(String words, boolean isSome) {
    private static final Duration LEAST = Duration.ofSeconds(1);

    static Gained of(Benefit benefit, Speech speech) {
        if (benefit instanceof Benefit.NothingForFree) {
            return new Gained(speech.say("speed.nothingFree"), true);
        }
        if (benefit instanceof Benefit.Sooner sooner) {
            return sooner.by().compareTo(LEAST) < 0
                    ? new Gained(speech.say("speed.noSooner"), false)
                    : new Gained(
                            speech.words()
                                    .say("speed.soonerBy", speech.measures().duration(sooner.by())),
                            true);
        }
        return new Gained(speech.say("speed.notMeasured"), false);
    }
}
