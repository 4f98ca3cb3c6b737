package io.github.gavel.economy.money;

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

    /** 1 GiB is 2³⁰ bytes: dividing by it is a shift. */
    private static final int GIB_BITS = 30;

    public Rate {
        if (grainsPerGib < 0 || grainsPerGib > LIMIT) {
            throw new IllegalArgumentException(
                    "a rate of " + grainsPerGib + " grains per GiB: a rate is between 0 and " + LIMIT);
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
        return isAffordable(grainsPerGib, bytes, purse.grains());
    }

    /** As {@link #isAffordable(long, Amount)}, in plain numbers, for who asks it of thousands. */
    public static boolean isAffordable(long grainsPerGib, long bytes, long purse) {
        return beyond(grainsPerGib, bytes, purse) == 0;
    }

    /** 0 if the price of {@code bytes} is at most {@code purse}, else above 0; found without a branch. */
    public static long beyond(long grainsPerGib, long bytes, long purse) {
        long high = Math.multiplyHigh(bytes, grainsPerGib);
        long price = (high << (Long.SIZE - GIB_BITS)) | ((bytes * grainsPerGib) >>> GIB_BITS);
        return (high >>> (GIB_BITS - 1)) | ((purse - price) >>> (Long.SIZE - 1));
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
