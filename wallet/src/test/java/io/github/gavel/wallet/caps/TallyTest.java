package io.github.gavel.wallet.caps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final LedgerTime NOON = new LedgerTime(1_000_000_000_000L);
    private static final LedgerTime NEXT_DAY = NOON.plus(Duration.ofDays(1));
    private static final Caps CAPS = new Caps(grains(10), grains(100), grains(200), grains(300), grains(400));

    private final Tally nothing = Tally.nothing(NOON);

    @Test
    void eachCapHoldsToTheGrainAndSaysItsNumbers() {
        Tally torrent = nothing.plus(spending(1, 1), grains(60), NOON);
        assertThat(torrent.objection(CAPS, spending(1, 2), grains(40), NOON)).isEmpty();
        assertThat(torrent.objection(CAPS, spending(1, 2), grains(41), NOON))
                .contains(new OverCap(Cap.TORRENT, grains(100), grains(60), grains(41)));
        Tally peer = torrent.plus(spending(2, 1), grains(90), NOON);
        assertThat(peer.objection(CAPS, spending(3, 1), grains(50), NOON)).isEmpty();
        assertThat(peer.objection(CAPS, spending(3, 1), grains(51), NOON))
                .contains(new OverCap(Cap.PEER, grains(200), grains(150), grains(51)));
        Tally day = peer.plus(spending(3, 2), grains(100), NOON);
        assertThat(day.objection(CAPS, spending(4, 3), grains(50), NOON)).isEmpty();
        assertThat(day.objection(CAPS, spending(4, 3), grains(51), NOON))
                .contains(new OverCap(Cap.DAY, grains(300), grains(250), grains(51)));
        Tally total = day.plus(spending(4, 3), grains(90), NEXT_DAY);
        assertThat(total.objection(CAPS, spending(5, 4), grains(60), NEXT_DAY)).isEmpty();
        assertThat(total.objection(CAPS, spending(5, 4), grains(61), NEXT_DAY))
                .contains(new OverCap(Cap.TOTAL, grains(400), grains(340), grains(61)));
    }

    @Test
    void roomIsWhatNoCapObjectsTo() {
        Tally some = nothing.plus(spending(1, 1), grains(60), NOON).plus(spending(2, 1), grains(100), NOON);
        for (Spending spending : new Spending[] {spending(1, 1), spending(3, 1), spending(3, 2), spending(1, 5)}) {
            Amount room = some.room(CAPS, spending, NOON);
            assertThat(some.objection(CAPS, spending, room, NOON)).isEmpty();
            assertThat(some.objection(CAPS, spending, room.plus(grains(1)), NOON))
                    .isPresent();
        }
    }

    @Test
    void aClockThatGoesBackGivesNoDayTwice() {
        Tally spent = nothing.plus(spending(1, 1), grains(90), NEXT_DAY);
        assertThat(spent.on(NEXT_DAY)).isEqualTo(grains(90));
        assertThat(spent.on(NOON)).isEqualTo(grains(90));
        assertThat(spent.on(NEXT_DAY.plus(Duration.ofDays(1)))).isEqualTo(Amount.ZERO);
        assertThat(spent.plus(spending(2, 2), grains(5), NOON).on(NEXT_DAY)).isEqualTo(grains(95));
    }

    @Test
    void whatMovesFromATorrentToAnotherIsNoMoreInAll() {
        Tally spent = nothing.plus(spending(1, 1), grains(90), NOON);
        Tally moved = spent.moved(grains(30), Optional.of(torrent(1)), torrent(2));
        assertThat(moved.of(torrent(1))).isEqualTo(grains(60));
        assertThat(moved.of(torrent(2))).isEqualTo(grains(30));
        assertThat(moved.inAll()).isEqualTo(grains(90));
        assertThat(spent.moved(grains(30), Optional.of(torrent(1)), torrent(1))).isEqualTo(spent);
        assertThat(spent.moved(grains(30), Optional.empty(), torrent(2)).of(torrent(1)))
                .isEqualTo(grains(90));
    }

    @Test
    void sumsAboveAllAmountsStayTheHighest() {
        Tally spent = nothing.plus(spending(1, 1), Amount.MAX, NOON).plus(spending(1, 1), Amount.MAX, NOON);
        assertThat(spent.inAll()).isEqualTo(Amount.MAX);
        Caps most = new Caps(Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX, Amount.MAX);
        assertThat(spent.objection(most, spending(1, 1), grains(1), NOON))
                .isEqualTo(Optional.of(new OverCap(Cap.TORRENT, Amount.MAX, Amount.MAX, grains(1))));
    }

    private static Spending spending(int torrent, int payee) {
        return new Spending(torrent(torrent), new AccountId(numbered(payee)));
    }

    private static InfoHash torrent(int number) {
        return new InfoHash(numbered(number));
    }

    private static Octets numbered(int number) {
        return Octets.concat(Octets.of(new byte[12]), Octets.ofLong(number));
    }

    private static Amount grains(long grains) {
        return Amount.grains(grains);
    }
}
