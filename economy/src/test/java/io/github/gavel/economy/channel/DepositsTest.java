package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.channel.Deposits.Sizing;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class DepositsTest {
    private static final long MIB = 1L << 20;

    /** A piece costs {@code grains}. */
    private static Rate perPiece(long grains) {
        return Rate.perGib(grains * 1_024);
    }

    private static Deposits of(int lacking, long grains) {
        return new Deposits(MIB, lacking, perPiece(grains));
    }

    private static Sizing lock(long grains) {
        return new Sizing.Lock(Cast.grains(grains));
    }

    private static Sizing opening(int lacking, long grains) {
        return of(lacking, grains).opening(asking(0), perPiece(1_000));
    }

    @Test
    void locksSixteenPiecesAtTheBidRoundedUpToAPowerOfTwo() {
        assertThat(opening(100, 4)).isEqualTo(lock(64));
        assertThat(opening(16, 5)).isEqualTo(lock(128));
        assertThat(opening(17, 8)).isEqualTo(lock(128));
        assertThat(opening(100, 9)).isEqualTo(lock(256));
    }

    @Test
    void locksNoMorePiecesThanAreLacking() {
        assertThat(opening(15, 4)).isEqualTo(lock(64));
        assertThat(opening(8, 4)).isEqualTo(lock(32));
        assertThat(opening(3, 1)).isEqualTo(lock(4));
        assertThat(opening(1, 1)).isEqualTo(lock(1));
        assertThat(opening(0, 1)).isEqualTo(lock(1));
    }

    @Test
    void locksWhatTheProviderAsksForUnlessThatIsMoreThanSixteenPiecesAtTheMostWeWouldBid() {
        Deposits deposits = of(100, 1);
        assertThat(deposits.opening(asking(15), perPiece(10))).isEqualTo(lock(16));
        assertThat(deposits.opening(asking(160), perPiece(10))).isEqualTo(lock(160));
        assertThat(deposits.opening(asking(161), perPiece(10)))
                .isEqualTo(new Sizing.SmallestTooHigh(Cast.grains(161), Cast.grains(160)));
    }

    @Test
    void opensNothingForAPayeeThatAsksForMoreThanADay() {
        Deposits deposits = of(100, 1);
        Duration day = Duration.ofHours(24);
        assertThat(deposits.opening(Cast.terms(0, day), perPiece(10))).isEqualTo(lock(16));
        Duration longer = day.plusSeconds(1);
        assertThat(deposits.opening(Cast.terms(0, longer), perPiece(10)))
                .isEqualTo(new Sizing.LifeTooLong(longer, day));
    }

    @Test
    void paysForTheLongestPiecesAtTheHighestRate() {
        Deposits huge = new Deposits(Integer.MAX_VALUE, 100, Rate.MAX);
        assertThat(huge.opening(asking(0), Rate.MAX)).isEqualTo(lock(1L << 55));
        assertThat(huge.adding(Amount.ZERO, 0)).isEqualTo(lock(1L << 55));
    }

    @Test
    void addsOnlyOnceFewerThanEightPiecesAreLeft() {
        assertThat(of(100, 4).adding(Cast.grains(32), 0)).isEqualTo(new Sizing.Enough(Cast.grains(32)));
        assertThat(of(100, 4).adding(Cast.grains(31), 0)).isEqualTo(lock(33));
        assertThat(of(100, 4).adding(Amount.ZERO, 0)).isEqualTo(lock(64));
        assertThat(of(3, 4).adding(Cast.grains(12), 0)).isEqualTo(new Sizing.Enough(Cast.grains(12)));
        assertThat(of(3, 4).adding(Cast.grains(11), 0)).isEqualTo(lock(5));
        assertThat(of(0, 4).adding(Amount.ZERO, 0)).isEqualTo(new Sizing.Enough(Amount.ZERO));
    }

    @Test
    void holdsMorePiecesForWhoeverIsQuickAndFillsUpOnceHalfOfThemAreGone() {
        assertThat(of(1_000, 4).adding(Cast.grains(31), 15)).isEqualTo(lock(33));
        assertThat(of(1_000, 4).adding(Cast.grains(128), 64)).isEqualTo(new Sizing.Enough(Cast.grains(128)));
        assertThat(of(1_000, 4).adding(Cast.grains(127), 64)).isEqualTo(lock(129));
        assertThat(of(20, 4).adding(Amount.ZERO, 64)).isEqualTo(lock(128));
        Deposits huge = new Deposits(Integer.MAX_VALUE, Integer.MAX_VALUE, Rate.MAX);
        assertThat(huge.adding(Amount.ZERO, Integer.MAX_VALUE)).isEqualTo(huge.adding(Amount.ZERO, 1_024));
    }

    @Test
    void rejectsPiecesThatCannotBe() {
        assertThat(new Deposits(1, 0, Rate.FREE).pieceBytes()).isEqualTo(1);
        assertThat(new Deposits(Integer.MAX_VALUE, 1, Rate.FREE).lacking()).isEqualTo(1);
        assertThatThrownBy(() -> new Deposits(0, 1, Rate.FREE)).hasMessageContaining("1 pieces of 0 bytes");
        assertThatThrownBy(() -> new Deposits(1, -1, Rate.FREE)).hasMessageContaining("-1 pieces of 1 bytes");
        assertThatThrownBy(() -> new Deposits(1L << 31, 1, Rate.FREE)).hasMessageContaining("2147483648 bytes");
    }

    @Test
    void aMarkRisesByAtLeastAPieceAndAtMostSixtyFour() {
        assertThat(step(10, 8_000, 1)).isEqualTo(640);
        assertThat(step(10, 5_119, 1)).isEqualTo(639);
        assertThat(step(10, 5_119, 2)).isEqualTo(319);
        assertThat(step(10, 79, 1)).isEqualTo(10);
        assertThat(step(Long.MAX_VALUE / 64, Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE / 8);
        assertThat(step(Long.MAX_VALUE / 64 + 1, Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE / 8);
        assertThat(step(Long.MAX_VALUE, 0, Integer.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> new Allowance(Amount.ZERO, Amount.ZERO, 0)).hasMessageContaining("0 open channels");
    }

    private static long step(long piece, long remaining, int channels) {
        return new Allowance(Cast.grains(piece), Cast.grains(remaining), channels)
                .step()
                .grains();
    }

    private static SpeedMessage.Terms asking(long smallest) {
        return Cast.terms(smallest, Duration.ZERO);
    }
}
