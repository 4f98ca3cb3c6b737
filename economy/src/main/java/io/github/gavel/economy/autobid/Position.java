package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where we stand with one provider: a value that the shell keeps, and tells what it sent and what it heard. It is kept
 * over reconnects, so that nobody gets rid of what we remember of its quotes.
 *
 * @param opening the part of its cap with which {@link Market} opens here; drawn, because a part that is the same
 *     everywhere gives the cap away
 * @param aim what was bid last, before a tenth was taken off because of hugging; it outlives a withdrawal
 * @param standing the bid that stands
 * @param winningSince since when we have held a slot, free ones too, at this bid; empty without one
 */
public record Position(
        Share opening, Optional<Rate> aim, Optional<Rate> standing, Optional<Tick> winningSince, Hugging hugging) {
    public static final Share LOWEST_OPENING = new Share(125_000);
    public static final Share HIGHEST_OPENING = new Share(500_000);

    public Position {
        if (opening.millionths() < LOWEST_OPENING.millionths() || opening.millionths() > HIGHEST_OPENING.millionths()) {
            throw new IllegalArgumentException("an opening with " + opening.millionths()
                    + " millionths of the cap: it is between an eighth and a half");
        }
    }

    /** At a provider that is new to us. */
    public static Position drawn(RandomGenerator random) {
        int millionths = random.nextInt(LOWEST_OPENING.millionths(), HIGHEST_OPENING.millionths() + 1);
        return new Position(
                new Share(millionths), Optional.empty(), Optional.empty(), Optional.empty(), Hugging.none());
    }

    /**
     * The position on one connection. What we remember of a provider's quotes holds on all of them, and over all
     * torrents.
     *
     * @param bid what stands there; free if nothing does
     */
    public Position on(Rate bid, Optional<Tick> winning) {
        return new Position(opening, aim, Optional.of(bid).filter(rate -> !rate.isFree()), winning, hugging);
    }

    /** The position once {@code verdict} has been carried out. A new bid has not won for any time yet. */
    public Position after(Verdict verdict, Tick now) {
        if (verdict instanceof Verdict.Bid bid) {
            return new Position(
                    opening, Optional.of(bid.aim()), Optional.of(bid.rate()), winningSince.map(old -> now), hugging);
        }
        return verdict instanceof Verdict.Withdraw
                ? new Position(opening, aim, Optional.empty(), winningSince, hugging)
                : this;
    }

    /** The position after a response to {@code bid}: a slot of ours costs {@code price} from now on. */
    public Position quoted(Rate bid, Rate price, Rate reserve, Tick now) {
        return winning(hugging.with(bid, price, reserve), now);
    }

    /** The position with a slot that answers no bid of ours. It says nothing about prices. */
    public Position unchokedFree(Tick now) {
        return winning(hugging, now);
    }

    /** The position without a slot. */
    public Position choked() {
        return new Position(opening, aim, standing, Optional.empty(), hugging);
    }

    boolean holdsSlot() {
        return winningSince.isPresent();
    }

    boolean hasWonFor(Duration time, Tick now) {
        return winningSince.filter(since -> now.isPast(since, time)).isPresent();
    }

    private Position winning(Hugging seen, Tick now) {
        return new Position(opening, aim, standing, winningSince.or(() -> Optional.of(now)), seen);
    }
}
