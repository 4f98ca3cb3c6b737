package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeterTest {
    private final Meter meter = new Meter();

    @Test
    void aSteadyRateIsToldFromTheFirstWholeSecondOn() {
        passes(250);
        assertThat(meter.perSecond()).isEqualTo(250);
        for (int second = 0; second < 12; second++) {
            passes(1_000);
            assertThat(meter.perSecond()).isEqualTo(1_000);
        }
        assertThat(meter.total()).isEqualTo(12_250);
    }

    @Test
    void beforeTheFirstSecondIsOverWhatPassedInItIsTold() {
        meter.add(70);
        assertThat(meter.perSecond()).isEqualTo(70);
    }

    @Test
    void whatEndedIsForgottenAfterFiveSeconds() {
        passes(1_000);
        passes(1_000);
        for (int second = 0; second < 5; second++) {
            assertThat(meter.perSecond()).isPositive();
            passes(0);
        }
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void secondsBeforeAnythingPassedDoNotCount() {
        passes(0);
        passes(0);
        passes(0);
        passes(10);
        passes(400);
        assertThat(meter.perSecond()).isEqualTo(400);
    }

    @Test
    void latelyIsTheMoreOfThisSecondAndThoseBefore() {
        passes(10);
        passes(400);
        assertThat(meter.lately()).isEqualTo(400);
        meter.add(900);
        assertThat(meter.lately()).isEqualTo(900);
    }

    private void passes(long bytes) {
        meter.add(bytes);
        meter.tick();
    }
}
