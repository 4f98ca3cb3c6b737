package io.github.gavel.economy.autobid;

import io.github.gavel.economy.channel.Deposits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.util.Optional;

/**
 * What is still to be bought of one torrent, and with what. Sizes are of what the user wants of the torrent, so that
 * one file of many is paid for like a torrent of its own.
 *
 * @param budget what is left of the torrent's budget
 * @param maximum the user's highest rate, {@link Rate#MAX} if there is none
 * @param firstBid the first bid made for the torrent; forgotten when the user changes budget, maximum or strategy
 * @param wanted bytes the user wants, whether we have them or not
 * @param lacking those of them that are not verified yet
 */
public record Purchase(
        Amount budget, Rate maximum, Optional<Rate> firstBid, long wanted, long lacking, int pieceLength) {
    private static final Share TENTH = Share.percent(10);

    public Purchase {
        if (lacking < 0 || lacking > wanted) {
            throw new IllegalArgumentException(
                    lacking + " bytes lacking of " + wanted + ": they are between none and all");
        }
        if (pieceLength < 1) {
            throw new IllegalArgumentException("a piece length of " + pieceLength + " bytes: it is at least 1");
        }
    }

    /** The same with less of it left, or more. */
    public Purchase left(Amount newBudget, long newLacking) {
        return new Purchase(newBudget, maximum, firstBid, wanted, newLacking, pieceLength);
    }

    /** The same once {@code verdict} has been carried out. */
    public Purchase after(Verdict verdict) {
        return firstBid.isEmpty() && verdict instanceof Verdict.Bid bid
                ? new Purchase(budget, maximum, Optional.of(bid.rate()), wanted, lacking, pieceLength)
                : this;
    }

    /** What is lacking, but never less than a tenth: otherwise rates would go to infinity with the last piece. */
    long remaining() {
        return Math.max(lacking, TENTH.atLeastOf(wanted));
    }

    long pieces(int count) {
        return (long) count * pieceLength;
    }

    /** The highest rate at which the budget pays for the next pieces. */
    Rate affordable() {
        return Rate.affordedBy(budget, Math.min(lacking, pieces(Deposits.LEAST_PIECES)));
    }
}
