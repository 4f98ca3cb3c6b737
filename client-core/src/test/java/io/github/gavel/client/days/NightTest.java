package io.github.gavel.client.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class NightTest {
    private static final InfoHash ONE = hash(1);
    private static final InfoHash TWO = hash(2);

    private static InfoHash hash(int number) {
        byte[] octets = new byte[InfoHash.LENGTH];
        octets[0] = (byte) number;
        return InfoHash.of(octets);
    }

    private static Tally tally(long downloaded, long uploaded, long paid, long earned) {
        return new Tally(downloaded, uploaded, Amount.grains(paid), Amount.grains(earned));
    }

    private static Gauge gauge(String name, Tally done, boolean isComplete) {
        return new Gauge(name, done, true, isComplete, isComplete, Optional.empty());
    }

    private static Reading at(long second, Map<InfoHash, Gauge> gauges) {
        return new Reading(Instant.ofEpochSecond(second), gauges, List.of());
    }

    @Test
    void tellsWhatEachTorrentGaveAndEarnedAndWhatFinished() {
        Reading evening = at(
                0,
                Map.of(
                        ONE, gauge("one", tally(10, 100, 1, 5), true),
                        TWO, gauge("two", tally(10, 0, 1, 0), false)));
        Reading morning = at(
                100,
                Map.of(
                        ONE, gauge("one", tally(10, 150, 1, 7), true),
                        TWO, gauge("two", tally(40, 0, 4, 0), true)));
        Night night = Night.between(evening, morning);
        assertThat(night.since()).isEqualTo(Instant.ofEpochSecond(0));
        assertThat(night.done()).isEqualTo(tally(30, 50, 3, 2));
        assertThat(night.torrents())
                .containsExactlyInAnyOrder(
                        new Night.Part(ONE, "one", tally(0, 50, 0, 2), false, Optional.empty()),
                        new Night.Part(TWO, "two", tally(30, 0, 3, 0), true, Optional.empty()));
    }

    @Test
    void tellsNothingOfWhatDidNothing() {
        Reading evening = at(0, Map.of(ONE, gauge("one", tally(10, 100, 1, 5), true)));
        assertThat(Night.between(evening, evening).torrents()).isEmpty();
        assertThat(Night.between(evening, evening).done()).isEqualTo(Tally.NOTHING);
    }

    @Test
    void tellsWhatWentWrongMeanwhileAndNotWhatWasWrongBefore() {
        Gauge wrong = new Gauge("one", Tally.NOTHING, true, false, false, Optional.of("the disk is full"));
        Reading well = new Reading(Instant.EPOCH, Map.of(ONE, gauge("one", Tally.NOTHING, false)), List.of("a"));
        Reading ill = new Reading(Instant.EPOCH, Map.of(ONE, wrong), List.of("a", "b"));
        assertThat(Night.between(well, ill).torrents())
                .containsExactly(new Night.Part(ONE, "one", Tally.NOTHING, false, Optional.of("the disk is full")));
        assertThat(Night.between(well, ill).wrong()).containsExactly("b");
        assertThat(Night.between(ill, ill).torrents()).isEmpty();
        assertThat(Night.between(ill, well).wrong()).isEmpty();
    }

    @Test
    void whatBeganToCountAnewCountsFromNothing() {
        Reading before = at(0, Map.of(ONE, gauge("one", tally(0, 0, 0, 50), true)));
        Reading after = at(1, Map.of(ONE, gauge("one", tally(0, 0, 0, 3), true)));
        assertThat(Night.between(before, after).done().earned()).isEqualTo(Amount.grains(3));
    }

    @Test
    void whatAnEarlierRunDidIsNotCountedWhenItIsSeenFirstOrAgain() {
        Reading none = at(0, Map.of());
        Reading old = at(1, Map.of(ONE, gauge("one", tally(900, 900, 9, 9), true)));
        assertThat(old.since(none)).isEqualTo(Tally.NOTHING);
        Reading unreadable = at(2, Map.of()).onto(old);
        Reading again =
                at(3, Map.of(ONE, gauge("one", tally(900, 901, 9, 9), true))).onto(unreadable);
        assertThat(again.since(unreadable)).isEqualTo(tally(0, 1, 0, 0));
    }

    @Test
    void whatWasPaidInEarlierRunsIsNotCountedWhenItIsTradedAgain() {
        Gauge rests = new Gauge("one", tally(900, 900, 0, 0), false, false, false, Optional.empty());
        Reading resting = at(0, Map.of(ONE, rests));
        Reading traded = at(1, Map.of(ONE, gauge("one", tally(900, 900, 70, 7), false)));
        assertThat(traded.since(resting)).isEqualTo(Tally.NOTHING);
        Reading restingAgain = at(2, Map.of(ONE, rests)).onto(traded);
        assertThat(restingAgain.since(traded)).isEqualTo(Tally.NOTHING);
        Reading more = at(3, Map.of(ONE, gauge("one", tally(900, 900, 75, 7), false)));
        assertThat(more.since(restingAgain)).isEqualTo(tally(0, 0, 5, 0));
    }
}
