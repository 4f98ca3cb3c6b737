package io.github.gavel.client.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PresenceTest {
    private static final InfoHash HASH = InfoHash.of(new byte[InfoHash.LENGTH]);
    private static final Instant EVENING = Instant.EPOCH;

    private static Reading at(Instant moment, long uploaded) {
        Tally done = new Tally(0, uploaded, Amount.ZERO, Amount.ZERO);
        return new Reading(moment, Map.of(HASH, new Gauge("t", done, true, true, true, Optional.empty())), List.of());
    }

    private static Optional<Night> after(Duration away, long uploaded) {
        return new Presence(at(EVENING, 10)).until(at(EVENING.plus(away), uploaded));
    }

    @Test
    void whoeverComesBackAfterHoursIsToldWhatWasDone() {
        assertThat(after(Presence.AWAY, 15).orElseThrow().done().uploaded()).isEqualTo(5);
    }

    @Test
    void whoeverWasGoneForLessIsToldNothing() {
        assertThat(after(Presence.AWAY.minusMillis(1), 15)).isEmpty();
    }

    @Test
    void thereIsNothingToTellOfANightInWhichNothingHappened() {
        assertThat(after(Presence.AWAY, 10)).isEmpty();
    }

    @Test
    void aClockThatWentBackMakesNoNight() {
        assertThat(after(Presence.AWAY.negated(), 15)).isEmpty();
    }

    @Test
    void itIsReadAnewEachMinuteInWhichSomebodyIsThere() {
        Presence presence = new Presence(at(EVENING, 0));
        assertThat(presence.isOld(EVENING.plus(Presence.STEP))).isTrue();
        assertThat(presence.isOld(EVENING.plus(Presence.STEP).minusMillis(1))).isFalse();
        assertThat(presence.isOld(EVENING.minus(Presence.STEP))).isTrue();
    }
}
