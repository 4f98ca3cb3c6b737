package io.github.gavel.engine.choking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiligenceTest {
    @Test
    void whoAsksForNothingWithinThreeSecondsWastesItsSlot() {
        Diligence waits = after(3, Diligence.NEW.unchoked());
        assertThat(waits.wastes()).isFalse();
        assertThat(waits.idle()).isFalse();
        assertThat(waits.second(false).wastes()).isTrue();
        assertThat(waits.second(false).idle()).isTrue();
    }

    @Test
    void whoUsesItsSlotMayRestForTenSeconds() {
        Diligence rests = after(10, after(3, Diligence.NEW.unchoked()).second(true));
        assertThat(rests.wastes()).isFalse();
        assertThat(rests.second(true)).isEqualTo(rests.second(true).second(true));
        assertThat(rests.second(false).wastes()).isTrue();
        assertThat(rests.second(false).idle()).isTrue();
    }

    @Test
    void whoIsIdleIsSoUntilItUsesASlotAndHasThreeSecondsInEach() {
        Diligence again = after(4, Diligence.NEW.unchoked()).unchoked();
        assertThat(again.idle()).isTrue();
        assertThat(again.wastes()).isFalse();
        assertThat(after(3, again).wastes()).isFalse();
        assertThat(after(4, again).wastes()).isTrue();
        assertThat(after(3, again).second(true).idle()).isFalse();
    }

    @Test
    void whoAsksTooLateIsExcusedOnceAndHasTenSecondsFromThenOn() {
        Diligence far = after(4, Diligence.NEW.unchoked()).late();
        assertThat(far.idle()).isFalse();
        assertThat(after(10, far.unchoked()).wastes()).isFalse();
        Diligence again = after(11, far.unchoked());
        assertThat(again.wastes()).isTrue();
        assertThat(again.late()).isEqualTo(again);
    }

    @Test
    void whoStoppedIsNotExcusedAndWhoIsNotIdleNeedsNoExcuse() {
        Diligence stopped = after(11, Diligence.NEW.unchoked().second(true));
        assertThat(stopped.late()).isEqualTo(stopped);
        assertThat(Diligence.NEW.late()).isEqualTo(Diligence.NEW);
    }

    @Test
    void whoEverHadASlotIsNoNewcomer() {
        assertThat(Diligence.NEW.served()).isFalse();
        assertThat(after(4, Diligence.NEW.unchoked()).late().served()).isTrue();
    }

    private static Diligence after(int seconds, Diligence before) {
        Diligence now = before;
        for (int i = 0; i < seconds; i++) {
            now = now.second(false);
        }
        return now;
    }
}
