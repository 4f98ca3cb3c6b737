package io.github.gavel.economy.autobid;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.market.RecentPrices;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A situation to start from: 1 GiB in pieces of 1 MiB of which everything lacks, 1000 grains, no reserve, common
 * pieces, a provider that is new and opens at half of the cap. So the cap is 1000 grains per GiB.
 */
record Deal(Strategy strategy, Purchase purchase, Offer offer, Position position, RecentPrices recent, Tick now) {
    static final long GIB = 1L << 30;
    static final int MIB = 1 << 20;
    static final PeerKey PROVIDER = new PeerKey(7);
    static final Tick START = Tick.ofSeconds(100);

    static Deal of(Strategy strategy) {
        return new Deal(
                strategy,
                new Purchase(Amount.grains(1_000), Rate.MAX, Optional.empty(), GIB, GIB, MIB),
                new Offer(PROVIDER, Rate.FREE, 3),
                new Position(
                        Position.HIGHEST_OPENING, Optional.empty(), Optional.empty(), Optional.empty(), Hugging.none()),
                RecentPrices.none(),
                START);
    }

    static Deal random(RandomGenerator random) {
        long wanted = extreme(random, Long.MAX_VALUE);
        Position drawn = Position.drawn(random);
        return new Deal(
                strategy(random),
                new Purchase(
                        Amount.grains(extreme(random, Long.MAX_VALUE)),
                        random.nextBoolean() ? Rate.MAX : rate(random),
                        maybe(random),
                        wanted,
                        Math.min(wanted, extreme(random, Long.MAX_VALUE)),
                        (int) Math.max(1, extreme(random, Integer.MAX_VALUE))),
                new Offer(PROVIDER, random.nextBoolean() ? Rate.FREE : rate(random), random.nextInt(1, 5)),
                new Position(
                        drawn.opening(),
                        maybe(random),
                        maybe(random),
                        random.nextBoolean() ? Optional.empty() : Optional.of(tick(random)),
                        random.nextBoolean() ? Hugging.none() : new Hugging(random.nextLong(), Hugging.MEMORY)),
                random.nextBoolean() ? RecentPrices.none() : new RecentPrices(List.of(rate(random))),
                tick(random));
    }

    Verdict decide() {
        return decide(NeverWorse.startingAt(now));
    }

    Verdict decide(NeverWorse neverWorse) {
        return Autobid.decide(situation(neverWorse));
    }

    Situation situation(NeverWorse neverWorse) {
        return new Situation(strategy, purchase, offer, position, recent, neverWorse, now);
    }

    /** The same after its verdict was carried out, a minute later. */
    Deal carriedOut() {
        Verdict verdict = decide();
        return with(purchase.after(verdict)).with(position.after(verdict, now)).at(now.plus(Duration.ofMinutes(1)));
    }

    /** The same with an award at {@code price} from now on, if a bid stands. */
    Deal awarded(Rate price) {
        return position.standing()
                .map(bid -> with(position.quoted(bid, price, offer.reserve(), now)))
                .orElse(this);
    }

    Deal with(Purchase other) {
        return new Deal(strategy, other, offer, position, recent, now);
    }

    Deal with(Position other) {
        return new Deal(strategy, purchase, offer, other, recent, now);
    }

    Deal with(RecentPrices other) {
        return new Deal(strategy, purchase, offer, position, other, now);
    }

    Deal at(Tick other) {
        return new Deal(strategy, purchase, offer, position, recent, other);
    }

    Deal lacking(long bytes) {
        return with(purchase.left(purchase.budget(), bytes));
    }

    Deal budget(long grains) {
        return with(purchase.left(Amount.grains(grains), purchase.lacking()));
    }

    Deal maximum(long rate) {
        return with(new Purchase(
                purchase.budget(),
                Rate.perGib(rate),
                purchase.firstBid(),
                purchase.wanted(),
                purchase.lacking(),
                purchase.pieceLength()));
    }

    Deal reserve(long rate) {
        return new Deal(
                strategy, purchase, new Offer(PROVIDER, Rate.perGib(rate), offer.copies()), position, recent, now);
    }

    Deal copies(int copies) {
        return new Deal(strategy, purchase, new Offer(PROVIDER, offer.reserve(), copies), position, recent, now);
    }

    /** The same at a provider of which so many of eight quotes were close. */
    Deal hugged(int close) {
        return with(new Position(
                position.opening(),
                position.aim(),
                position.standing(),
                position.winningSince(),
                new Hugging((1L << close) - 1, Hugging.ENOUGH)));
    }

    private static Strategy strategy(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Fixed(rate(random));
            case 1 -> new Simple(new Share(random.nextInt(1_000_001)));
            default -> new Market();
        };
    }

    static Rate rate(RandomGenerator random) {
        return Rate.perGib(extreme(random, Rate.LIMIT));
    }

    private static Optional<Rate> maybe(RandomGenerator random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Rate.perGib(Math.max(1, extreme(random, Rate.LIMIT))));
    }

    private static Tick tick(RandomGenerator random) {
        return new Tick(extreme(random, Long.MAX_VALUE));
    }

    /** Of every order of magnitude alike, and now and then nothing or all of it. */
    private static long extreme(RandomGenerator random, long most) {
        return switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> most;
            default -> random.nextLong(most) >>> random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(most));
        };
    }
}
