package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.util.Optional;

/**
 * What to bid at one provider for one torrent: the one question that a shell asks here, at each bid a provider permits
 * (the first is free, then one a minute) and whenever something has changed. Asking more often is harmless; of an
 * answer that comes before a bid is permitted only a {@link Verdict.Withdraw} is carried out.
 *
 * <p>The shell keeps three values: one {@link Purchase} and one {@link NeverWorse} per torrent, and one
 * {@link Position} per provider. It puts them into a {@link Situation}, carries the {@link Verdict} out and keeps what
 * {@link Position#after} and {@link Purchase#after} make of it. In between it tells the position what the provider
 * quoted and when it choked, and the never-worse rule how every provider served.
 *
 * <p>What always holds, whatever a provider does:
 *
 * <ul>
 *   <li>A bid is at least one grain per GiB and at least the reserve. What cannot be is said with its numbers.
 *   <li>It is at most the strategy's cap, the user's maximum and what the remaining budget pays for the next four
 *       pieces, or for all that is lacking if that is less. A kept bid is within all of these, too.
 *   <li>With nothing lacking or nothing left to pay with, no bid stands: it is withdrawn.
 *   <li>The same situation has the same verdict.
 * </ul>
 */
public final class Autobid {
    /** A tenth less, where prices hug our bids. */
    private static final Share NINE_TENTHS = Share.percent(90);

    private Autobid() {}

    public static Verdict decide(Situation situation) {
        return halt(situation).map(situation::refuse).orElseGet(() -> price(situation));
    }

    /** Why nothing is bid, whatever the strategy would say. */
    private static Optional<Refusal> halt(Situation situation) {
        Purchase purchase = situation.purchase();
        if (purchase.lacking() == 0) {
            return Optional.of(new Refusal.NothingLacking(purchase.wanted()));
        }
        if (purchase.budget().isZero()) {
            return Optional.of(new Refusal.NothingLeft(purchase.lacking()));
        }
        NeverWorse neverWorse = situation.neverWorse();
        Optional<Refusal> stopped = neverWorse.stop().map(Refusal.NotWorthIt::new);
        return stopped.or(
                () -> neverWorse.probeAt(situation.offer().provider()).map(probe -> new Refusal.Probed(probe.began())));
    }

    private static Verdict price(Situation situation) {
        Rate most = situation.most();
        Rate aim = situation.strategy().aim(situation, most).min(most);
        Rate reserve = situation.offer().reserve();
        if (!aim.covers(reserve)) {
            return situation.refuse(new Refusal.ReserveTooHigh(reserve, aim));
        }
        if (aim.isFree()) {
            Purchase purchase = situation.purchase();
            return situation.refuse(new Refusal.TooLittle(purchase.budget(), purchase.lacking(), purchase.maximum()));
        }
        return situation.isHugged() ? lowered(situation, aim, most) : answer(situation, aim, aim);
    }

    /** A tenth is taken off the most that would be paid and off the bid, which stays at least the reserve. */
    private static Verdict lowered(Situation situation, Rate aim, Rate most) {
        Rate reserve = situation.offer().reserve();
        Rate mostHere = NINE_TENTHS.atLeastOf(most);
        if (!mostHere.covers(reserve)) {
            Hugging hugging = situation.position().hugging();
            return situation.refuse(new Refusal.PriceHugging(hugging.close(), hugging.quotes(), mostHere, reserve));
        }
        return answer(situation, NINE_TENTHS.atLeastOf(aim).max(reserve), aim);
    }

    private static Verdict answer(Situation situation, Rate rate, Rate aim) {
        Optional<Rate> standing = situation.position().standing();
        return standing.equals(Optional.of(rate)) ? new Verdict.Keep(rate) : new Verdict.Bid(rate, aim);
    }
}
