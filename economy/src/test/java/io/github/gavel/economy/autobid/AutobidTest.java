package io.github.gavel.economy.autobid;

import static io.github.gavel.economy.autobid.Asserts.assertAbstains;
import static io.github.gavel.economy.autobid.Asserts.assertBids;
import static io.github.gavel.economy.autobid.Asserts.assertKeeps;
import static io.github.gavel.economy.autobid.Asserts.assertWithdraws;
import static io.github.gavel.economy.autobid.Deal.GIB;
import static io.github.gavel.economy.autobid.Deal.MIB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AutobidTest {
    private static final Deal FIXED = Deal.of(new Fixed(Rate.perGib(100)));
    private static final List<Strategy> ALL = List.of(new Fixed(Rate.perGib(100)), Simple.STANDARD, new Market());

    @Test
    void bidsTheUsersRateAndKeepsIt() {
        assertBids(FIXED, 100);
        assertKeeps(FIXED.carriedOut(), 100);
        assertKeeps(FIXED.carriedOut().awarded(Rate.perGib(40)).carriedOut(), 100);
    }

    @Test
    void neverExceedsTheUsersMaximum() {
        assertBids(FIXED.maximum(101), 100);
        assertBids(FIXED.maximum(99), 99);
        assertBids(FIXED.carriedOut().maximum(99), 99);
        assertAbstains(FIXED.maximum(0), new Refusal.TooLittle(Amount.grains(1_000), GIB, Rate.FREE));
    }

    @Test
    void bidsOnlyWhatPaysForFourPiecesOrForWhatLacks() {
        Deal dear = Deal.of(new Fixed(Rate.perGib(256)));
        assertBids(dear.budget(1), 256);
        assertBids(Deal.of(new Fixed(Rate.perGib(257))).budget(1), 256);
        assertBids(Deal.of(new Fixed(Rate.perGib(2_000))).budget(1).lacking(MIB), 1_024);
        assertBids(Deal.of(new Fixed(Rate.perGib(2_000))).budget(1).lacking(5L * MIB), 256);
    }

    @Test
    void stopsAtZeroRemaining() {
        for (Strategy strategy : ALL) {
            Deal fresh = Deal.of(strategy);
            Deal standing = fresh.carriedOut();
            assertAbstains(fresh.lacking(0), new Refusal.NothingLacking(GIB));
            assertWithdraws(standing.lacking(0), new Refusal.NothingLacking(GIB));
            assertAbstains(fresh.budget(0), new Refusal.NothingLeft(GIB));
            assertWithdraws(standing.budget(0), new Refusal.NothingLeft(GIB));
            assertThat(standing.lacking(0).carriedOut().position().standing()).isEmpty();
        }
    }

    @Test
    void bidsTheReserveAndNeverLess() {
        assertBids(FIXED.reserve(100), 100);
        assertAbstains(FIXED.reserve(101), new Refusal.ReserveTooHigh(Rate.perGib(101), Rate.perGib(100)));
        assertWithdraws(
                FIXED.carriedOut().reserve(101), new Refusal.ReserveTooHigh(Rate.perGib(101), Rate.perGib(100)));
    }

    @Test
    void saysThatLessThanAGrainIsNoBid() {
        Deal large = Deal.of(new Market())
                .with(new Purchase(Amount.grains(1), Rate.MAX, Optional.empty(), 2 * GIB, 2 * GIB, MIB));
        assertAbstains(large, new Refusal.TooLittle(Amount.grains(1), 2 * GIB, Rate.MAX));
        assertBids(large.lacking(GIB), 1);
    }

    @Test
    void bidsATenthLessWherePricesHugItsBids() {
        Deal market = Deal.of(new Market());
        assertBids(market.hugged(4), 500);
        assertBids(market.hugged(5), 450);
        assertThat(Asserts.bid(market.hugged(5)).aim()).isEqualTo(Rate.perGib(500));
        assertBids(Deal.of(Simple.STANDARD).hugged(5), 900);
        assertBids(Deal.of(Simple.STANDARD).budget(1).hugged(5), 1);
    }

    @Test
    void takesTheTenthOffOnlyOnce() {
        Deal held = Deal.of(new Market()).hugged(5).carriedOut().awarded(Rate.perGib(400));
        assertKeeps(held.hugged(5), 450);
        assertBids(held.hugged(4), 500);
    }

    @Test
    void bidsTheReserveWhereATenthLessIsBelowIt() {
        Deal market = Deal.of(new Market());
        assertBids(market.hugged(5).reserve(480), 480);
        assertBids(market.hugged(5).reserve(900), 900);
    }

    @Test
    void doesNotBuyWherePricesHugAndATenthLessThanTheMostIsBelowTheReserve() {
        Deal market = Deal.of(new Market()).hugged(6);
        Refusal why = new Refusal.PriceHugging(6, 8, Rate.perGib(900), Rate.perGib(901));
        assertAbstains(market.reserve(901), why);
        assertWithdraws(Deal.of(new Market()).carriedOut().hugged(6).reserve(901), why);
        assertBids(Deal.of(new Market()).reserve(901), 911);
    }

    @Test
    void leavesTheUsersOwnRateAloneWherePricesHugIt() {
        assertBids(FIXED.hugged(8), 100);
    }

    @Test
    void bidsNothingAtTheProviderThatIsProbed() {
        NeverWorse probing = Serving.probing(Deal.PROVIDER);
        NeverWorse elsewhere = Serving.probing(new PeerKey(8));
        for (Strategy strategy : ALL) {
            Deal deal = Deal.of(strategy);
            Refusal probed = new Refusal.Probed(probing.probe().orElseThrow().began());
            assertThat(deal.decide(probing)).isEqualTo(new Verdict.Abstain(probed));
            assertThat(deal.carriedOut().decide(probing)).isEqualTo(new Verdict.Withdraw(probed));
            assertThat(deal.decide(elsewhere)).isInstanceOf(Verdict.Bid.class);
        }
    }

    @Test
    void bidsNothingOncePayingIsNotWorthIt() {
        NeverWorse stopped = Serving.stopped();
        for (Strategy strategy : ALL) {
            Refusal why = new Refusal.NotWorthIt(stopped.stop().orElseThrow());
            assertThat(Deal.of(strategy).decide(stopped)).isEqualTo(new Verdict.Abstain(why));
            assertThat(Deal.of(strategy).carriedOut().decide(stopped)).isEqualTo(new Verdict.Withdraw(why));
        }
    }

    @Test
    void refusesAPurchaseThatCannotBe() {
        assertThatThrownBy(() -> FIXED.lacking(-1)).hasMessageContaining("-1 bytes lacking");
        assertThatThrownBy(() -> FIXED.lacking(GIB + 1)).hasMessageContaining("1073741825 bytes lacking");
        assertThatThrownBy(() -> new Purchase(Amount.MAX, Rate.MAX, Optional.empty(), 1, 1, 0))
                .hasMessageContaining("0 bytes");
        assertThatThrownBy(() -> new Simple(new Share(1_000_001))).hasMessageContaining("1000001");
        assertThat(new Simple(Share.percent(100))).isEqualTo(Simple.STANDARD);
    }
}
