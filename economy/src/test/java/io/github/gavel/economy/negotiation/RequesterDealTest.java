package io.github.gavel.economy.negotiation;

import static io.github.gavel.economy.negotiation.Messages.SIGNATURE;
import static io.github.gavel.economy.negotiation.Messages.open;
import static io.github.gavel.economy.negotiation.Messages.pay;
import static io.github.gavel.economy.negotiation.Messages.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class RequesterDealTest {
    private static final Tick START = Tick.ofSeconds(1_000);

    private RequesterDeal deal = RequesterDeal.begun();

    @Test
    void hearsTermsThatComeEarlyUntilTheyAlwaysDo() {
        assertThat(after(deal.hears(reserve(5), at(104)))).containsExactly(new Effect.TermsHeard(reserve(5)));
        assertThat(after(deal.hears(reserve(6), at(160)))).containsExactly(new Effect.TermsHeard(reserve(6)));
        assertThat(deal.terms()).contains(reserve(6).terms());
        for (int i = 2; i <= HeardTerms.EARLY_LIMIT; i++) {
            assertThat(after(deal.hears(reserve(i), at(160 + 55 * (i - 1) / 2))))
                    .hasSize(1);
        }
        assertThat(after(deal.hears(reserve(5), at(160 + 28 * 9 + 57))))
                .as("not early")
                .containsExactly(new Effect.TermsHeard(reserve(5)));
        assertHangsUp(deal.hears(reserve(6), at(500)).effects(), ViolationCode.TOO_OFTEN);
        assertThat(deal.hears(reserve(6), at(104 + 600)).effects()).hasSize(1);
    }

    @Test
    void showsAChannelOnceInTenSecondsAndTwiceAhead() {
        for (int deposit : List.of(16, 32, 64)) {
            assertThat(deal.shows(open(1, deposit), at(0)).map(this::after))
                    .contains(List.of(new Effect.Say(open(1, deposit))));
        }
        assertThat(deal.shows(open(1, 128), at(9))).isEmpty();
        assertThat(deal.shows(open(1, 128), at(10)).map(this::after)).isPresent();
        assertThat(deal.shows(open(1, 256), at(19))).isEmpty();
    }

    @Test
    void hearsAnAcceptOnlyOfWhatItShowed() {
        assertHangsUp(after(deal.hears(accept(1))), ViolationCode.OUT_OF_ORDER);
        shows(1, 0);
        assertHangsUp(after(deal.hears(accept(2))), ViolationCode.OUT_OF_ORDER);
        assertThat(after(deal.hears(accept(1))))
                .containsExactly(new Effect.ChannelTaken(1, Amount.grains(3), Optional.of(SIGNATURE)));
    }

    @Test
    void hearsAnAnswerForEachTimeThatItShowedAChannel() {
        shows(1, 100);
        shows(1, 111);
        assertThat(after(deal.hears(accept(1)))).hasSize(1);
        assertThat(after(deal.hears(accept(1)))).hasSize(1);
        shows(2, 130);
        shows(2, 141);
        assertThat(after(deal.hears(refuse(2)))).hasSize(1);
        assertThat(deal.pays(pay(2, 5))).isEmpty();
        assertThat(after(deal.hears(accept(2)))).hasSize(1);
        assertThat(deal.pays(pay(2, 5))).isPresent();
    }

    @Test
    void bidsNothingOnAClosedChannelButHearsWhatWasSaidBefore() {
        taken(1, 0);
        said(8, false, 1);
        after(deal.hears(new Close(1, Amount.grains(5), SIGNATURE)));
        assertThat(deal.bids(Rate.perGib(8), false, at(5))).isEqualTo(new Bidding.NoChannel());
        assertThat(deal.bids(Rate.perGib(9), true, at(5))).isEqualTo(new Bidding.NoChannel());
        assertThat(after(deal.hears(new Ack(1, Amount.grains(5))))).hasSize(1);
        shows(1, 10);
        assertThat(after(deal.hears(refuse(1)))).hasSize(1);
        assertHangsUp(after(deal.hears(accept(1))), ViolationCode.OUT_OF_ORDER);
        assertThat(deal.bids(Rate.perGib(9), true, at(15))).isEqualTo(new Bidding.NoChannel());
        taken(2, 20);
        assertThat(deal.bids(Rate.perGib(8), false, at(21))).isEqualTo(new Bidding.Stands(Rate.perGib(8)));
        assertThat(said(9, true, 21)).hasSize(1);
    }

    @Test
    void goesOnWithAChannelWhoseNewerReceiptIsRefused() {
        taken(1, 0);
        shows(1, 20);
        assertThat(deal.pays(pay(1, 5))).isPresent();
        assertThat(after(deal.hears(refuse(1))))
                .containsExactly(new Effect.ChannelRefused(1, RefusalCode.OLD_RECEIPT, List.of(2L, 1L), Duration.ZERO));
        assertThat(deal.pays(pay(1, 5))).isPresent();
        shows(1, 40);
        assertThat(after(deal.hears(accept(1)))).hasSize(1);
        assertThat(deal.pays(pay(1, 5))).isPresent();
    }

    @Test
    void awaitsAnAcceptOfANewerReceiptThatARefusalOfMoreRequestsCrossed() {
        taken(1, 0);
        shows(1, 20);
        after(deal.hears(new Refuse(1, RefusalCode.DEPOSIT, List.of(2L, 1L), Duration.ZERO)));
        assertThat(after(deal.hears(accept(1)))).hasSize(1);
    }

    @Test
    void doesNotPayOnAChannelThatIsNotTaken() {
        assertThat(deal.pays(pay(1, 5))).isEmpty();
        shows(1, 0);
        assertThat(deal.pays(pay(1, 5))).isEmpty();
        after(deal.hears(refuse(1)));
        assertThat(deal.pays(pay(1, 5))).isEmpty();
        assertHangsUp(after(deal.hears(refuse(2))), ViolationCode.UNKNOWN_CHANNEL);
    }

    @Test
    void bidsOnlyWithAChannelAndOnceAMinuteUnlessAPersonSaysSo() {
        assertThat(deal.bids(Rate.perGib(9), false, at(0))).isEqualTo(new Bidding.NoChannel());
        taken(1, 0);
        assertThat(said(9, false, 0)).containsExactly(new Effect.Say(new Bid(1, Rate.perGib(9))));
        assertThat(deal.bids(Rate.perGib(9), false, at(99))).isEqualTo(new Bidding.Stands(Rate.perGib(9)));
        assertThat(deal.bids(Rate.perGib(8), false, at(59))).isEqualTo(new Bidding.TooSoon(at(60)));
        assertThat(said(8, true, 59)).containsExactly(new Effect.Say(new Bid(2, Rate.perGib(8))));
        assertThat(said(0, false, 60)).containsExactly(new Effect.Say(new Bid(3, Rate.FREE)));
        assertThat(deal.bids(Rate.perGib(8), false, at(119))).isEqualTo(new Bidding.TooSoon(at(120)));
        assertThat(said(8, false, 120)).hasSize(1);
        assertThat(deal.standing()).isEqualTo(Rate.perGib(8));
    }

    @Test
    void asksAPersonToWaitAfterAWithdrawal() {
        taken(1, 0);
        said(5, false, 100);
        said(0, true, 110);
        assertThat(deal.bids(Rate.perGib(7), true, at(112))).isEqualTo(new Bidding.TooSoon(at(170)));
        assertThat(said(7, true, 170)).hasSize(1);
    }

    @Test
    void letsAPersonChangeItsMindThreeTimesInTenMinutes() {
        taken(1, 0);
        said(5, true, 0);
        for (int second = 1; second <= 3; second++) {
            said(5 + second, true, second);
        }
        assertThat(deal.bids(Rate.perGib(9), true, at(4))).isEqualTo(new Bidding.TooSoon(at(63)));
        said(9, true, 63);
        for (int second = 570; second <= 600; second += 30) {
            assertThat(deal.bids(Rate.perGib(second), true, at(second))).isInstanceOf(Bidding.Said.class);
        }
        said(10, false, 590);
        assertThat(deal.bids(Rate.perGib(9), true, at(595))).isEqualTo(new Bidding.TooSoon(at(601)));
        said(9, true, 601);
        assertThat(deal.bids(Rate.perGib(8), true, at(601))).isEqualTo(new Bidding.TooSoon(at(602)));
    }

    @Test
    void acceptsAPriceUpToTheBidThatItNamesAlsoWhenTheyCrossed() {
        taken(1, 0);
        said(9, false, 0);
        said(4, true, 1);
        assertThat(after(deal.hears(response(1, 1, 9), at(2)))).containsExactly(new Effect.Requoted(1, Rate.perGib(9)));
        assertHangsUp(after(deal.hears(response(2, 2, 5), at(2))), ViolationCode.ABOVE_BID);
        assertThat(after(deal.hears(response(2, 2, 4), at(2)))).hasSize(1);
        assertThat(deal.rate()).isEqualTo(Rate.perGib(4));
        assertHangsUp(after(deal.hears(response(3, 1, 4), at(2))), ViolationCode.WRONG_NUMBER);
        assertHangsUp(after(deal.hears(response(3, 3, 0), at(2))), ViolationCode.WRONG_NUMBER);
        assertHangsUp(after(deal.hears(response(3, 0, 1), at(2))), ViolationCode.ABOVE_BID);
        assertThat(after(deal.hears(response(3, 0, 0), at(2)))).hasSize(1);
    }

    @Test
    void countsEpochsOneByOne() {
        assertHangsUp(after(deal.hears(response(2, 0, 0), at(2))), ViolationCode.WRONG_NUMBER);
        after(deal.hears(response(1, 0, 0), at(2)));
        assertHangsUp(after(deal.hears(response(1, 0, 0), at(2))), ViolationCode.WRONG_NUMBER);
    }

    @Test
    void wantsAResponseForEveryUnchokeOnceThereWasOne() {
        assertThat(after(deal.unchoked())).isEmpty();
        assertThat(after(deal.choked())).isEmpty();
        after(deal.hears(response(1, 0, 0), at(2)));
        assertThat(after(deal.unchoked())).isEmpty();
        after(deal.choked());
        assertHangsUp(after(deal.unchoked()), ViolationCode.OUT_OF_ORDER);
        after(deal.hears(response(2, 0, 0), at(2)));
        assertThat(after(deal.unchoked())).isEmpty();
    }

    @Test
    void hearsAcksAndClosesOfChannelsThatAreTakenOnly() {
        Ack ack = new Ack(1, Amount.grains(5));
        Close close = new Close(1, Amount.grains(5), SIGNATURE);
        assertHangsUp(after(deal.hears(ack)), ViolationCode.UNKNOWN_CHANNEL);
        assertHangsUp(after(deal.hears(close)), ViolationCode.UNKNOWN_CHANNEL);
        taken(1, 0);
        assertThat(after(deal.hears(ack))).containsExactly(new Effect.PaymentAcked(1, Amount.grains(5)));
        assertThat(after(deal.hears(close))).containsExactly(new Effect.CloseOffered(1, Amount.grains(5), SIGNATURE));
        assertHangsUp(after(deal.violated(ViolationCode.ABOVE_SIGNED, "5 acked")), ViolationCode.ABOVE_SIGNED);
    }

    @Test
    void knowsABidThatWasReplacedForAsLongAsTheyMayCross() {
        taken(1, 0);
        said(9, false, 0);
        said(0, false, 200);
        assertThat(deal.hears(response(1, 1, 9), at(260)).effects())
                .containsExactly(new Effect.Requoted(1, Rate.perGib(9)));
        assertHangsUp(deal.hears(response(1, 1, 9), at(261)).effects(), ViolationCode.WRONG_NUMBER);
        said(3, false, 260);
        said(4, false, 320);
        assertThat(deal.bids().open()).containsOnlyKeys(2L, 3L, 4L);
        assertThat(deal.hears(response(1, 4, 4), at(9_999)).effects()).hasSize(1);
        assertHangsUp(deal.hears(response(1, 3, 3), at(9_999)).effects(), ViolationCode.WRONG_NUMBER);
    }

    @Test
    void knowsWhetherThePriceIsAboveWhatItBids() {
        taken(1, 0);
        said(9, false, 0);
        after(deal.hears(response(1, 1, 9), at(1)));
        assertThat(deal.isAboveBid()).isFalse();
        said(8, true, 2);
        assertThat(deal.isAboveBid()).isTrue();
        after(deal.hears(response(2, 2, 8), at(3)));
        assertThat(deal.isAboveBid()).isFalse();
    }

    private static Response response(long epoch, long bid, long rate) {
        return new Response(epoch, bid, Rate.perGib(rate));
    }

    private void shows(int channel, int second) {
        after(deal.shows(open(channel, second), at(second)).orElseThrow());
    }

    private void taken(int channel, int second) {
        shows(channel, second);
        after(deal.hears(accept(channel)));
    }

    private List<Effect> said(long rate, boolean byPerson, int second) {
        return after(((Bidding.Said) deal.bids(Rate.perGib(rate), byPerson, at(second))).step());
    }

    private static Accept accept(int channel) {
        return new Accept(channel, Amount.grains(3), Optional.of(SIGNATURE));
    }

    private static Refuse refuse(int channel) {
        return new Refuse(channel, RefusalCode.OLD_RECEIPT, List.of(2L, 1L), Duration.ZERO);
    }

    private List<Effect> after(Step<RequesterDeal, Effect> step) {
        deal = step.next();
        return step.effects();
    }

    private static void assertHangsUp(List<Effect> effects, ViolationCode code) {
        assertThat(effects)
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.HangUp.class, end -> assertThat(end.code()).isEqualTo(code));
    }

    private static Tick at(int seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }
}
