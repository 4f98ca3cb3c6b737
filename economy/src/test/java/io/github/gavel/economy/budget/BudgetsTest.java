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
        assertThat(budgets.remaining(A, NOON)).isEqualTo(new Remaining(grains(100), Limit.TORRENT));
        assertThat(budgets.reserve(1, A, grains(101), NOON))
                .isEqualTo(new Budgeting.OverLimit(Limit.TORRENT, grains(101), grains(100)));
        done(budgets.reserve(1, A, grains(100), NOON));
        assertThat(budgets.reserve(2, A, grains(1), NOON))
                .isEqualTo(new Budgeting.OverLimit(Limit.TORRENT, grains(1), grains(0)));
    }

    @Test
    void countsWhatOtherTorrentsReservedUnderTheLimitOfTheDay() {
        done(budgets.reserve(1, A, grains(100), NOON));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(grains(50), Limit.DAY));
        assertThat(budgets.reserve(2, B, grains(51), NOON))
                .isEqualTo(new Budgeting.OverLimit(Limit.DAY, grains(51), grains(50)));
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
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(grains(60), Limit.DAY));
        assertThat(budgets.remaining(B, TOMORROW)).isEqualTo(new Remaining(grains(100), Limit.TORRENT));
        done(budgets.reserve(2, B, grains(100), TOMORROW));
        assertThat(budgets.remaining(torrent("cc"), TOMORROW)).isEqualTo(new Remaining(grains(40), Limit.DAY));
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
        assertThat(budgets.remaining(A, time("2026-12-05T08:00:00Z"))).isEqualTo(new Remaining(grains(0), Limit.MONTH));
    }

    @Test
    void givesNoDayTwiceWhenTheClockGoesBack() {
        done(budgets.reserve(1, A, grains(100), TOMORROW));
        done(budgets.spend(1, grains(100), TOMORROW));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(grains(50), Limit.DAY));
        done(budgets.reserve(2, B, grains(50), NOON));
        done(budgets.spend(2, grains(50), NOON));
        assertThat(budgets.spent().latest()).isEqualTo(TOMORROW);
        assertThat(budgets.remaining(B, TOMORROW).amount()).isEqualTo(Amount.ZERO);
    }

    @Test
    void grantsNothingUnderALoweredLimitAndTakesNothingBack() {
        done(budgets.reserve(1, A, grains(100), NOON));
        budgets = budgets.limitedTo(Limits.of(grains(10), grains(20), grains(20), grains(0)));
        assertThat(budgets.remaining(A, NOON)).isEqualTo(new Remaining(grains(0), Limit.TORRENT));
        assertThat(budgets.remaining(B, NOON)).isEqualTo(new Remaining(grains(0), Limit.DAY));
        done(budgets.spend(1, grains(100), NOON));
        assertThat(budgets.reserve(2, A, grains(1), NOON)).isInstanceOf(Budgeting.OverLimit.class);
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
        assertThat(budgets.lock(OTHER, grains(401)))
                .isEqualTo(new Budgeting.OverLimit(Limit.LOCKED, grains(401), grains(400)));
        done(budgets.lock(OTHER, grains(400)));
        done(budgets.lock(CHANNEL, grains(600)));
        budgets = budgets.limitedTo(Limits.of(grains(1), grains(1), grains(1), grains(10)));
        assertThat(budgets.lock(CHANNEL, grains(601))).isInstanceOf(Budgeting.OverLimit.class);
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
        assertThat(budgets.remaining(A, NOON)).isEqualTo(new Remaining(grains(90), Limit.DAY));
    }

    @Test
    void countsTheHighestAmountsWithoutWrappingAround() {
        budgets = budgets.limitedTo(Limits.of(Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX));
        done(budgets.reserve(1, A, Amount.MAX, NOON));
        assertThat(budgets.reserve(2, B, grains(1), NOON))
                .isEqualTo(new Budgeting.OverLimit(Limit.DAY, grains(1), grains(0)));
        done(budgets.spend(1, Amount.MAX, NOON));
        done(budgets.reserve(2, B, Amount.MAX, NEXT_MONTH));
        done(budgets.spend(2, Amount.MAX, NEXT_MONTH));
        done(budgets.lock(CHANNEL, Amount.MAX));
        assertThat(budgets.lock(OTHER, grains(1)))
                .isEqualTo(new Budgeting.OverLimit(Limit.LOCKED, grains(1), grains(0)));
    }

    @Test
    void isNotRestoredFromNonsense() {
        SortedMap<Long, Reservation> ahead = new TreeMap<>(Map.of(9L, new Reservation(A, grains(2), grains(1))));
        assertThatThrownBy(() -> new Budgets(budgets.limits(), budgets.spent(), ahead, 8, Map.of()))
                .hasMessageContaining("reservation 9 after the last id, 8");
        assertThat(new Budgets(budgets.limits(), budgets.spent(), ahead, 9, Map.of()).reserved(A))
                .isEqualTo(grains(1));
        assertThatThrownBy(() -> new Reservation(A, grains(1), grains(2))).hasMessageContaining("2 grains left");
        assertThatThrownBy(() -> new Spent(Map.of(), grains(2), grains(1), NOON))
                .hasMessageContaining("2 grains spent on a day");
    }

    private void done(Budgeting budgeting) {
        assertThat(budgeting).isInstanceOf(Budgeting.Done.class);
        budgets = ((Budgeting.Done) budgeting).next();
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
