package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Stamp EARLIER = new Stamp(10, 1);
    private static final Stamp LATER = new Stamp(10, 2);

    private final Watch watch = new Watch();

    @Test
    void noticesWhatWasDoneSinceWeWrote() {
        watch.beginWrite(0);
        watch.endWrite(0, watch.changes(0), Optional.of(EARLIER));
        assertThat(watch.isAsLeft(0, watch.changes(0), EARLIER)).isTrue();
        assertThat(watch.isAsLeft(0, watch.changes(0), LATER)).isFalse();
    }

    @Test
    void whatSomebodyElseHadHisHandsOnStaysSoUntilItIsTrusted() {
        watch.trust(0, Optional.of(EARLIER));
        assertThat(watch.isAsLeft(0, watch.changes(0), LATER)).isFalse();
        watch.beginWrite(0);
        watch.endWrite(0, watch.changes(0), Optional.of(LATER));
        assertThat(watch.isAsLeft(0, watch.changes(0), LATER)).isFalse();
        watch.trust(0, Optional.of(LATER));
        assertThat(watch.isAsLeft(0, watch.changes(0), LATER)).isTrue();
    }

    @Test
    void aStampThatAnotherOfUsHasOutdatedAccusesNobody() {
        watch.beginWrite(0);
        int beforeTheEarlier = watch.changes(0);
        watch.beginWrite(0);
        int beforeTheLater = watch.changes(0);
        watch.endWrite(0, beforeTheLater, Optional.of(LATER));
        watch.endWrite(0, beforeTheEarlier, Optional.of(EARLIER));
        assertThat(watch.isAsLeft(0, watch.changes(0), LATER)).isTrue();
    }

    @Test
    void aStampThatWasTakenWhileAnotherOfUsWroteAccusesNobody() {
        watch.beginWrite(0);
        watch.beginWrite(0);
        watch.endWrite(0, watch.changes(0), Optional.of(EARLIER));
        watch.endWrite(0, watch.changes(0) - 1, Optional.of(EARLIER));
        assertThat(watch.isAsLeft(0, watch.changes(0), LATER)).isTrue();
    }
}
