package io.github.gavel.economy.autobid;

import static io.github.gavel.economy.autobid.Asserts.assertAbstains;
import static io.github.gavel.economy.autobid.Asserts.assertBids;
import static io.github.gavel.economy.autobid.Asserts.assertKeeps;
import static io.github.gavel.economy.autobid.Deal.GIB;
import static io.github.gavel.economy.autobid.Deal.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class SimpleTest {
    private static final Deal WHOLE = Deal.of(Simple.STANDARD);

    @Test
    void bidsTheBudgetOverTheRemainingBytes() {
        assertBids(WHOLE, 1_000);
        assertBids(WHOLE.lacking(GIB / 4), 4_000);
        assertBids(Deal.of(new Simple(Share.percent(25))), 250);
    }

    @Test
    void bidsNothingAtASpendingRateOfZero() {
        assertAbstains(
                Deal.of(new Simple(Share.percent(0))), new Refusal.TooLittle(Amount.grains(1_000), GIB, Rate.MAX));
    }

    @Test
    void countsAtLeastATenthAsRemaining() {
        assertBids(WHOLE.lacking(GIB / 10 + 1), 9_999);
        assertBids(WHOLE.lacking(1), 9_999);
    }

    @Test
    void countsAtLeastSixteenPiecesAsRemaining() {
        Deal coarse = WHOLE.with(new Purchase(Amount.grains(1_000), Rate.MAX, Optional.empty(), GIB, GIB, 32 * MIB));
        assertBids(coarse.lacking(GIB / 2), 2_000);
        assertBids(coarse.lacking(GIB / 4), 2_000);
        assertBids(coarse.lacking(GIB / 2 + 1), 1_999);
    }

    @Test
    void neverExceedsFourTimesItsFirstBid() {
        Deal begun = WHOLE.carriedOut();
        assertThat(begun.purchase().firstBid()).contains(Rate.perGib(1_000));
        assertBids(begun.lacking(GIB / 4 + MIB), 3_984);
        assertBids(begun.lacking(GIB / 8), 4_000);
        assertThat(begun.lacking(GIB / 4).carriedOut().purchase().firstBid()).contains(Rate.perGib(1_000));
    }

    @Test
    void bidsAgainOnlyWhenTheFormulaMovedByMoreThanATenth() {
        Deal begun = WHOLE.carriedOut();
        assertKeeps(begun.budget(1_100), 1_000);
        assertBids(begun.budget(1_101), 1_101);
        assertKeeps(begun.budget(900), 1_000);
        assertBids(begun.budget(899), 899);
    }

    @Test
    void bidsAfreshAfterAWithdrawal() {
        Deal withdrawn = WHOLE.carriedOut().lacking(0).carriedOut().lacking(GIB);
        assertBids(withdrawn.budget(1_050), 1_050);
    }

    @Test
    void comesDownToALowerMaximumHoweverLittleThatIs() {
        assertBids(WHOLE.carriedOut().maximum(999), 999);
    }

    @Test
    void doesNotBidAgainOnlyBecauseATenthWasTakenOff() {
        assertKeeps(WHOLE.hugged(5).carriedOut().budget(1_100), 900);
        assertBids(WHOLE.hugged(5).carriedOut().budget(1_101), 991);
    }

    @Test
    void abstainsBelowTheReserve() {
        assertBids(WHOLE.reserve(1_000), 1_000);
        assertAbstains(WHOLE.reserve(1_001), new Refusal.ReserveTooHigh(Rate.perGib(1_001), Rate.perGib(1_000)));
    }
}
