package io.github.gavel.economy.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ReserveRuleTest {
    private static final Rate REFERENCE = Rate.perGib(800);
    private static final Supply COMPLETED = supply(Duration.ZERO);
    private static final Supply AFTER_AN_HOUR = supply(Duration.ofHours(1));
    private static final Supply AFTER_EVER = supply(Age.LIMIT);

    @Test
    void asksUpToAQuarterOfTheReferenceByScarcity() {
        ReserveRule rule = ReserveRule.standard();
        assertThat(rule.curve()).isEqualTo(ReserveCurve.SCARCITY);
        assertThat(rule.ask(REFERENCE, COMPLETED)).isEqualTo(Rate.FREE);
        assertThat(rule.ask(REFERENCE, AFTER_AN_HOUR)).isEqualTo(Rate.perGib(100));
        assertThat(rule.ask(REFERENCE, AFTER_EVER)).isEqualTo(Rate.perGib(200));
        assertThat(rule.ask(Rate.FREE, AFTER_EVER)).isEqualTo(Rate.FREE);
        assertThat(rule.ask(Rate.MAX, AFTER_EVER)).isEqualTo(Rate.perGib(Rate.LIMIT / 4));
    }

    @Test
    void asksTheFloorFromCompletionOn() {
        ReserveRule rule = ReserveRule.standard().between(Rate.perGib(101), Rate.MAX);
        assertThat(rule.ask(REFERENCE, COMPLETED)).isEqualTo(Rate.perGib(101));
        assertThat(rule.ask(REFERENCE, AFTER_AN_HOUR)).isEqualTo(Rate.perGib(101));
        assertThat(rule.ask(REFERENCE, AFTER_EVER)).isEqualTo(Rate.perGib(200));
    }

    @Test
    void neverAsksMoreThanTheCap() {
        ReserveRule rule = ReserveRule.standard().between(Rate.FREE, Rate.perGib(150));
        assertThat(rule.ask(REFERENCE, AFTER_AN_HOUR)).isEqualTo(Rate.perGib(100));
        assertThat(rule.ask(REFERENCE, AFTER_EVER)).isEqualTo(Rate.perGib(150));
    }

    @Test
    void asksTheSameAlwaysWhereFloorAndCapMeet() {
        ReserveRule rule = ReserveRule.standard().between(Rate.perGib(7), Rate.perGib(7));
        assertThat(rule.ask(REFERENCE, COMPLETED)).isEqualTo(Rate.perGib(7));
        assertThat(rule.ask(REFERENCE, AFTER_EVER)).isEqualTo(Rate.perGib(7));
        assertThatThrownBy(() -> rule.between(Rate.perGib(8), Rate.perGib(7)))
                .hasMessageContaining("a floor of 8 grains per GiB above a cap of 7 grains per GiB");
    }

    @Test
    void stepsDownFromTheCurveButNotBelowTheFloor() {
        Adaptation lowest = new Adaptation(Share.percent(25), Duration.ZERO, Duration.ZERO, Tick.ZERO);
        ReserveRule rule = ReserveRule.standard();
        assertThat(rule.ask(REFERENCE, AFTER_EVER, lowest)).isEqualTo(Rate.perGib(50));
        assertThat(rule.ask(Rate.perGib(804), AFTER_EVER, lowest)).isEqualTo(Rate.perGib(51));
        assertThat(rule.between(Rate.perGib(60), Rate.MAX).ask(REFERENCE, AFTER_EVER, lowest))
                .isEqualTo(Rate.perGib(60));
        assertThat(rule.between(Rate.FREE, Rate.perGib(40)).ask(REFERENCE, AFTER_EVER, lowest))
                .isEqualTo(Rate.perGib(40));
        assertThat(rule.ask(Rate.MAX, AFTER_EVER, Adaptation.startingAt(Tick.ZERO)))
                .isEqualTo(rule.ask(Rate.MAX, AFTER_EVER));
    }

    private static Supply supply(Duration age) {
        return new Supply(age, age, OtherSeeds.NONE);
    }
}
