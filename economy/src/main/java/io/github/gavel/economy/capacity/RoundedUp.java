package io.github.gavel.economy.capacity;

/** Division in favour of those who do not pay. */
final class RoundedUp {
    private RoundedUp() {}

    static long quotient(long dividend, long divisor) {
        return dividend / divisor + (dividend % divisor == 0 ? 0 : 1);
    }
}
