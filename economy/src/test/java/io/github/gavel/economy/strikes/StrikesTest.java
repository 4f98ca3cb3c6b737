package io.github.gavel.economy.strikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.strikes.Culprit.Customer;
import io.github.gavel.economy.strikes.Culprit.Neighbours;
import io.github.gavel.economy.strikes.Standing.BackingOff;
import io.github.gavel.economy.strikes.Standing.Banned;
import io.github.gavel.economy.strikes.Standing.Good;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class StrikesTest {
    private static final Customer ANN = customer(1);
    private static final Customer BOB = customer(2);
    private static final Neighbours STREET = new Neighbours(new AddressBlock(AddressBlock.Kind.IPV4, 1, 0));
    private static final Neighbours OTHER_STREET = new Neighbours(new AddressBlock(AddressBlock.Kind.IPV4, 2, 0));
    private static final LedgerTime START = new LedgerTime(1_800_000_000_000L);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private Strikes strikes = Strikes.none();
    private int connections;

    @Test
    void knowsNothingBadOfAnybodyAtFirst() {
        assertThat(strikes.standing(ANN, START)).isEqualTo(new Good());
        assertThat(strikes.standing(ANN, STREET, false, START)).isEqualTo(new Good());
        assertThat(strikes.bans(START)).isEmpty();
    }

    @Test
    void forgivesTheFirstWriteOffInADay() {
        writtenOff(ANN, after(Duration.ZERO));
        assertThat(strikes.standing(ANN, START)).isEqualTo(new Good());
        writtenOff(ANN, after(DAY));
        assertThat(strikes.standing(ANN, after(DAY))).isEqualTo(new Good());
        writtenOff(ANN, after(DAY.plus(DAY).minus(MOMENT)));
        assertThat(strikes.standing(ANN, after(DAY.plus(DAY).minus(MOMENT)))).isInstanceOf(BackingOff.class);
    }

    @Test
    void forgivesNoFirstWriteOffToWhoeverSharesATagOrAnAddressWithAnother() {
        struck(Set.of(ANN, STREET), Cause.WRITTEN_OFF, START);
        Strikes once = strikes;
        struck(Set.of(BOB, STREET), Cause.WRITTEN_OFF, START);
        assertThat(strikes.standing(BOB, START)).isInstanceOf(BackingOff.class);
        assertThat(strikes.standing(ANN, START)).isEqualTo(new Good());
        strikes = once;
        struck(Set.of(ANN, OTHER_STREET), Cause.WRITTEN_OFF, START);
        assertThat(strikes.standing(OTHER_STREET, START)).isInstanceOf(BackingOff.class);
        strikes = once;
        struck(Set.of(BOB, OTHER_STREET), Cause.WRITTEN_OFF, START);
        assertThat(strikes.standing(BOB, START)).isEqualTo(new Good());
    }

    @Test
    void forgivesNothingElseTheFirstTime() {
        struck(Set.of(ANN), Cause.LATE, START);
        struck(Set.of(BOB), Cause.FALSE_FAILED, START);
        assertThat(strikes.standing(ANN, START)).isEqualTo(new BackingOff(after(minutes(2)), 1));
        assertThat(strikes.standing(BOB, START)).isEqualTo(new BackingOff(after(minutes(2)), 1));
    }

    @Test
    void waitsTwiceAsLongAfterTheSecondStrike() {
        struck(Set.of(ANN), Cause.LATE, START);
        assertThat(strikes.standing(ANN, after(minutes(2).minus(MOMENT)))).isInstanceOf(BackingOff.class);
        assertThat(strikes.standing(ANN, after(minutes(2)))).isEqualTo(new Good());
        struck(Set.of(ANN), Cause.LATE, after(minutes(60)));
        assertThat(strikes.standing(ANN, after(minutes(60)))).isEqualTo(new BackingOff(after(minutes(64)), 2));
        assertThat(strikes.standing(ANN, after(minutes(64)))).isEqualTo(new Good());
    }

    @Test
    void bansForADayAtTheThirdStrikeWithinADay() {
        late(ANN, Duration.ZERO, minutes(1), DAY.minus(MOMENT));
        Duration third = DAY.minus(MOMENT);
        assertThat(strikes.standing(ANN, after(third))).isEqualTo(new Banned(after(third.plus(DAY))));
        assertThat(strikes.standing(ANN, after(third.plus(DAY).minus(MOMENT))))
                .as("though the first two are long ago")
                .isEqualTo(new Banned(after(third.plus(DAY))));
        assertThat(strikes.standing(ANN, after(third.plus(DAY)))).isEqualTo(new Good());
    }

    @Test
    void bansNobodyForThreeStrikesInMoreThanADay() {
        late(ANN, Duration.ZERO, minutes(1), DAY);
        assertThat(strikes.standing(ANN, after(DAY))).isEqualTo(new BackingOff(after(DAY.plus(minutes(4))), 2));
    }

    @Test
    void bansAnewAtEveryFurtherStrike() {
        late(ANN, Duration.ZERO, minutes(1), minutes(2), minutes(5));
        assertThat(strikes.standing(ANN, after(minutes(5)))).isEqualTo(new Banned(after(DAY.plus(minutes(5)))));
    }

    @Test
    void remembersTheStrikesOfABanWhenOthersAreStruckMeanwhile() {
        late(ANN, Duration.ZERO, minutes(1), DAY.minus(minutes(1)));
        late(BOB, DAY.plus(minutes(30)));
        assertThat(strikes.standing(ANN, after(DAY.plus(minutes(30))))).isInstanceOf(Banned.class);
    }

    @Test
    void forgetsIncidentsThatCannotMatterAnyMore() {
        late(ANN, Duration.ZERO);
        Duration twoDays = DAY.plus(DAY).plus(TEN_MINUTES);
        late(BOB, twoDays.minus(MOMENT));
        assertThat(strikes.incidents()).hasSize(2);
        late(BOB, twoDays);
        assertThat(strikes.incidents()).hasSize(2);
        assertThat(strikes.incidents()).noneMatch(it -> it.culprits().contains(ANN));
    }

    @Test
    void takesBackWhatWasPaidLate() {
        writtenOff(ANN, START);
        PeerKey second = writtenOff(ANN, after(minutes(1)));
        assertThat(strikes.standing(ANN, after(minutes(1)))).isInstanceOf(BackingOff.class);
        Strikes undone = strikes.undone(second, after(minutes(11).minus(MOMENT)));
        assertThat(undone.standing(ANN, after(minutes(1)))).isEqualTo(new Good());
        assertThat(undone.incidents()).hasSize(1);
    }

    @Test
    void takesNothingBackAfterTenMinutesNorOfAnotherConnectionNorWhatIsNoWriteOff() {
        writtenOff(ANN, START);
        PeerKey second = writtenOff(ANN, after(minutes(1)));
        assertThat(strikes.undone(second, after(minutes(11)))).isEqualTo(strikes);
        assertThat(strikes.undone(new PeerKey(99), after(minutes(1)))).isEqualTo(strikes);
        PeerKey late = struck(Set.of(ANN), Cause.LATE, after(minutes(2)));
        assertThat(strikes.undone(late, after(minutes(2)))).isEqualTo(strikes);
    }

    @Test
    void takesBackOnlyTheLatterOfTwoOnAConnection() {
        strikes = strikes.struck(new PeerKey(7), Set.of(ANN), Cause.WRITTEN_OFF, START)
                .struck(new PeerKey(7), Set.of(ANN), Cause.WRITTEN_OFF, after(minutes(9)));
        Strikes undone = strikes.undone(new PeerKey(7), after(minutes(12)));
        assertThat(undone.incidents()).containsExactly(strikes.incidents().get(0));
    }

    @Test
    void startsABanTenMinutesLaterIfTheThirdStrikeCanBeTakenBack() {
        late(ANN, Duration.ZERO, minutes(1));
        writtenOff(ANN, after(minutes(2)));
        assertThat(strikes.standing(ANN, after(minutes(2)))).isEqualTo(new BackingOff(after(minutes(10)), 3));
        assertThat(strikes.standing(ANN, after(minutes(12).minus(MOMENT)))).isEqualTo(new Good());
        Banned banned = new Banned(after(minutes(12).plus(DAY)));
        assertThat(strikes.standing(ANN, after(minutes(12)))).isEqualTo(banned);
        assertThat(strikes.standing(ANN, after(minutes(12).plus(DAY).minus(MOMENT))))
                .isEqualTo(banned);
        assertThat(strikes.standing(ANN, after(minutes(12).plus(DAY)))).isEqualTo(new Good());
    }

    @Test
    void startsABanWhenTheSecondStrikeCannotBeTakenBackEitherThoughTheThirdNeverCould() {
        writtenOff(ANN, START);
        PeerKey second = writtenOff(ANN, after(minutes(1)));
        writtenOff(ANN, after(minutes(2)));
        late(ANN, minutes(3));
        assertThat(strikes.standing(ANN, after(minutes(3)))).isEqualTo(new BackingOff(after(minutes(11)), 3));
        assertThat(strikes.bans(after(minutes(12).minus(MOMENT)))).isEmpty();
        assertThat(strikes.standing(ANN, after(minutes(12))))
                .isEqualTo(new Banned(after(minutes(12).plus(DAY))));
        Strikes undone = strikes.undone(second, after(minutes(11).minus(MOMENT)));
        assertThat(undone.standing(ANN, after(minutes(12)))).isEqualTo(new Good());
    }

    @Test
    void bansForThreeThatAreFinalWhateverElseCanBeTakenBack() {
        late(ANN, Duration.ZERO, minutes(1));
        writtenOff(ANN, after(minutes(2)));
        late(ANN, minutes(3));
        assertThat(strikes.standing(ANN, after(minutes(3))))
                .isEqualTo(new Banned(after(minutes(3).plus(DAY))));
        assertThat(strikes.standing(ANN, after(minutes(12))))
                .isEqualTo(new Banned(after(minutes(12).plus(DAY))));
    }

    @Test
    void backsOffNoLongerThanTheNinthStrikeCosts() {
        for (int i = 0; i < 12; i++) {
            writtenOff(ANN, START);
        }
        assertThat(strikes.standing(ANN, START)).isEqualTo(new BackingOff(after(minutes(512)), 11));
    }

    @Test
    void treatsACustomerAsItsAddressIfThatStandsWorse() {
        struck(Set.of(BOB, STREET), Cause.LATE, START);
        assertThat(strikes.standing(ANN, STREET, true, START)).isEqualTo(new BackingOff(after(minutes(2)), 1));
        assertThat(strikes.standing(ANN, OTHER_STREET, false, START)).isEqualTo(new Good());
        assertThat(strikes.standing(BOB, OTHER_STREET, true, START)).isInstanceOf(BackingOff.class);
        struck(Set.of(ANN), Cause.LATE, after(minutes(1)));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(1))))
                .as("the longer of the two")
                .isEqualTo(new BackingOff(after(minutes(3)), 1));
        struck(Set.of(STREET), Cause.LATE, after(minutes(1)));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(1))))
                .isEqualTo(new BackingOff(after(minutes(5)), 2));
    }

    @Test
    void doesNotHoldTheBanOfNeighboursAgainstWhoSettledAndHasNoStrike() {
        for (int minute = 0; minute < 3; minute++) {
            struck(Set.of(BOB, STREET), Cause.LATE, after(minutes(minute)));
        }
        Banned banned = new Banned(after(DAY.plus(minutes(2))));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(3)))).isEqualTo(new Good());
        assertThat(strikes.standing(ANN, STREET, false, after(minutes(3)))).isEqualTo(banned);
        assertThat(strikes.standing(BOB, OTHER_STREET, true, after(minutes(3)))).isEqualTo(banned);
        struck(Set.of(ANN), Cause.WRITTEN_OFF, after(minutes(3)));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(3))))
                .as("the first is no strike")
                .isEqualTo(new Good());
        struck(Set.of(ANN), Cause.WRITTEN_OFF, after(minutes(3)));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(3)))).isEqualTo(banned);
    }

    @Test
    void forgetsTheStrikeOfACustomerAfterADayWhenItsNeighboursAreBanned() {
        Customer carol = customer(3);
        late(ANN, Duration.ZERO);
        late(carol, MOMENT);
        for (int hour = 22; hour < 25; hour++) {
            struck(Set.of(BOB, STREET), Cause.LATE, after(Duration.ofHours(hour)));
        }
        assertThat(strikes.standing(ANN, STREET, true, after(DAY))).isEqualTo(new Good());
        assertThat(strikes.standing(carol, STREET, true, after(DAY))).isInstanceOf(Banned.class);
    }

    @Test
    void bansBothUntilTheLaterOfTwoBans() {
        late(ANN, Duration.ZERO, minutes(1), minutes(2));
        struck(Set.of(STREET), Cause.LATE, after(minutes(1)));
        struck(Set.of(STREET), Cause.LATE, after(minutes(2)));
        struck(Set.of(STREET), Cause.LATE, after(minutes(7)));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(7))))
                .isEqualTo(new Banned(after(DAY.plus(minutes(7)))));
        late(ANN, minutes(9));
        assertThat(strikes.standing(ANN, STREET, true, after(minutes(9))))
                .isEqualTo(new Banned(after(DAY.plus(minutes(9)))));
    }

    @Test
    void showsWhoIsBannedAndLiftsABanOfOneOnly() {
        for (int minute = 0; minute < 3; minute++) {
            struck(Set.of(ANN, STREET), Cause.LATE, after(minutes(minute)));
        }
        LedgerTime now = after(minutes(2));
        Banned banned = new Banned(after(DAY.plus(minutes(2))));
        assertThat(strikes.bans(now)).isEqualTo(Map.of(ANN, banned, STREET, banned));
        assertThat(strikes.bans(after(DAY.plus(minutes(2))))).isEmpty();
        Strikes lifted = strikes.lifted(ANN);
        assertThat(lifted.standing(ANN, now)).isEqualTo(new Good());
        assertThat(lifted.bans(now)).isEqualTo(Map.of(STREET, banned));
        assertThat(lifted.lifted(STREET).incidents()).isEmpty();
        assertThat(lifted.lifted(BOB)).isEqualTo(lifted);
    }

    @Test
    void keepsWhatItHadBeforeARestartAndTakesNoneOfItBack() {
        late(ANN, Duration.ZERO, minutes(1));
        PeerKey third = writtenOff(ANN, after(minutes(2)));
        Strikes restored = Strikes.restored(strikes.incidents());
        assertThat(restored.undone(third, after(minutes(2)))).isEqualTo(restored);
        assertThat(restored.standing(ANN, after(minutes(2)))).isEqualTo(new Banned(after(DAY.plus(minutes(2)))));
        assertThat(restored.incidents()).allMatch(it -> it.undoable().isEmpty());
        assertThat(restored.incidents().stream().map(Incident::at))
                .isEqualTo(strikes.incidents().stream().map(Incident::at).toList());
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        List<Incident> most = IntStream.range(0, Strikes.MOST)
                .mapToObj(i -> new Incident(Set.of(customer(1_000 + i)), START, true, Optional.empty()))
                .toList();
        strikes = Strikes.restored(most.subList(1, Strikes.MOST));
        late(ANN, minutes(1));
        assertThat(strikes.incidents()).hasSize(Strikes.MOST);
        late(BOB, minutes(1));
        assertThat(strikes.incidents()).hasSize(Strikes.MOST);
        assertThat(strikes.standing(customer(1_001), after(minutes(1)))).isEqualTo(new Good());
        assertThat(strikes.standing(customer(1_002), after(minutes(1)))).isInstanceOf(BackingOff.class);
        assertThat(strikes.standing(BOB, after(minutes(1)))).isInstanceOf(BackingOff.class);
    }

    @Test
    void keepsNoMoreThanTheNewestOfWhatTheDiskHad() {
        List<Incident> tooMany = IntStream.range(0, Strikes.MOST + 2)
                .mapToObj(i -> new Incident(Set.of(customer(1_000 + i)), START, true, Optional.empty()))
                .toList();
        assertThat(Strikes.restored(tooMany).incidents()).isEqualTo(tooMany.subList(2, Strikes.MOST + 2));
    }

    @Test
    void tellsWhoIsBannedOfAsManyAsAreKeptInNoTime() {
        List<Incident> most = IntStream.range(0, Strikes.MOST)
                .mapToObj(i -> new Incident(Set.of(customer(i / 3), STREET), START, true, Optional.empty()))
                .toList();
        Strikes full = Strikes.restored(most);
        assertTimeout(Duration.ofSeconds(3), () -> assertThat(full.bans(START)).hasSize(Strikes.MOST / 3 + 1));
    }

    @Test
    void staysCalmAtTheEndOfTime() {
        struck(Set.of(ANN), Cause.LATE, LedgerTime.MAX);
        struck(Set.of(ANN), Cause.WRITTEN_OFF, LedgerTime.MAX);
        struck(Set.of(ANN), Cause.LATE, LedgerTime.MAX);
        assertThat(strikes.standing(ANN, LedgerTime.MAX)).isEqualTo(new Good());
        assertThat(strikes.standing(ANN, new LedgerTime(0))).isInstanceOf(BackingOff.class);
    }

    private void late(Customer who, Duration... when) {
        for (Duration duration : when) {
            struck(Set.of(who), Cause.LATE, after(duration));
        }
    }

    private PeerKey writtenOff(Customer who, LedgerTime now) {
        return struck(Set.of(who), Cause.WRITTEN_OFF, now);
    }

    private PeerKey struck(Set<Culprit> culprits, Cause cause, LedgerTime now) {
        PeerKey by = new PeerKey(connections++);
        strikes = strikes.struck(by, culprits, cause, now);
        return by;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static LedgerTime after(Duration duration) {
        return START.plus(duration);
    }

    private static Customer customer(int number) {
        Octets octets = Octets.concat(Octets.ofLong(0), Octets.ofLong(0), Octets.ofLong(0), Octets.ofLong(number));
        return new Customer(new LedgerId(octets), new PayerTag(octets));
    }
}
