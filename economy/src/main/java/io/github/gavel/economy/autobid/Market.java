package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.time.Duration;

/**
 * The default: finds the price from below. It opens with what the market paid lately or a part of its cap, climbs a
 * quarter at each permitted bid while it holds no slot, and comes down a twentieth after five minutes with one. The
 * cap, which is what the remaining budget pays for the remaining bytes, is never told to anybody.
 */
public record Market() implements Strategy {
    private static final Share ABOVE_RESERVE = Share.percent(101);
    private static final Share CLIMB = Share.percent(125);
    private static final Share DECAY = Share.percent(95);
    private static final Share FOR_RARE_PIECES = Share.percent(200);
    private static final Duration WINNING_BEFORE_DECAY = Duration.ofMinutes(5);
    private static final Rate LOWEST = Rate.perGib(1);

    @Override
    public Rate cap(Situation situation) {
        Purchase purchase = situation.purchase();
        Rate plain = Rate.affordedBy(purchase.budget(), purchase.remaining());
        return situation.offer().isRare() ? FOR_RARE_PIECES.of(plain) : plain;
    }

    @Override
    public Rate aim(Situation situation, Rate most) {
        Rate floor = ABOVE_RESERVE.atLeastOf(situation.offer().reserve()).max(LOWEST);
        return situation
                .position()
                .aim()
                .map(last -> moved(last, situation))
                .orElseGet(() -> opening(situation))
                .max(floor);
    }

    @Override
    public boolean yieldsToHugging() {
        return true;
    }

    private Rate opening(Situation situation) {
        Rate drawn = situation.position().opening().of(cap(situation));
        return situation.recent().median().map(drawn::max).orElse(drawn);
    }

    /** After a withdrawal it resumes where it was: the slot was not lost to a higher bid. */
    private static Rate moved(Rate last, Situation situation) {
        Position position = situation.position();
        if (position.standing().isEmpty()) {
            return last;
        }
        if (!position.holdsSlot()) {
            return CLIMB.atLeastOf(last);
        }
        return position.hasWonFor(WINNING_BEFORE_DECAY, situation.now()) ? DECAY.of(last) : last;
    }
}
