package io.github.gavel.economy.reserve;

import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a reserve follows {@link Supply}. Every curve is zero at completion, never falls with age, never rises with more
 * seeds or with a proof, and never exceeds its top; it is within two grains of the formula.
 */
public enum ReserveCurve {
    /** {@code top·(1 − 2^(−age/1h))·2^(−s)}: age since completion, s other seeds in the last hour. */
    SCARCITY("scarcity") {
        @Override
        Fraction partOfTop(Supply supply) {
            Fraction risen = Fraction.halved(supply.sinceCompletion().toNanos(), HOUR);
            Fraction shared = Fraction.halved(supply.others().halves(), HALVES_PER_SEED);
            return risen.complement().times(shared);
        }
    },

    /** {@code top·(1 − 2^(−max(0, a − 1h)/24h))}: a since the last proof that somebody else has it. */
    PAPER("paper") {
        @Override
        Fraction partOfTop(Supply supply) {
            long beyondAnHour = Math.max(0, supply.sinceProof().toNanos() - HOUR);
            return Fraction.halved(beyondAnHour, DAY).complement();
        }
    };

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final long HALVES_PER_SEED = 2;

    private final String word;

    ReserveCurve(String word) {
        this.word = word;
    }

    /** The name that settings and files use. */
    public String word() {
        return word;
    }

    public static Optional<ReserveCurve> ofWord(String word) {
        return Arrays.stream(values()).filter(curve -> curve.word.equals(word)).findFirst();
    }

    /** The reserve on a curve that approaches {@code top}, rounded down. */
    public Rate at(Rate top, Supply supply) {
        return partOfTop(supply).of(top);
    }

    abstract Fraction partOfTop(Supply supply);
}
