package io.github.gavel.economy.autobid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds in every situation that can be written down, however absurd. */
@Tag("rule")
class AnySituationTest {
    private enum Kind {
        BID,
        KEEP,
        WITHDRAW,
        ABSTAIN
    }

    private static final BigInteger GIB = BigInteger.ONE.shiftLeft(30);

    @Test
    void noBidIsAboveALimitOrBelowTheReserve() {
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        Seeds.forEach(20_000, random -> {
            Deal deal = Deal.random(random);
            Verdict verdict = deal.decide();
            offered(verdict).ifPresent(rate -> assertWithinLimits(deal, rate));
            seen.merge(kind(verdict), 1, Integer::sum);
        });
        assertThat(seen)
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(10));
    }

    @Test
    void whatIsKeptStandsAndWhatIsBidDiffersFromWhatStands() {
        Seeds.forEach(5_000, random -> {
            Deal deal = Deal.random(random);
            Verdict verdict = deal.decide();
            Optional<Rate> standing = deal.position().standing();
            switch (kind(verdict)) {
                case KEEP -> assertThat(offered(verdict)).isEqualTo(standing);
                case BID -> assertThat(offered(verdict)).isNotEqualTo(standing);
                case WITHDRAW -> assertThat(standing).isPresent();
                case ABSTAIN -> assertThat(standing).isEmpty();
            }
            assertThat(deal.decide()).isEqualTo(verdict);
        });
    }

    @Test
    void nothingStandsWithNothingLackingOrNothingLeft() {
        Seeds.forEach(2_000, random -> {
            Deal deal = Deal.random(random);
            assertThat(deal.lacking(0).carriedOut().position().standing()).isEmpty();
            assertThat(deal.budget(0).carriedOut().position().standing()).isEmpty();
        });
    }

    @Test
    void aSecondAnswerToTheSameSituationKeepsTheFirst() {
        Seeds.forEach(5_000, random -> {
            Deal deal = Deal.random(random).carriedOut();
            Deal held = deal.awarded(deal.offer().reserve());
            Deal again = held.carriedOut().at(held.now());
            assertThat(again.decide()).isNotInstanceOf(Verdict.Bid.class).isNotInstanceOf(Verdict.Withdraw.class);
        });
    }

    @Test
    void anOpeningBidNeverFallsWithTheBudgetAndNeverRisesWithWhatLacks() {
        Seeds.forEach(5_000, random -> {
            Deal fresh = fresh(Deal.random(random));
            long budget = fresh.purchase().budget().grains();
            long more = budget + (random.nextLong(Long.MAX_VALUE) & (Long.MAX_VALUE - budget));
            long fewer = random.nextLong(Math.max(1, fresh.purchase().lacking()));
            Rate bid = offered(fresh.decide()).orElse(Rate.FREE);
            assertThat(offered(fresh.budget(more).decide()).orElse(Rate.FREE)).isGreaterThanOrEqualTo(bid);
            if (fewer > 0) {
                assertThat(offered(fresh.lacking(fewer).decide()).orElse(Rate.FREE))
                        .isGreaterThanOrEqualTo(bid);
            }
        });
    }

    private static Deal fresh(Deal deal) {
        Position position = new Position(
                deal.position().opening(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                deal.position().hugging());
        Purchase purchase = deal.purchase();
        return deal.with(position)
                .with(new Purchase(
                        purchase.budget(),
                        purchase.maximum(),
                        Optional.empty(),
                        purchase.wanted(),
                        purchase.lacking(),
                        purchase.pieceLength()));
    }

    /** States the limits a second time, in numbers of any size. */
    private static void assertWithinLimits(Deal deal, Rate rate) {
        Purchase purchase = deal.purchase();
        BigInteger budget = big(purchase.budget().grains()).multiply(GIB);
        BigInteger bid = big(rate.grainsPerGib());
        assertThat(rate.isFree()).isFalse();
        assertThat(rate).isGreaterThanOrEqualTo(deal.offer().reserve());
        assertThat(rate).isLessThanOrEqualTo(purchase.maximum());
        BigInteger ahead = big(4).multiply(big(purchase.pieceLength())).min(big(purchase.lacking()));
        assertThat(bid.multiply(ahead)).isLessThanOrEqualTo(budget);
        if (deal.strategy() instanceof Fixed fixed) {
            assertThat(rate).isLessThanOrEqualTo(fixed.rate());
        }
        if (deal.strategy() instanceof Simple) {
            purchase.firstBid()
                    .ifPresent(
                            first -> assertThat(bid).isLessThanOrEqualTo(big(4).multiply(big(first.grainsPerGib()))));
        }
        if (deal.strategy() instanceof Market) {
            BigInteger tenth = big(purchase.wanted()).add(big(9)).divide(BigInteger.TEN);
            BigInteger remaining = tenth.max(big(purchase.lacking()));
            BigInteger times = big(deal.offer().copies() <= 2 ? 2 : 1);
            assertThat(bid.multiply(remaining)).isLessThanOrEqualTo(budget.multiply(times));
        }
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static Optional<Rate> offered(Verdict verdict) {
        if (verdict instanceof Verdict.Bid bid) {
            return Optional.of(bid.rate());
        }
        return verdict instanceof Verdict.Keep keep ? Optional.of(keep.rate()) : Optional.empty();
    }

    private static Kind kind(Verdict verdict) {
        if (verdict instanceof Verdict.Bid) {
            return Kind.BID;
        }
        if (verdict instanceof Verdict.Keep) {
            return Kind.KEEP;
        }
        return verdict instanceof Verdict.Withdraw ? Kind.WITHDRAW : Kind.ABSTAIN;
    }
}
