package io.github.gavel.client.days;

import io.github.gavel.economy.money.Amount;

/** What was done. */
public record Tally(long downloaded, long uploaded, Amount paid, Amount earned) {
    public static final Tally NOTHING = new Tally(0, 0, Amount.ZERO, Amount.ZERO);

    public Tally {
        if (downloaded < 0 || uploaded < 0) {
            throw new IllegalArgumentException("downloaded " + downloaded + ", uploaded " + uploaded + ": at least 0");
        }
    }

    Tally plus(Tally more) {
        return new Tally(
                downloaded + more.downloaded,
                uploaded + more.uploaded,
                paid.plusAtMost(more.paid),
                earned.plusAtMost(more.earned));
    }

    Tally withMoneyOf(Tally other) {
        return new Tally(downloaded, uploaded, other.paid, other.earned);
    }

    /** What was added since then. What is less than it was has begun to count anew meanwhile. */
    Tally since(Tally before) {
        return new Tally(
                since(before.downloaded, downloaded),
                since(before.uploaded, uploaded),
                Amount.grains(since(before.paid.grains(), paid.grains())),
                Amount.grains(since(before.earned.grains(), earned.grains())));
    }

    private static long since(long before, long now) {
        return now < before ? now : now - before;
    }
}
