package io.github.gavel.economy.channel;

import io.github.gavel.economy.money.Amount;

/**
 * What the budgets say to a payment. The marks of all open channels are taken from {@code remaining} already, so that
 * no two channels can spend the same grain.
 *
 * @param piece what one piece costs now
 * @param remaining what may still be reserved
 * @param openChannels among how many channels it is divided, this one included
 */
public record Allowance(Amount piece, Amount remaining, int openChannels) {
    private static final int MOST_PIECES = 64;
    private static final long PARTS_PER_CHANNEL = 8;

    public Allowance {
        if (openChannels < 1) {
            throw new IllegalArgumentException(openChannels + " open channels: the one that pays is open");
        }
    }

    /** By how much a mark rises at once: few writes to disk, and little that counts as spent after a crash. */
    Amount step() {
        Amount part = Amount.grains(remaining.grains() / (PARTS_PER_CHANNEL * openChannels));
        return part.min(pieces(MOST_PIECES)).max(piece);
    }

    private Amount pieces(int count) {
        boolean fits = piece.grains() <= Long.MAX_VALUE / count;
        return fits ? Amount.grains(piece.grains() * count) : Amount.MAX;
    }
}
