package io.github.gavel.speed.requesting;

import io.github.gavel.economy.autobid.Position;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.market.RecentPrices;
import io.github.gavel.economy.money.Rate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What is remembered of those who sell, whichever connections they come over. */
public final class Acquaintances {
    private static final int MOST = 10_000;

    private final Map<AccountId, Position> positions = new LinkedHashMap<>();
    private final Consumer<Openings> keeper;
    private final RandomGenerator random;
    private Openings openings;
    private RecentPrices prices = RecentPrices.none();

    /** @param keeper who keeps on a disk where channels were opened of which nothing has come */
    public Acquaintances(Openings openings, Consumer<Openings> keeper, RandomGenerator random) {
        this.openings = openings;
        this.keeper = keeper;
        this.random = random;
    }

    Position position(AccountId payee) {
        return Optional.ofNullable(positions.get(payee)).orElseGet(() -> {
            Position drawn = Position.drawn(random);
            keep(payee, drawn);
            return drawn;
        });
    }

    void keep(AccountId payee, Position position) {
        positions.remove(payee);
        positions.put(payee, position);
        if (positions.size() > MOST) {
            positions.remove(positions.keySet().iterator().next());
        }
    }

    Openings openings() {
        return openings;
    }

    void keep(Openings next) {
        if (!next.equals(openings)) {
            openings = next;
            keeper.accept(next);
        }
    }

    RecentPrices prices() {
        return prices;
    }

    void priced(Rate price) {
        prices = prices.with(price);
    }
}
