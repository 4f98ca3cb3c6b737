package io.github.gavel.economy.autobid;

import java.math.BigInteger;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * An unbroken time of one service.
 *
 * @param waited how long it was choked right before, if this is a free one: a slot that has to be waited for is worth
 *     less
 */
record Spell(Service service, Duration waited, Duration lasted, long bytes) {
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final Duration LEFT_CHOKED = Duration.ofMinutes(2);
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);

    static Spell of(Service service) {
        return new Spell(service, Duration.ZERO, Duration.ZERO, 0);
    }

    /** The spell after another {@code passed} of {@code next}, in which {@code more} bytes came. */
    Spell then(Service next, Duration passed, long more) {
        Spell current = next == service ? this : followedBy(next);
        return new Spell(next, current.waited, current.lasted.plus(passed), current.bytes + more);
    }

    /** What it says of being paid for, in bytes a second; empty if that is nothing yet. */
    OptionalLong paid() {
        return service == Service.PAID && lasts(ENOUGH) ? OptionalLong.of(rate()) : OptionalLong.empty();
    }

    /** What it says of being given for nothing. */
    OptionalLong free() {
        if (service == Service.CHOKED && lasts(LEFT_CHOKED)) {
            return OptionalLong.of(0);
        }
        return service == Service.FREE && lasts(ENOUGH) ? OptionalLong.of(rate()) : OptionalLong.empty();
    }

    private Spell followedBy(Service next) {
        boolean wasAwaited = next == Service.FREE && service == Service.CHOKED;
        return new Spell(next, wasAwaited ? lasted : Duration.ZERO, Duration.ZERO, 0);
    }

    private boolean lasts(Duration time) {
        return lasted.compareTo(time) >= 0;
    }

    /** Bytes a second; asked only of spells that last longer than one. */
    private long rate() {
        BigInteger nanos = BigInteger.valueOf(waited.plus(lasted).toNanos());
        return BigInteger.valueOf(bytes)
                .multiply(NANOS_PER_SECOND)
                .divide(nanos)
                .longValue();
    }
}
