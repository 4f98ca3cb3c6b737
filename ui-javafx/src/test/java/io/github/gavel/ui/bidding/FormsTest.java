package io.github.gavel.ui.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.autobid.Market;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody types about money, and what is made of it. */
class FormsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int TRIES = 2_000;

    @Test
    void whatIsShownAndReadBackIsTheSameBid() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TRIES; i++) {
            Amount budget = Amount.grains(1 + random.nextLong(Long.MAX_VALUE >> random.nextInt(62)));
            Rate rate = roundPerGb(random);
            SpendingRules rules = new SpendingRules(
                    random.nextBoolean() || rate.isFree() ? new Market() : new Fixed(rate), budget, Rate.MAX);
            assertThat(BidForm.of(rules).read()).as("seed %d, %s", SEED, rules).isEqualTo(new Reading.Fit<>(rules));
        }
    }

    @Test
    void whatIsShownAndReadBackIsTheSameOffer() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TRIES; i++) {
            EarningRules rules = EarningRules.standard()
                    .with(ReserveRule.standard().between(roundPerGb(random), Rate.MAX))
                    .with(1 + random.nextInt(1_000));
            assertThat(OfferForm.of(rules).read(EarningRules.standard()))
                    .as("seed %d, %s", SEED, rules)
                    .isEqualTo(new Reading.Fit<>(rules));
        }
    }

    /** As somebody can type it: a whole number of grains per GB. */
    private Rate roundPerGb(SplittableRandom random) {
        Amount perGb = Amount.grains(random.nextLong(1L << random.nextInt(1, 38)));
        return Prices.rate(Prices.typed(perGb)).orElseThrow();
    }

    @Test
    void nothingIsBidForWhatIsNoSum() {
        for (String typed : List.of("", "0", "-1", "1,5", "1e3", "0.0000001", "1.000.000", "9999999999999999", "NaN")) {
            assertThat(new BidForm(typed, false, "").read())
                    .as(typed)
                    .isEqualTo(new Reading.Unfit<>(Reading.Field.MOST));
            assertThat(new BidForm("1", true, typed).read())
                    .as(typed)
                    .isEqualTo(new Reading.Unfit<>(Reading.Field.RATE));
        }
    }

    @Test
    void nothingIsOfferedForWhatIsNoPriceOrNoNumberOfSlots() {
        EarningRules base = EarningRules.standard();
        for (String typed : List.of("", "-1", "1,5", "x")) {
            assertThat(new OfferForm(typed, "3").read(base)).isEqualTo(new Reading.Unfit<>(Reading.Field.RESERVE));
        }
        for (String typed : List.of("", "0", "-1", "1001", "2.5", "99999999999")) {
            assertThat(new OfferForm("0", typed).read(base)).isEqualTo(new Reading.Unfit<>(Reading.Field.SLOTS));
        }
    }

    @Test
    void aRateIsReadPerGbAndKeptPerGib() {
        assertThat(Prices.rate("0.06")).contains(Rate.perGib(64_425));
        assertThat(new Prices(Words.of(Locale.GERMAN)).price(Rate.perGib(64_425)))
                .isEqualTo("0,060");
    }

    @Test
    void aSliderGoesUpInStepsAndStandsBelowWhatIsTyped() {
        assertThat(IntStream.range(0, 4).mapToObj(Steps::at))
                .containsExactly(
                        Amount.grains(10_000), Amount.grains(20_000), Amount.grains(50_000), Amount.grains(100_000));
        for (int step = 0; step < Steps.COUNT; step++) {
            assertThat(Steps.below(Steps.at(step))).isEqualTo(step);
        }
        assertThat(Steps.below(Amount.grains(1))).isZero();
        assertThat(Steps.below(Amount.MAX)).isEqualTo(Steps.COUNT - 1);
    }
}
