package io.github.gavel.economy.money;

import io.github.gavel.economy.OutOfLimits;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A price in grains per GiB. It exists because a price per byte is too small for whole numbers and a price per piece
 * depends on the torrent; a rate is neither, and what it costs is rounded down once, over all the bytes billed at it.
 */
public record Rate(long grainsPerGib) implements Comparable<Rate> {
    /** The highest rate that may be named: a million tokens of 10⁶ grains for each MiB, near enough. */
    public static final long LIMIT = 1_000_000_000_000_000L;

    public static final Rate FREE = new Rate(0);
    public static final Rate MAX = new Rate(LIMIT);

    /** A GiB is two to this power of bytes: dividing by it is a shift. */
    public static final int GIB_BITS = 30;

    public Rate {
        if (grainsPerGib < 0 || grainsPerGib > LIMIT) {
            throw new OutOfLimits("a rate of " + grainsPerGib + " grains per GiB: a rate is between 0 and " + LIMIT);
        }
    }

    public static Rate perGib(long grains) {
        return grains == 0 ? FREE : new Rate(grains);
    }

    /**
     * The highest rate at which {@code bytes} cost at most {@code purse} before anything is rounded, and therefore also
     * in whatever parts they are bought: {@code ⌊purse × 2³⁰ ÷ bytes⌋}, but never above {@link #MAX}.
     */
    public static Rate affordedBy(Amount purse, long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException(bytes + " bytes to be paid for: there are never less than none");
        }
        long grains =
                bytes == 0 ? LIMIT : Product.of(purse.grains(), 1L << GIB_BITS).dividedBy(bytes);
        return perGib(Math.min(LIMIT, grains));
    }

    /** {@code ⌊bytes × rate ÷ 2³⁰⌋} exactly, empty when that is more than any {@link Amount}. */
    public Optional<Amount> price(long bytes) {
        OptionalLong grains = Product.of(bytes, grainsPerGib).shiftedRight(GIB_BITS);
        return grains.isPresent() ? Optional.of(Amount.grains(grains.getAsLong())) : Optional.empty();
    }

    /** Whether {@code purse} pays for {@code bytes} at this rate, however large either is. */
    public boolean isAffordable(long bytes, Amount purse) {
        return Product.of(bytes, grainsPerGib).isWithin(purse.grains(), GIB_BITS);
    }

    public boolean covers(Rate other) {
        return grainsPerGib >= other.grainsPerGib;
    }

    public boolean isFree() {
        return grainsPerGib == 0;
    }

    public Rate min(Rate other) {
        return covers(other) ? other : this;
    }

    public Rate max(Rate other) {
        return covers(other) ? this : other;
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(grainsPerGib, other.grainsPerGib);
    }

    @Override
    public String toString() {
        return grainsPerGib + " grains per GiB";
    }
}
