package io.github.gavel.speed.providing;

import io.github.gavel.economy.channel.Deposits;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.market.RecentPrices;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.ForeignSeed;
import io.github.gavel.economy.possession.SeedCensus;
import io.github.gavel.economy.reserve.Age;
import io.github.gavel.economy.reserve.OtherSeeds;
import io.github.gavel.economy.reserve.SeedingAges;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.speed.port.Payee;
import java.util.Collection;
import java.util.Optional;

/** What is asked for one torrent: its reserve follows how hard it is to get elsewhere. */
final class Asking {
    private final LedgerId ledger;
    private final Layout layout;
    private final EarningRules rules;
    private final int window;
    private final Optional<Seeding> before;
    private Optional<SeedingAges> ages = Optional.empty();
    private SeedCensus census = SeedCensus.NONE;

    /** @param before how it was in earlier runs */
    Asking(LedgerId ledger, Layout layout, EarningRules rules, int window, Optional<Seeding> before) {
        this.ledger = ledger;
        this.layout = layout;
        this.rules = rules;
        this.window = window;
        this.before = before;
    }

    /** All of it is here. */
    void completed(Tick now) {
        if (ages.isEmpty()) {
            ages = Optional.of(before.map(
                            it -> new SeedingAges(new Age(it.sinceCompletion(), now), new Age(it.sinceProof(), now)))
                    .orElseGet(() -> SeedingAges.completedAt(now)));
        }
    }

    /** Empty as long as it is not whole. */
    Optional<Seeding> seeding(Tick now) {
        return ages.map(
                it -> new Seeding(it.sinceCompletion().at(now), it.sinceProof().at(now)));
    }

    /** Somebody there proved to have it. */
    void proven(AddressBlock block, Tick now) {
        census = census.proven(block, now);
        ages = ages.map(old -> old.provenAt(now));
    }

    Rate reserve(RecentPrices prices, Collection<ForeignSeed> foreign, Tick now) {
        if (ages.isEmpty()) {
            return rules.reserve().floor();
        }
        OtherSeeds others = census.count(foreign, now);
        Rate reference = rules.reference().or(prices::median).orElse(Rate.FREE);
        return rules.reserve().ask(reference, ages.get().supply(others, now));
    }

    Terms terms(Payee payee, Rate reserve) {
        long least = (long) Deposits.LEAST_PIECES * layout.pieceBytes();
        Amount smallest = reserve.price(least).orElse(Amount.ZERO);
        return new Terms(
                ledger,
                reserve,
                payee.account(),
                payee.closer(),
                smallest.max(Amount.grains(1)),
                rules.smallestLife(),
                window);
    }
}
