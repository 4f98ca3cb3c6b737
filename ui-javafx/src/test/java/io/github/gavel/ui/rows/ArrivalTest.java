package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.ui.sample.Sample;
import io.github.gavel.ui.sample.Samples;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    @Test
    void whatIsPaidForAndWhatIsNotAreTogetherAllThatArrives() {
        for (int second = 0; second < 120; second++) {
            TorrentView view = Samples.some(second).items().get(0).view();
            Arrival arrival = Arrival.of(view);
            assertThat(arrival.all()).isEqualTo(view.transfer().progress().receivedPerSecond());
            assertThat(arrival.fromOthers()).isBetween(0L, arrival.free());
            assertThat(arrival.paid() > 0).as("second %s", second).isEqualTo(second >= 40);
        }
    }

    @Test
    void whoSpeaksOfPricesIsNoneOfTheOthers() {
        assertThat(Arrival.of(Samples.some(100).items().get(0).view()).others()).isEqualTo(32);
    }

    @Test
    void whereNothingIsTradedAllOfItIsFree() {
        Arrival arrival = Arrival.of(
                Sample.named("a", 1 << 26).moving(5_000_000, 0).peers(3, 3).view());
        assertThat(arrival.paid()).isZero();
        assertThat(arrival.free()).isEqualTo(5_000_000);
        assertThat(arrival.others()).isEqualTo(3);
    }
}
