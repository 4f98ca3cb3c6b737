package io.github.gavel.economy.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class BudgetsTest {
    private static final InfoHash A = torrent("aa");
    private static final InfoHash B = torrent("bb");
    private static final ChannelId CHANNEL = new ChannelId(Octets.ofHex("01".repeat(32)));
    private static final ChannelId OTHER = new ChannelId(Octets.ofHex("02".repeat(32)));
    private static final LedgerTime NOON = time("2026-11-21T12:00:00Z");
    private static final LedgerTime TOMORROW = time("2026-11-22T00:00:00Z");
    private static final LedgerTime NEXT_MONTH = time("2026-12-01T00:00:00Z");

    private Budgets budgets = Budgets.startingAt(NOON, Limits.of(grains(100), grains(150), grains(400), grains(1_000)));

    @Test
    void grantsUpToTheLimitOfATorrentAndNotAGrainMore() {
        assertThat(budgets.remaining(A, NOON)).isEqualTo(new Remaining(Limit.TORRENT, grains(100), grains(100)));
        assertThat(budgets.reserve(1, A, grains(101), NOON))
                .isEqualTo(over(grains(101), Limit.TORRENT, grains(100), grains(100)));
        done(budgets.reserve(1, A, grains(100), NOON));
        assertThat(budgets.reserve(2, A, grains(1), NOON))
                .isEqualTo(over(grains(1), Limit.TORRENT, grains(100), grains(0)));
    }

    @Test
    void reservesNothingWhereNothingIsAsked() {
        assertThat(budgets.reserve(1, A, grains(0), NOON)).isEqualTo(new Budgeting.NothingAsked(1));
        done(budgets.reserve(1, A, grains(100), NOON));
        assertThat(budgets.reserve(2, A, grains(0), NOON)).isEqualTo(new Budgeting.NothingAsked(2));
    }

    @Test
    void countsWhatOtherTorrentsReservedUnderTheLimitOfTheDay() {
        done(budgets.reserve(1, A, grains(100), NOON));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(Limit.DAY, grains(150), grains(50)));
        assertThat(budgets.reserve(2, B, grains(51), NOON))
                .isEqualTo(over(grains(51), Limit.DAY, grains(150), grains(50)));
        done(budgets.reserve(2, B, grains(50), NOON));
        assertThat(budgets.reservedInAll()).isEqualTo(grains(150));
    }

    @Test
    void givesBackWhatIsReleasedAndKeepsWhatIsSpent() {
        done(budgets.reserve(1, A, grains(60), NOON));
        done(budgets.spend(1, grains(25), NOON));
        assertThat(budgets.remaining(A, NOON).amount()).isEqualTo(grains(40));
        done(budgets.release(1));
        assertThat(budgets.remaining(A, NOON).amount()).isEqualTo(grains(75));
        assertThat(budgets.release(1)).isEqualTo(new Budgeting.UnknownReservation(1));
        assertThat(budgets.spend(1, grains(1), NOON)).isEqualTo(new Budgeting.UnknownReservation(1));
        assertThat(budgets.spent().on(A)).isEqualTo(grains(25));
    }

    @Test
    void spendsNoMoreThanWasReserved() {
        done(budgets.reserve(1, A, grains(10), NOON));
        assertThat(budgets.spend(1, grains(11), NOON))
                .isEqualTo(new Budgeting.OverReservation(1, grains(11), grains(10)));
        done(budgets.spend(1, grains(10), NOON));
        assertThat(budgets.reservations()).isEmpty();
    }

    @Test
    void beginsANewDayAndANewMonthWithWhatIsStillReserved() {
        done(budgets.reserve(1, A, grains(90), NOON));
        done(budgets.spend(1, grains(80), NOON));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(Limit.DAY, grains(150), grains(60)));
        assertThat(budgets.remaining(B, TOMORROW)).isEqualTo(new Remaining(Limit.TORRENT, grains(100), grains(100)));
        done(budgets.reserve(2, B, grains(100), TOMORROW));
        assertThat(budgets.remaining(torrent("cc"), TOMORROW))
                .isEqualTo(new Remaining(Limit.DAY, grains(150), grains(40)));
        done(budgets.spend(1, grains(10), TOMORROW));
        assertThat(budgets.spent().onDay()).isEqualTo(grains(10));
        assertThat(budgets.spent().inMonth()).isEqualTo(grains(90));
        done(budgets.spend(2, grains(100), NEXT_MONTH));
        assertThat(budgets.spent().inMonth()).isEqualTo(grains(100));
    }

    @Test
    void countsDaysTowardsTheMonth() {
        for (int day = 1; day <= 4; day++) {
            LedgerTime moment = time("2026-12-0" + day + "T08:00:00Z");
            done(budgets.reserve(day, torrent("c" + day), grains(100), moment));
            done(budgets.spend(day, grains(100), moment));
        }
        assertThat(budgets.remaining(A, time("2026-12-05T08:00:00Z")))
                .isEqualTo(new Remaining(Limit.MONTH, grains(400), grains(0)));
    }

    @Test
    void waitsForTheDayToWhichTheClockJumpedUnlessItsLimitIsRaised() {
        done(budgets.reserve(1, A, grains(100), LedgerTime.MAX));
        done(budgets.spend(1, grains(100), LedgerTime.MAX));
        assertThat(budgets.remaining(B, NEXT_MONTH)).isEqualTo(new Remaining(Limit.DAY, grains(150), grains(50)));
        budgets = budgets.limitedTo(Limits.of(grains(100), grains(300), grains(400), grains(1_000)));
        assertThat(budgets.remaining(B, NEXT_MONTH)).isEqualTo(new Remaining(Limit.TORRENT, grains(100), grains(100)));
    }

    @Test
    void givesNoDayTwiceWhenTheClockGoesBack() {
        done(budgets.reserve(1, A, grains(100), TOMORROW));
        done(budgets.spend(1, grains(100), TOMORROW));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(Limit.DAY, grains(150), grains(50)));
        done(budgets.reserve(2, B, grains(50), NOON));
        done(budgets.spend(2, grains(50), NOON));
        assertThat(budgets.spent().latest()).isEqualTo(TOMORROW);
        assertThat(budgets.remaining(B, TOMORROW).amount()).isEqualTo(Amount.ZERO);
    }

    @Test
    void grantsNothingUnderALoweredLimitAndTakesNothingBack() {
        done(budgets.reserve(1, A, grains(100), NOON));
        budgets = budgets.limitedTo(Limits.of(grains(10), grains(20), grains(20), grains(0)));
        assertThat(budgets.remaining(A, NOON)).isEqualTo(new Remaining(Limit.TORRENT, grains(10), grains(0)));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(Limit.DAY, grains(20), grains(0)));
        done(budgets.spend(1, grains(100), NOON));
        assertThat(budgets.reserve(2, A, grains(1), NOON))
                .isEqualTo(over(grains(1), Limit.TORRENT, grains(10), grains(0)));
    }

    @Test
    void holdsASingleTorrentToItsOwnNumber() {
        budgets = budgets.limitedTo(budgets.limits().with(A, grains(7)));
        assertThat(budgets.remaining(A, NOON).amount()).isEqualTo(grains(7));
        assertThat(budgets.remaining(B, NOON).amount()).isEqualTo(grains(100));
    }

    @Test
    void answersTheSameReservationAsBeforeAndRefusesAnotherUnderItsId() {
        done(budgets.reserve(5, A, grains(10), NOON));
        Budgets before = budgets;
        done(budgets.reserve(5, A, grains(10), NOON));
        assertThat(budgets).isEqualTo(before);
        assertThat(budgets.reserve(5, B, grains(10), NOON)).isEqualTo(new Budgeting.IdUsed(5, 5));
        assertThat(budgets.reserve(5, A, grains(9), NOON)).isEqualTo(new Budgeting.IdUsed(5, 5));
        assertThat(budgets.reserve(4, A, grains(10), NOON)).isEqualTo(new Budgeting.IdUsed(4, 5));
        done(budgets.release(5));
        assertThat(budgets.reserve(5, A, grains(10), NOON)).isEqualTo(new Budgeting.IdUsed(5, 5));
    }

    @Test
    void locksUpToItsLimitAndUnlocksAlways() {
        done(budgets.lock(CHANNEL, grains(600)));
        assertThat(budgets.lockable()).isEqualTo(new Remaining(Limit.LOCKED, grains(1_000), grains(400)));
        assertThat(budgets.lock(OTHER, grains(401)))
                .isEqualTo(over(grains(401), Limit.LOCKED, grains(1000), grains(400)));
        done(budgets.lock(OTHER, grains(400)));
        done(budgets.lock(CHANNEL, grains(600)));
        budgets = budgets.limitedTo(Limits.of(grains(1), grains(1), grains(1), grains(10)));
        assertThat(budgets.lockable()).isEqualTo(new Remaining(Limit.LOCKED, grains(10), grains(0)));
        assertThat(budgets.lock(CHANNEL, grains(601))).isEqualTo(over(grains(1), Limit.LOCKED, grains(10), grains(0)));
        done(budgets.lock(CHANNEL, grains(599)));
        done(budgets.lock(CHANNEL, grains(0)));
        assertThat(budgets.locked()).containsOnlyKeys(OTHER);
        assertThat(budgets.lockedInAll()).isEqualTo(grains(400));
    }

    @Test
    void forgetsATorrentThatIsGoneButNotItsDay() {
        done(budgets.reserve(1, A, grains(70), NOON));
        done(budgets.spend(1, grains(60), NOON));
        assertThat(budgets.forget(A)).isEqualTo(new Budgeting.StillReserved(grains(10)));
        done(budgets.release(1));
        done(budgets.forget(A));
        assertThat(budgets.spent().torrents()).isEmpty();
        assertThat(budgets.remaining(A, NOON)).isEqualTo(new Remaining(Limit.DAY, grains(150), grains(90)));
    }

    @Test
    void countsTheHighestAmountsWithoutWrappingAround() {
        budgets = budgets.limitedTo(Limits.of(Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX));
        done(budgets.reserve(1, A, Amount.MAX, NOON));
        assertThat(budgets.reserve(2, B, grains(1), NOON)).isEqualTo(over(grains(1), Limit.DAY, Amount.MAX, grains(0)));
        done(budgets.spend(1, Amount.MAX, NOON));
        done(budgets.reserve(2, B, Amount.MAX, NEXT_MONTH));
        done(budgets.spend(2, Amount.MAX, NEXT_MONTH));
        done(budgets.lock(CHANNEL, Amount.MAX));
        assertThat(budgets.lock(OTHER, grains(1))).isEqualTo(over(grains(1), Limit.LOCKED, Amount.MAX, grains(0)));
    }

    @Test
    void isNotRestoredFromNonsense() {
        SortedMap<Long, Reservation> ahead = new TreeMap<>(Map.of(9L, new Reservation(A, grains(2), grains(1))));
        assertThatThrownBy(() -> new Budgets(budgets.limits(), budgets.spent(), ahead, 8, Map.of()))
                .hasMessageContaining("a last id of 8: it is at least 9");
        assertThatThrownBy(() -> new Budgets(budgets.limits(), budgets.spent(), new TreeMap<>(), -1, Map.of()))
                .hasMessageContaining("a last id of -1: it is at least 0");
        assertThatThrownBy(() -> new Budgets(budgets.limits(), budgets.spent(), ahead, 9, Map.of(CHANNEL, Amount.ZERO)))
                .hasMessageContaining("nothing locked");
        assertThat(new Budgets(budgets.limits(), budgets.spent(), ahead, 9, Map.of()).reserved(A))
                .isEqualTo(grains(1));
        assertThatThrownBy(() -> new Reservation(A, grains(1), grains(2))).hasMessageContaining("2 grains left");
        assertThatThrownBy(() -> new Reservation(A, grains(1), grains(0))).hasMessageContaining("0 grains left");
        assertThatThrownBy(() -> new Spent(Map.of(), grains(2), grains(1), NOON))
                .hasMessageContaining("2 grains spent on a day");
    }

    private void done(Budgeting budgeting) {
        assertThat(budgeting).isInstanceOf(Budgeting.Done.class);
        budgets = ((Budgeting.Done) budgeting).next();
    }

    private static Budgeting over(Amount asked, Limit limit, Amount most, Amount left) {
        return new Budgeting.OverLimit(asked, new Remaining(limit, most, left));
    }

    private static Amount grains(long grains) {
        return Amount.grains(grains);
    }

    private static InfoHash torrent(String octet) {
        return new InfoHash(Octets.ofHex(octet.repeat(20)));
    }

    private static LedgerTime time(String instant) {
        return new LedgerTime(Instant.parse(instant).toEpochMilli());
    }
}
