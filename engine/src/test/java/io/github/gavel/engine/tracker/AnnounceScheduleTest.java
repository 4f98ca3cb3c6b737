package io.github.gavel.engine.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.tracker.Refusal.Reason;
import io.github.gavel.fixtures.Seeds;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AnnounceScheduleTest {
    private static final URI A = URI.create("http://a.example/announce");
    private static final URI B = URI.create("http://b.example/announce");
    private static final URI C = URI.create("udp://c.example:80");
    private static final Refusal DEAD = Refusal.of(Reason.NO_ANSWER, 45);
    private static final Answer ANSWER = new Answer(
            List.of(),
            new Intervals(Duration.ofMinutes(30), Duration.ofMinutes(5)),
            OptionalInt.of(3),
            OptionalInt.of(4),
            Optional.empty(),
            Optional.of("be nice"));

    private static AnnounceSchedule schedule(List<List<URI>> tiers) {
        return new AnnounceSchedule(tiers, new Random(1));
    }

    private static Duration at(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Ask asked(AnnounceSchedule schedule, Duration now) {
        return schedule.ask(now, false).orElseThrow();
    }

    @Test
    void asksTheFirstTierFirstAndSaysThatWeBegin() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A), List.of(B)));
        assertThat(schedule.next(false)).contains(Duration.ZERO);
        assertThat(asked(schedule, at(0))).isEqualTo(new Ask(A, Event.STARTED, Optional.empty()));
    }

    @Test
    void whoeverIsAddedLaterIsAskedAtOnceAndCountsOnce() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(0));
        assertThat(schedule.ask(at(1), false)).isEmpty();
        schedule.add(List.of(List.of(B, A)));
        assertThat(asked(schedule, at(1))).isEqualTo(new Ask(B, Event.STARTED, Optional.empty()));
        assertThat(schedule.statuses()).hasSize(2);
    }

    @Test
    void asksOneAtATime() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A), List.of(B)));
        asked(schedule, at(0));
        assertThat(schedule.ask(at(100), true)).isEmpty();
        assertThat(schedule.next(true)).isEmpty();
        assertThat(schedule.statuses()).extracting(TrackerStatus::isAsked).containsExactly(true, false);
    }

    @Test
    void asksAgainAfterTheIntervalAndWhoeverIsHungryAfterTheLeastOne() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(1));
        assertThat(schedule.next(false)).contains(at(31));
        assertThat(schedule.next(true)).contains(at(6));
        assertThat(schedule.ask(at(31).minusNanos(1), false)).isEmpty();
        assertThat(schedule.ask(at(6).minusNanos(1), true)).isEmpty();
        assertThat(schedule.ask(at(6), true)).contains(new Ask(A, Event.NONE, Optional.empty()));
    }

    @Test
    void goesOnToTheNextTierWhenOneDoesNotAnswerAndBackToItInTheNextRound() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A), List.of(B)));
        schedule.heard(asked(schedule, at(0)), DEAD, at(1));
        Ask second = asked(schedule, at(1));
        assertThat(second).isEqualTo(new Ask(B, Event.STARTED, Optional.empty()));
        schedule.heard(second, ANSWER, at(1));
        assertThat(schedule.next(false)).contains(at(31));
        assertThat(asked(schedule, at(31)).tracker()).isEqualTo(A);
    }

    @Test
    void whoeverAnswersComesToTheFrontOfItsTier() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A, B, C)));
        Ask first = asked(schedule, at(0));
        schedule.heard(first, DEAD, at(0));
        Ask second = asked(schedule, at(0));
        schedule.heard(second, ANSWER, at(0));
        assertThat(asked(schedule, at(30)).tracker())
                .isEqualTo(second.tracker())
                .isNotEqualTo(first.tracker());
    }

    @Test
    void leavesWhoeverDoesNotAnswerAloneForTwiceAsLongEachTimeButNotForMoreThanAnHour() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        Duration now = at(0);
        for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            schedule.heard(asked(schedule, now), DEAD, now);
            assertThat(schedule.next(false)).contains(now.plusMinutes(minutes));
            assertThat(schedule.ask(now.plusMinutes(minutes).minusNanos(1), true))
                    .isEmpty();
            now = now.plusMinutes(minutes);
        }
        schedule.heard(asked(schedule, now), ANSWER, now);
        schedule.heard(asked(schedule, now.plusMinutes(30)), DEAD, now);
        assertThat(schedule.next(false)).contains(now.plusMinutes(30));
    }

    @Test
    void aHundredFailuresOverflowNothing() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        Duration now = at(0);
        for (int i = 0; i < 100; i++) {
            schedule.heard(asked(schedule, now), DEAD, now);
            now = schedule.next(false).orElseThrow();
        }
        assertThat(schedule.statuses().get(0).failures()).isEqualTo(100);
    }

    @Test
    void saysOnceToWhoeverSawUsBeginThatWeAreDone() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A), List.of(B)));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(0));
        schedule.complete(at(2));
        assertThat(schedule.next(false)).contains(at(2));
        Ask done = asked(schedule, at(2));
        assertThat(done).isEqualTo(new Ask(A, Event.COMPLETED, Optional.empty()));
        schedule.heard(done, ANSWER, at(2));
        assertThat(asked(schedule, at(32)).event()).isEqualTo(Event.NONE);
    }

    @Test
    void saysThatWeAreDoneRightAfterTheAnswerIfItHappenedInBetween() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        Ask start = asked(schedule, at(0));
        schedule.complete(at(0));
        schedule.heard(start, ANSWER, at(1));
        assertThat(asked(schedule, at(1)).event()).isEqualTo(Event.COMPLETED);
    }

    @Test
    void saysNothingOfBeingDoneToWhoeverHearsOfUsOnlyThen() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        schedule.complete(at(0));
        Ask start = asked(schedule, at(0));
        assertThat(start.event()).isEqualTo(Event.STARTED);
        schedule.heard(start, ANSWER, at(0));
        assertThat(asked(schedule, at(30)).event()).isEqualTo(Event.NONE);
    }

    @Test
    void asksATrackerThatFailsNoSoonerBecauseWeAreDone() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(0));
        schedule.heard(asked(schedule, at(30)), DEAD, at(30));
        schedule.complete(at(30));
        assertThat(schedule.next(false)).contains(at(31));
        assertThat(asked(schedule, at(31)).event()).isEqualTo(Event.COMPLETED);
    }

    @Test
    void saysGoodbyeToWhoeverMayKnowUsAndBeginsAnew() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A), List.of(B), List.of(C)));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(0));
        schedule.heard(asked(schedule, at(30)), DEAD, at(30));
        Ask late = asked(schedule, at(30));
        assertThat(late.tracker()).isEqualTo(B);
        assertThat(schedule.stop())
                .containsExactly(
                        new Ask(A, Event.STOPPED, Optional.empty()), new Ask(B, Event.STOPPED, Optional.empty()));
        schedule.heard(late, ANSWER, at(30));
        assertThat(schedule.statuses()).noneMatch(TrackerStatus::isAsked);
        assertThat(asked(schedule, at(30))).isEqualTo(new Ask(B, Event.STARTED, Optional.empty()));
        assertThat(schedule.stop()).extracting(Ask::tracker).containsExactly(B);
    }

    @Test
    void startsAgainAtOnceWhereThereWasAnAnswer() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(0));
        schedule.stop();
        assertThat(schedule.next(false)).contains(Duration.ZERO);
        assertThat(asked(schedule, at(1)).event()).isEqualTo(Event.STARTED);
    }

    @Test
    void returnsTheIdThatATrackerGaveUsUntilItGivesAnother() {
        Optional<BString> id = Optional.of(BString.of("xyz"));
        AnnounceSchedule schedule = schedule(List.of(List.of(A)));
        Answer withId =
                new Answer(List.of(), ANSWER.intervals(), ANSWER.seeds(), ANSWER.leechers(), id, Optional.empty());
        schedule.heard(asked(schedule, at(0)), withId, at(0));
        Ask second = asked(schedule, at(30));
        assertThat(second.trackerId()).isEqualTo(id);
        schedule.heard(second, ANSWER, at(30));
        assertThat(asked(schedule, at(60)).trackerId()).isEqualTo(id);
    }

    @Test
    void tellsHowThingsStandWithEveryTracker() {
        AnnounceSchedule schedule = schedule(List.of(List.of(A), List.of(B)));
        schedule.heard(asked(schedule, at(0)), DEAD, at(0));
        schedule.heard(asked(schedule, at(0)), ANSWER, at(2));
        assertThat(schedule.statuses())
                .containsExactly(
                        new TrackerStatus(A, 0, false, at(1), Optional.empty(), Optional.empty(), 1, Optional.of(DEAD)),
                        new TrackerStatus(
                                B,
                                1,
                                false,
                                at(7),
                                Optional.of(at(2)),
                                Optional.of(Counts.of(ANSWER)),
                                0,
                                Optional.empty()));
    }

    @Test
    void shufflesWithinATierOnly() {
        Set<URI> first = new HashSet<>();
        Seeds.forEach(50, random -> {
            List<TrackerStatus> statuses = new AnnounceSchedule(List.of(List.of(A, B), List.of(C)), random).statuses();
            first.add(statuses.get(0).tracker());
            assertThat(statuses).extracting(TrackerStatus::tracker).containsExactlyInAnyOrder(A, B, C);
            assertThat(statuses.get(2).tracker()).isEqualTo(C);
        });
        assertThat(first).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void countsATrackerThatIsNamedTwiceOnce() {
        assertThat(schedule(List.of(List.of(A), List.of(A), List.of(B, B))).statuses())
                .extracting(TrackerStatus::tier)
                .containsExactly(0, 1);
    }

    @Test
    void hasNothingToAskWithoutTrackers() {
        AnnounceSchedule schedule = schedule(List.of());
        assertThat(schedule.ask(at(5), true)).isEmpty();
        assertThat(schedule.next(true)).isEmpty();
        assertThat(schedule.stop()).isEmpty();
        schedule.complete(at(0));
    }

    /** Whatever happens, no tracker is asked twice within its back-off or its least interval. */
    @Test
    void neverPesters() {
        Seeds.forEach(300, random -> {
            AnnounceSchedule schedule = new AnnounceSchedule(List.of(List.of(A, B), List.of(C)), random);
            Duration now = Duration.ZERO;
            for (int i = 0; i < 100; i++) {
                now = now.plusSeconds(random.nextInt(400));
                Optional<Ask> ask = schedule.ask(now, random.nextBoolean());
                if (ask.isPresent()) {
                    URI tracker = ask.get().tracker();
                    Duration earliest = schedule.statuses().stream()
                            .filter(status -> status.tracker().equals(tracker))
                            .findFirst()
                            .orElseThrow()
                            .notBefore();
                    assertThat(earliest).isLessThanOrEqualTo(now);
                    schedule.heard(ask.get(), random.nextInt(3) == 0 ? ANSWER : DEAD, now);
                } else {
                    assertThat(schedule.next(false).orElseThrow()).isGreaterThan(now);
                }
            }
        });
    }
}
