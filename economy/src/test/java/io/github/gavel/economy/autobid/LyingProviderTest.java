package io.github.gavel.economy.autobid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A provider that invents losing bids: it quotes what we bid, less as little as it dares. */
@Tag("rule")
class LyingProviderTest {
    @Test
    void isNeverPaidMoreThanTheCapNorMoreThanTheBudget() {
        AtomicInteger paidAtAll = new AtomicInteger();
        AtomicInteger suspected = new AtomicInteger();
        Seeds.forEach(300, random -> {
            Deal deal = start(Deal.random(random), random);
            Amount before = deal.purchase().budget();
            Amount paid = Amount.ZERO;
            for (int minute = 0; minute < 100; minute++) {
                Situation situation = deal.situation(NeverWorse.startingAt(deal.now()));
                Verdict verdict = Autobid.decide(situation);
                deal = deal.carriedOut();
                Rate bid = deal.position().standing().orElse(Rate.FREE);
                assertThat(bid).isLessThanOrEqualTo(situation.most());
                if (bid.isFree() || random.nextInt(3) == 0) {
                    deal = deal.with(deal.position().choked());
                    continue;
                }
                assertThat(verdict).isNotInstanceOf(Verdict.Withdraw.class);
                Rate price = Rate.perGib(bid.grainsPerGib() - random.nextLong(1 + bid.grainsPerGib() / 50));
                deal = deal.awarded(price);
                long bytes = Math.min(
                        deal.purchase().lacking(),
                        random.nextLong(1, 5) * deal.purchase().pieceLength());
                Amount cost = price.price(bytes).orElseThrow();
                assertThat(deal.purchase().budget()).isGreaterThanOrEqualTo(cost);
                paid = paid.plus(cost);
                deal = deal.with(deal.purchase()
                        .left(
                                deal.purchase().budget().minus(cost),
                                deal.purchase().lacking() - bytes));
            }
            assertThat(paid).isLessThanOrEqualTo(before);
            paidAtAll.addAndGet(paid.isZero() ? 0 : 1);
            suspected.addAndGet(deal.position().hugging().isHugging() ? 1 : 0);
        });
        assertThat(paidAtAll).hasValueGreaterThan(100);
        assertThat(suspected).hasValueGreaterThan(50);
    }

    @Test
    void isBidATenthLessAfterItsEighthQuote() {
        Deal deal = Deal.of(new Market()).carriedOut();
        for (int quote = 1; quote <= 7; quote++) {
            deal = deal.awarded(Rate.perGib(495));
            Asserts.assertKeeps(deal, 500);
        }
        Asserts.assertBids(deal.awarded(Rate.perGib(495)), 450);
    }

    @Test
    void isNotSuspectedForAskingItsReserve() {
        Deal deal = Deal.of(new Market()).reserve(600).carriedOut();
        for (int quote = 0; quote < 100; quote++) {
            deal = deal.awarded(Rate.perGib(600));
            assertThat(deal.position().hugging().isHugging()).isFalse();
        }
        Asserts.assertKeeps(deal, 606);
    }

    /** New to us, with a reserve, sizes and rates at which something can happen. */
    private static Deal start(Deal drawn, RandomGenerator random) {
        long wanted = random.nextLong(1, 1L << random.nextInt(20, 45));
        return new Deal(
                drawn.strategy(),
                new Purchase(
                        Amount.grains(random.nextLong(1, 1L << random.nextInt(1, 62))),
                        drawn.purchase().maximum(),
                        Optional.empty(),
                        wanted,
                        wanted,
                        1 << random.nextInt(14, 25)),
                new Offer(Deal.PROVIDER, Rate.perGib(random.nextInt(3)), random.nextInt(1, 5)),
                Position.drawn(random),
                drawn.recent(),
                Deal.START.plus(Duration.ofSeconds(random.nextInt(100))));
    }
}
