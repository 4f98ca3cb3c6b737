package io.github.gavel.economy.reserve;

import static io.github.gavel.economy.reserve.Trade.NO_DEMAND;
import static io.github.gavel.economy.reserve.Trade.SELLING;
import static io.github.gavel.economy.reserve.Trade.SOLD_OUT;
import static io.github.gavel.economy.reserve.Trade.UNSOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.fixtures.Seeds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AdaptationTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final List<Trade> TRADES = List.of(Trade.values());
    private static final Duration NANO = Duration.ofNanos(1);

    @Test
    void stepsDownAFifthAfterHalfAnHourOfDemandWithoutASale() {
        assertThat(factor(told(fresh(), UNSOLD, HALF_AN_HOUR.minus(NANO)))).isEqualTo(1_000_000);
        assertThat(factor(told(fresh(), UNSOLD, HALF_AN_HOUR))).isEqualTo(800_000);
    }

    @Test
    void startsCountingAgainAfterAStep() {
        Adaptation once = told(fresh(), UNSOLD, HALF_AN_HOUR);
        assertThat(factor(told(once, UNSOLD, HALF_AN_HOUR.minus(NANO)))).isEqualTo(800_000);
        assertThat(factor(told(once, UNSOLD, HALF_AN_HOUR))).isEqualTo(640_000);
    }

    @Test
    void doesNotCountTimeWithoutDemandAndForgetsNothingOverIt() {
        Adaptation waiting = told(fresh(), UNSOLD, HALF_AN_HOUR.minus(NANO));
        Adaptation paused = told(waiting, NO_DEMAND, Duration.ofDays(1));
        assertThat(factor(paused)).isEqualTo(1_000_000);
        assertThat(factor(told(paused, UNSOLD, NANO))).isEqualTo(800_000);
    }

    @Test
    void forgetsTheWaitAtASale() {
        for (Trade sale : new Trade[] {SELLING, SOLD_OUT}) {
            Adaptation sold = told(told(fresh(), UNSOLD, HALF_AN_HOUR.minus(NANO)), sale, NANO);
            assertThat(factor(told(sold, UNSOLD, HALF_AN_HOUR.minus(NANO)))).isEqualTo(1_000_000);
        }
    }

    @Test
    void stepsBackAQuarterAfterTenMinutesSoldOut() {
        Adaptation low = low();
        assertThat(factor(told(low, SOLD_OUT, TEN_MINUTES.minus(NANO)))).isEqualTo(250_000);
        assertThat(factor(told(low, SOLD_OUT, TEN_MINUTES))).isEqualTo(312_500);
        Adaptation once = told(low, SOLD_OUT, TEN_MINUTES);
        assertThat(factor(told(once, SOLD_OUT, TEN_MINUTES.minus(NANO)))).isEqualTo(312_500);
    }

    @Test
    void mustBeSoldOutWithoutABreakToStepBack() {
        for (Trade pause : new Trade[] {NO_DEMAND, UNSOLD, SELLING}) {
            Adaptation broken = told(told(low(), SOLD_OUT, TEN_MINUTES.minus(NANO)), pause, NANO);
            assertThat(factor(told(broken, SOLD_OUT, TEN_MINUTES.minus(NANO)))).isEqualTo(250_000);
            Adaptation stepped = told(broken, UNSOLD, HALF_AN_HOUR);
            assertThat(factor(told(stepped, SOLD_OUT, TEN_MINUTES.minus(NANO)))).isEqualTo(250_000);
        }
    }

    @Test
    void staysBetweenAQuarterOfTheCurveAndTheCurve() {
        Seeds.forEach(300, random -> {
            Adaptation adaptation = fresh();
            Trade usual = TRADES.get(random.nextInt(TRADES.size()));
            for (int i = 0; i < 30; i++) {
                Trade trade = random.nextInt(3) > 0 ? usual : TRADES.get(random.nextInt(TRADES.size()));
                adaptation = adaptation.after(trade, new Tick(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63)));
                long curve = random.nextLong(Rate.LIMIT + 1) >>> random.nextInt(50);
                long asked = adaptation.of(Rate.perGib(curve)).grainsPerGib();
                assertThat(asked).isBetween(curve / 4 + (curve % 4 == 0 ? 0 : 1), curve);
            }
        });
        assertThat(factor(told(low(), UNSOLD, HALF_AN_HOUR))).isEqualTo(250_000);
        assertThat(factor(told(fresh(), SOLD_OUT, TEN_MINUTES))).isEqualTo(1_000_000);
    }

    @Test
    void takesOneStepHoweverLongNobodyTold() {
        assertThat(factor(fresh().after(UNSOLD, new Tick(Long.MAX_VALUE)))).isEqualTo(800_000);
    }

    @Test
    void countsNothingWhenTheClockGoesBack() {
        Adaptation later = fresh().after(SELLING, Tick.ofSeconds(10_000));
        Adaptation back = later.after(UNSOLD, Tick.ofSeconds(1)).after(UNSOLD, Tick.ofSeconds(11_799));
        assertThat(factor(back)).isEqualTo(1_000_000);
        assertThat(factor(back.after(UNSOLD, Tick.ofSeconds(11_800)))).isEqualTo(800_000);
    }

    @Test
    void readsTheTradeFromTheSlots() {
        assertThat(Trade.of(0, 0, 3)).isEqualTo(NO_DEMAND);
        assertThat(Trade.of(1, 0, 3)).isEqualTo(UNSOLD);
        assertThat(Trade.of(1, 0, 0)).isEqualTo(UNSOLD);
        assertThat(Trade.of(4, 1, 3)).isEqualTo(SELLING);
        assertThat(Trade.of(4, 2, 3)).isEqualTo(SELLING);
        assertThat(Trade.of(4, 3, 3)).isEqualTo(SOLD_OUT);
        assertThat(Trade.of(0, 1, 1)).isEqualTo(SOLD_OUT);
    }

    @Test
    void refusesAFactorOutsideItsBounds() {
        assertThatThrownBy(() -> adapted(new Share(249_999))).hasMessageContaining("249999");
        assertThatThrownBy(() -> adapted(new Share(1_000_001))).hasMessageContaining("1000001");
    }

    private static Adaptation fresh() {
        return Adaptation.startingAt(Tick.ZERO);
    }

    private static Adaptation low() {
        return adapted(Share.percent(25));
    }

    private static Adaptation adapted(Share factor) {
        return new Adaptation(factor, Duration.ZERO, Duration.ZERO, Tick.ZERO);
    }

    private static Adaptation told(Adaptation adaptation, Trade trade, Duration lasted) {
        return adaptation.after(trade, adaptation.seen().plus(lasted));
    }

    private static int factor(Adaptation adaptation) {
        return adaptation.factor().millionths();
    }
}
