package io.github.gavel.economy.channel;

import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;

/**
 * How much our payer locks: sixteen pieces at the bid it is about to make, more if they are short, or as many as are
 * lacking, rounded up to a power of two, so that a deposit says little. It never depends on the most a user would pay,
 * which a payee could otherwise read off it.
 *
 * @param pieceBytes the length of the torrent's pieces
 * @param lacking how many of them are still to be bought
 * @param bid the bid about to be made
 */
public record Deposits(long pieceBytes, int lacking, Rate bid) {
    /** What a deposit is made for, of pieces that are not short. */
    public static final int FULL_PIECES = 16;

    /** Short pieces are bought quickly: a deposit is for as many as are this long. */
    public static final int FULL_BYTES = 4 << 20;

    /** However quickly they are bought: so many of the longest at the highest rate can still be counted. */
    public static final int MOST_PIECES = 1_024;

    /** What providers ask a channel to hold. With less, a successor may be opened. */
    public static final int LEAST_PIECES = 4;

    /** A payee that wants a longer life than this is refused: what nothing comes from would be locked for as long. */
    public static final Duration LONGEST_ASKED = Duration.ofHours(24);

    /** A deposit or a top-up, or why there is none. */
    public sealed interface Sizing {
        record Lock(Amount amount) implements Sizing {}

        /** The channel holds enough. */
        record Enough(Amount left) implements Sizing {}

        /** The provider asks for a larger deposit than sixteen pieces at the most we would bid. */
        record SmallestTooHigh(Amount smallest, Amount most) implements Sizing {}

        /** The provider asks for a longer life than anybody may by default. */
        record LifeTooLong(Duration smallest, Duration most) implements Sizing {}
    }

    public Deposits {
        if (pieceBytes < 1 || pieceBytes > Integer.MAX_VALUE || lacking < 0) {
            throw new IllegalArgumentException(lacking + " pieces of " + pieceBytes + " bytes: a piece has 1 to "
                    + Integer.MAX_VALUE + " bytes, and none is lacking less than once");
        }
    }

    /**
     * The deposit of a new channel.
     *
     * @param terms what the provider asks for at least
     * @param cap the most we would bid there
     */
    public Sizing opening(SpeedMessage.Terms terms, Rate cap) {
        if (terms.smallestLife().compareTo(LONGEST_ASKED) > 0) {
            return new Sizing.LifeTooLong(terms.smallestLife(), LONGEST_ASKED);
        }
        Amount smallest = terms.smallestDeposit();
        Amount most = cap.price(pieceBytes * usual()).orElseThrow();
        return most.covers(smallest)
                ? new Sizing.Lock(full(usual()).max(smallest))
                : new Sizing.SmallestTooHigh(smallest, most);
    }

    /**
     * What is to be added to a channel in which {@code left} is not spent: it is filled up once half of what it should
     * hold is gone.
     *
     * @param pieces how many it should hold if those are more than usual, because they are bought that quickly
     */
    public Sizing adding(Amount left, int pieces) {
        int full = Math.max(usual(), Math.min(MOST_PIECES, pieces));
        return bid.isAffordable(pieces(full / 2), left)
                ? new Sizing.Enough(left)
                : new Sizing.Lock(full(full).minus(left));
    }

    /** Whether {@code count} pieces of this price can be paid with {@code left}. */
    static boolean holds(Amount left, Amount piece, int count) {
        return left.grains() / count >= piece.grains();
    }

    private int usual() {
        return (int) Math.max(FULL_PIECES, Math.min(MOST_PIECES, FULL_BYTES / pieceBytes));
    }

    private long pieces(int most) {
        return pieceBytes * Math.min(most, lacking);
    }

    /** Sixteen of the longest pieces at the highest rate are far below the largest amount, and so is this. */
    private Amount full(int most) {
        return powerOfTwo(bid.price(pieces(most)).orElseThrow());
    }

    /** The smallest power of two that is not less. */
    private static Amount powerOfTwo(Amount amount) {
        long below = Math.max(0, amount.grains() - 1);
        return Amount.grains(below == 0 ? 1 : Long.highestOneBit(below) << 1);
    }
}
