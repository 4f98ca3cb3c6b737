package io.github.gavel.engine.limits;

/** A connection in virtual time that passes whatever it is let, until it has none left. */
final class Hose {
    private final Allowance allowance;
    private final Street street;
    private final long mostAtOnce;
    private final long asksFor;
    private long left;
    private long passed;
    private long lastTurn;
    private long longestWait;

    /**
     * @param mostAtOnce what it passes at most of what it draws; it gives back the rest
     * @param asksFor what it wants to draw at most
     */
    Hose(Street street, long left, long mostAtOnce, long asksFor) {
        this.street = street;
        this.left = left;
        this.mostAtOnce = mostAtOnce;
        this.asksFor = asksFor;
        this.allowance = street.mains().upload(this::pass);
        this.lastTurn = street.now();
    }

    Hose on(Branch branch, RateClass some) {
        branch.take(street.mains().download(() -> {}), allowance, some);
        return this;
    }

    Allowance allowance() {
        return allowance;
    }

    long passed() {
        return passed;
    }

    long longestWait() {
        return Math.max(longestWait, street.now() - lastTurn);
    }

    void more(long bytes) {
        left += bytes;
    }

    boolean isReady() {
        return left > 0 && !allowance.isWaiting();
    }

    void pass() {
        if (left == 0) {
            return;
        }
        long granted = allowance.draw(Math.min(left, asksFor), street.now());
        long count = Math.min(granted, mostAtOnce);
        if (granted > 0) {
            longestWait = Math.max(longestWait, street.now() - lastTurn);
            lastTurn = street.now();
            allowance.giveBack(granted - count);
            passed += count;
            left -= count;
        }
    }
}
