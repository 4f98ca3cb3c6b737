package io.github.gavel.engine.choking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChokingTest {
    @Test
    void whoSendsMostDownloadsWhileWeDownload() {
        List<Candidate<String>> interested = List.of(sends("A", 10), sends("B", 30), sends("C", 20), sends("D", 0));
        Unchoked<String> unchoked = new Choking(2, 1).decide(interested, false);
        assertThat(unchoked.regular()).containsExactlyInAnyOrder("B", "C");
        assertThat(unchoked.optimistic()).isPresent();
    }

    @Test
    void everybodyIsServedWhenThereAreSlotsForAll() {
        Unchoked<String> unchoked = new Choking(4, 1).decide(List.of(sends("A", 0), sends("B", 0)), true);
        assertThat(unchoked.contains("A")).isTrue();
        assertThat(unchoked.contains("B")).isTrue();
        assertThat(unchoked.optimistic()).isEmpty();
    }

    @Test
    void atASeedEverybodyHasATurn() {
        Choking choking = new Choking(2, 1);
        List<Long> since = new ArrayList<>();
        Map<Integer, Integer> turns = new HashMap<>();
        Unchoked<Integer> last = choking.decide(List.of(), true);
        IntStream.range(0, 8).forEach(peer -> since.add(-1L - peer));
        for (int round = 0; round < 60; round++) {
            Unchoked<Integer> before = last;
            List<Candidate<Integer>> interested = new ArrayList<>();
            for (Integer peer = 0; peer < 8; peer++) {
                boolean goesRound = before.optimistic().filter(peer::equals).isPresent();
                interested.add(
                        new Candidate<>(peer, 0, 100, since.get(peer), Math.max(0, -since.get(peer)), goesRound));
            }
            Unchoked<Integer> now = choking.decide(interested, true);
            for (int peer = 0; peer < 8; peer++) {
                boolean was = before.contains(peer);
                boolean is = now.contains(peer);
                turns.merge(peer, is && !was ? 1 : 0, Integer::sum);
                long seconds = since.get(peer);
                since.set(peer, is == was ? seconds + (is ? 10 : -10) : is ? 10 : -10L);
            }
            last = now;
        }
        assertThat(turns.values()).allMatch(count -> count >= 1);
    }

    @Test
    void theSlotThatGoesRoundStaysForHalfAMinute() {
        List<Candidate<String>> early = List.of(sends("A", 9), new Candidate<>("B", 0, 0, 20, 0, true), sends("C", 0));
        assertThat(new Choking(1, 1).decide(early, false).optimistic()).contains("B");
        List<Candidate<String>> late = List.of(sends("A", 9), new Candidate<>("B", 0, 0, 30, 0, true), sends("C", 0));
        assertThat(new Choking(1, 1).decide(late, false).optimistic()).contains("C");
    }

    @Test
    void freeSlotsAreForWhoeverWaitsLongestAtASeedAndForWhoeverSendsMostElsewhere() {
        List<Candidate<String>> choked = List.of(
                new Candidate<>("A", 5, 0, -10, 10, false),
                new Candidate<>("B", 1, 0, -30, 30, false),
                new Candidate<>("C", 9, 0, -20, 20, false));
        assertThat(new Choking(2, 1).next(choked, true)).containsExactly("B", "C");
        assertThat(new Choking(2, 1).next(choked, false)).containsExactly("C", "A");
        assertThat(new Choking(5, 1).next(choked, true)).hasSize(3);
    }

    @Test
    void aSlotIsFreeUnlessSomebodyHasItOtherThanInTurn() {
        Candidate<String> regular = new Candidate<>("A", 5, 0, 10, 0, false);
        Candidate<String> goesRound = new Candidate<>("B", 1, 0, 10, 0, true);
        Candidate<String> waits = sends("C", 9);
        assertThat(new Choking(1, 1).next(List.of(goesRound, waits), false)).containsExactly("C");
        assertThat(new Choking(1, 1).next(List.of(regular, goesRound, waits), false))
                .isEmpty();
        assertThat(new Choking(2, 1).next(List.of(regular, goesRound, waits), true))
                .containsExactly("C");
        assertThat(new Choking(1, 1).next(List.of(regular, regular, waits), true))
                .isEmpty();
    }

    @Test
    void asManyGiveUpASlotThatTheyDoNotUseAsOthersWait() {
        Diligence wasted = idle(4);
        Candidate<String> first = new Candidate<>("A", 0, 0, 9, 0, true, wasted, "A");
        Candidate<String> second = new Candidate<>("B", 0, 0, 9, 0, false, wasted, "B");
        Candidate<String> third = new Candidate<>("C", 0, 0, 9, 0, false, wasted, "C");
        Candidate<String> choked = new Candidate<>("D", 0, 0, -9, 9, false, wasted, "D");
        Candidate<String> uses = new Candidate<>("E", 0, 0, 9, 0, false);
        assertThat(Choking.givingUp(List.of(first, second, third, uses))).isEmpty();
        assertThat(Choking.givingUp(List.of(first, second, third, uses, choked)))
                .containsExactly("B");
        assertThat(Choking.givingUp(List.of(first, second, uses, choked, sends("F", 0), sends("G", 0))))
                .containsExactly("B", "A");
    }

    @Test
    void whoIsIdleComesAfterAllOthersAtASeedAndAfterThoseWhoSendAsMuchElsewhere() {
        List<Candidate<String>> interested = List.of(
                new Candidate<>("A", 5, 0, -90, 90, false, idle(4), "A"),
                new Candidate<>("B", 0, 0, 9, 0, false, idle(4).unchoked(), "B"),
                sends("C", 5),
                new Candidate<>("D", 1, 0, 70, 0, false));
        assertThat(new Choking(2, 0).decide(interested, true).regular()).containsExactly("C", "D");
        assertThat(new Choking(3, 0).decide(interested, true).regular()).containsExactly("C", "D", "B");
        assertThat(new Choking(2, 0).decide(interested, false).regular()).containsExactly("C", "A");
        assertThat(new Choking(2, 0).next(interested, true)).isEmpty();
        assertThat(new Choking(3, 0).next(interested, true)).containsExactly("C");
        assertThat(new Choking(4, 0).next(interested, true)).containsExactly("C", "A");
    }

    @Test
    void ofTheIdleWhoeverWasTriedLongestAgoIsNext() {
        Candidate<String> lately = new Candidate<>("A", 0, 0, -10, 90, false, idle(4), "A");
        Candidate<String> longAgo = new Candidate<>("B", 0, 0, -50, 50, false, idle(4), "B");
        assertThat(new Choking(1, 0).next(List.of(lately, longAgo), true)).containsExactly("B");
    }

    @Test
    void whoIsIdleHasTheSlotThatGoesRoundFiveMinutesAfterOthers() {
        Candidate<String> uses = new Candidate<>("A", 9, 0, 1, 0, false);
        Candidate<String> late = new Candidate<>("B", 0, 0, -309, 309, false, idle(4), "B");
        Candidate<String> later = new Candidate<>("B", 0, 0, -311, 311, false, idle(4), "B");
        assertThat(new Choking(1, 1)
                        .decide(List.of(uses, late, sends("C", 0)), true)
                        .optimistic())
                .contains("C");
        assertThat(new Choking(1, 1)
                        .decide(List.of(uses, later, sends("C", 0)), true)
                        .optimistic())
                .contains("B");
    }

    @Test
    void addressesTakeTurnsAmongThoseWhoWaitForTheirFirstSlotAndNobodyElseLosesItsPlace() {
        Candidate<String> before = new Candidate<>("A", 0, 0, -50, 50, false, idle(4).late(), "crowd");
        List<Candidate<String>> line = List.of(
                new Candidate<>("B", 0, 0, -60, 60, false, Diligence.NEW, "crowd"),
                before,
                new Candidate<>("C", 0, 0, -40, 40, false, Diligence.NEW, "crowd"),
                new Candidate<>("D", 0, 0, -30, 30, false, Diligence.NEW, "crowd"),
                new Candidate<>("E", 0, 0, -20, 20, false, Diligence.NEW, "elsewhere"),
                new Candidate<>("F", 0, 0, -10, 10, false, Diligence.NEW, "elsewhere"));
        assertThat(new Choking(6, 1).next(line, true)).containsExactly("B", "A", "E", "C", "F", "D");
        assertThat(new Choking(6, 1).next(line.subList(2, 5), true)).containsExactly("C", "E", "D");
    }

    @Test
    void whoHasASlotIsTheFirstOfItsAddress() {
        Candidate<String> has = new Candidate<>("A", 0, 0, 10, 0, false, Diligence.NEW.unchoked(), "crowd");
        Candidate<String> waits = new Candidate<>("B", 0, 0, -60, 60, false, Diligence.NEW, "crowd");
        Candidate<String> other = new Candidate<>("C", 0, 0, -10, 10, false, Diligence.NEW, "elsewhere");
        assertThat(new Choking(2, 0).next(List.of(has, waits, other), true)).containsExactly("C");
        assertThat(new Choking(1, 1).decide(List.of(has, waits, other), true).optimistic())
                .contains("C");
    }

    private static Diligence idle(int seconds) {
        Diligence diligence = Diligence.NEW.unchoked();
        for (int i = 0; i < seconds; i++) {
            diligence = diligence.second(false);
        }
        return diligence;
    }

    private static Candidate<String> sends(String name, long bytes) {
        return new Candidate<>(name, bytes, 0, -10, 10, false);
    }
}
