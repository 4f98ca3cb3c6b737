package io.github.gavel.speed.market;

import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import java.util.Optional;

/** What its owner wants of a torrent: to spend for it, to earn with it, both, or neither. */
public record Wish(Optional<SpendingRules> spends, Optional<EarningRules> earns) {
    public static final Wish NOTHING = new Wish(Optional.empty(), Optional.empty());

    public static Wish toSpend(SpendingRules rules) {
        return new Wish(Optional.of(rules), Optional.empty());
    }

    public static Wish toEarn(EarningRules rules) {
        return new Wish(Optional.empty(), Optional.of(rules));
    }

    public boolean isNothing() {
        return spends.isEmpty() && earns.isEmpty();
    }
}
