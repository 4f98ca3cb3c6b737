package io.github.gavel.economy.money;

import java.math.BigInteger;
import java.util.OptionalLong;

/** The product of two non-negative longs in 128 bits. */
record Product(long high, long low) {
    static Product of(long a, long b) {
        if (a < 0 || b < 0) {
            throw new IllegalArgumentException(a + " × " + b + ": only non-negative numbers are multiplied here");
        }
        return new Product(Math.multiplyHigh(a, b), a * b);
    }

    /** {@code ⌊this ÷ 2^bits⌋}, empty when that exceeds a long. */
    OptionalLong shiftedRight(int bits) {
        return fits(bits) ? OptionalLong.of(shifted(bits)) : OptionalLong.empty();
    }

    /** Whether {@code ⌊this ÷ 2^bits⌋} is at most {@code limit}. */
    boolean isWithin(long limit, int bits) {
        return fits(bits) && shifted(bits) <= limit;
    }

    private boolean fits(int bits) {
        return high >>> (bits - 1) == 0;
    }

    private long shifted(int bits) {
        return (high << (Long.SIZE - bits)) | (low >>> bits);
    }

    /** {@code ⌊this ÷ divisor⌋}, {@link Long#MAX_VALUE} when it exceeds that. */
    long dividedBy(long divisor) {
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        BigInteger quotient = exactly().divide(BigInteger.valueOf(divisor));
        return quotient.bitLength() < Long.SIZE ? quotient.longValue() : Long.MAX_VALUE;
    }

    private BigInteger exactly() {
        BigInteger lowBits = new BigInteger(Long.toUnsignedString(low));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(lowBits);
    }
}
