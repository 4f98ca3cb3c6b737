package io.github.gavel.engine.choking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/**
 * Eight slots and one that goes round at a seed, and a crowd that wants one and does nothing with it, on virtual
 * seconds.
 */
class IdleCrowdTest {
    private static final int IDLE = 45;
    private static final int ROUND = 10;
    private static final int MINUTE = 60;

    private final Choking choking = new Choking(8, 1);
    private final List<Guest> guests = new ArrayList<>();
    private int second;

    @Test
    void aNewcomerIsServedBeforeTheCrowdHasHadAMinuteAndKeepsItsSlot() {
        crowd();
        run(5);
        Guest newcomer = guest(inSlot -> true);
        run(MINUTE);
        assertThat(newcomer.secondsServed).isGreaterThanOrEqualTo(MINUTE / 2);
        newcomer.secondsServed = 0;
        run(20 * MINUTE);
        assertThat(newcomer.secondsServed).isEqualTo(20 * MINUTE);
    }

    @Test
    void whoeverWasThereBeforeKeepsItsSlotAfterItsMinute() {
        Guest leecher = guest(inSlot -> true);
        run(8);
        crowd();
        run(20 * MINUTE);
        assertThat(leecher.secondsServed).isGreaterThanOrEqualTo(19 * MINUTE);
    }

    @Test
    void thoseWhoUseTheirSlotsHaveThemNearlyAsIfThereWereNoCrowd() {
        List<Guest> users = users(20);
        crowd();
        run(20 * MINUTE);
        int all = users.stream().mapToInt(user -> user.secondsServed).sum();
        assertThat(all).isGreaterThanOrEqualTo(20 * MINUTE * 8 * 19 / 20);
        assertThat(users).allMatch(user -> user.secondsServed >= 6 * MINUTE);
    }

    @Test
    void whoAsksAtLeastEveryTenSecondsLosesNothing() {
        List<Guest> users = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            users.add(guest(inSlot -> inSlot % 10 == 2));
        }
        crowd();
        run(2 * MINUTE);
        List<Integer> before = users.stream().map(user -> user.secondsServed).toList();
        run(10 * MINUTE);
        for (int i = 0; i < 9; i++) {
            assertThat(users.get(i).secondsServed - before.get(i)).isGreaterThanOrEqualTo(8 * MINUTE);
        }
    }

    @Test
    void nobodyLosesASlotThatNobodyWaitsFor() {
        for (int i = 0; i < 9; i++) {
            guest(inSlot -> false);
        }
        run(ROUND);
        guests.forEach(guest -> guest.secondsServed = 0);
        run(10 * MINUTE);
        assertThat(guests).allMatch(guest -> guest.secondsServed == 10 * MINUTE);
    }

    @Test
    void whoIsFarAwayIsServedAlthoughItsFirstQuestionComesTooLate() {
        users(20);
        Guest far = guest(inSlot -> inSlot >= 6);
        crowd();
        run(20 * MINUTE);
        assertThat(far.secondsServed).isGreaterThanOrEqualTo(20 * MINUTE * 8 / 21 / 2);
    }

    @Test
    void whoWasIdleIsTriedAgainHoweverManyOthersUseTheirSlots() {
        Guest distracted = guest(inSlot -> second > MINUTE);
        distracted.isDeaf = true;
        users(30);
        run(30 * MINUTE);
        assertThat(distracted.secondsServed).isGreaterThanOrEqualTo(2 * MINUTE);
    }

    @Test
    void ofManyFromOneAddressAndOneFromAnotherWhoWaitForTheirFirstSlotTheOneIsNext() {
        for (int i = 0; i < IDLE; i++) {
            guest(inSlot -> true).from = "crowd";
        }
        run(5);
        Guest newcomer = guest(inSlot -> true);
        run(MINUTE);
        assertThat(newcomer.secondsServed).isPositive();
    }

    private void crowd() {
        for (int i = 0; i < IDLE; i++) {
            guest(inSlot -> false);
        }
    }

    private List<Guest> users(int count) {
        List<Guest> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(guest(inSlot -> true));
        }
        return users;
    }

    private Guest guest(IntPredicate uses) {
        Guest guest = new Guest(uses);
        guests.add(guest);
        return guest;
    }

    /** As a torrent does it in each second. */
    private void run(int seconds) {
        for (int end = second + seconds; second < end; second++) {
            guests.forEach(Guest::tick);
            Choking.givingUp(candidates()).forEach(guest -> guest.seat(false, false));
            choking.next(candidates(), true).forEach(guest -> guest.seat(true, false));
            if (second % ROUND == 0) {
                Unchoked<Guest> round = choking.decide(candidates(), true);
                guests.forEach(guest -> guest.seat(
                        round.contains(guest),
                        round.optimistic().filter(guest::equals).isPresent()));
            }
        }
    }

    private List<Candidate<Guest>> candidates() {
        return guests.stream().map(Guest::candidate).toList();
    }

    /** One of those who want a slot. */
    private static final class Guest {
        private final IntPredicate uses;
        private Object from = this;
        private Diligence diligence = Diligence.NEW;
        private boolean isDeaf;
        private boolean isUnchoked;
        private boolean isOptimistic;
        private int sinceChange;
        private int inLine;
        private int sinceUnchoked;
        private int secondsServed;

        /** @param uses whether it does so, so many seconds after it got a slot */
        Guest(IntPredicate uses) {
            this.uses = uses;
        }

        void tick() {
            sinceChange++;
            sinceUnchoked++;
            boolean asks = uses.test(sinceUnchoked);
            if (isUnchoked) {
                secondsServed++;
                diligence = diligence.second(asks);
            } else if (asks && !isDeaf && diligence.served()) {
                diligence = diligence.late();
            }
            inLine = isUnchoked && !isOptimistic && diligence.used() ? 0 : inLine + 1;
        }

        void seat(boolean unchoked, boolean optimistic) {
            diligence = unchoked && !isUnchoked ? diligence.unchoked() : diligence;
            sinceUnchoked = unchoked && !isUnchoked ? 0 : sinceUnchoked;
            sinceChange = unchoked == isUnchoked && optimistic == isOptimistic ? sinceChange : 0;
            isUnchoked = unchoked;
            isOptimistic = optimistic;
        }

        Candidate<Guest> candidate() {
            long unchokedFor = isUnchoked ? sinceChange : -1L - sinceChange;
            return new Candidate<>(this, 0, 0, unchokedFor, inLine, isOptimistic, diligence, from);
        }
    }
}
