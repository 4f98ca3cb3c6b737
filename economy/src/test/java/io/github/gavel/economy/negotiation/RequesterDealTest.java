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
    void hearsTermsOnceAMinuteWithThreeSecondsOfPatience() {
        assertThat(after(deal.hears(reserve(5), at(0)))).containsExactly(new Effect.TermsHeard(reserve(5)));
        assertThat(deal.terms()).contains(reserve(5).terms());
        assertHangsUp(after(deal.hears(reserve(6), at(56))), ViolationCode.TOO_OFTEN);
        assertThat(after(deal.hears(reserve(6), at(57)))).containsExactly(new Effect.TermsHeard(reserve(6)));
    }

    @Test
    void showsAChannelOnceInTenSeconds() {
        assertThat(deal.shows(open(1, 16), at(0)).map(this::after)).contains(List.of(new Effect.Say(open(1, 16))));
        assertThat(deal.shows(open(1, 32), at(9))).isEmpty();
        assertThat(deal.shows(open(1, 32), at(10))).isPresent();
    }

    @Test
    void hearsAnAcceptOnlyOfWhatItShowed() {
        assertHangsUp(after(deal.hears(accept(1))), ViolationCode.OUT_OF_ORDER);
        shows(1, 0);
        assertHangsUp(after(deal.hears(accept(2))), ViolationCode.OUT_OF_ORDER);
        assertThat(after(deal.hears(accept(1))))
                .containsExactly(new Effect.ChannelTaken(1, Amount.grains(3), Optional.of(SIGNATURE)));
        assertHangsUp(after(deal.hears(accept(1))), ViolationCode.OUT_OF_ORDER);
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
        assertHangsUp(after(deal.hears(accept(1))), ViolationCode.OUT_OF_ORDER);
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
    void acceptsAPriceUpToTheBidThatItNamesAlsoWhenTheyCrossed() {
        taken(1, 0);
        said(9, false, 0);
        said(4, true, 1);
        assertThat(after(deal.hears(new Response(1, 1, Rate.perGib(9)))))
                .containsExactly(new Effect.Requoted(1, Rate.perGib(9)));
        assertHangsUp(after(deal.hears(new Response(2, 2, Rate.perGib(5)))), ViolationCode.ABOVE_BID);
        assertThat(after(deal.hears(new Response(2, 2, Rate.perGib(4))))).hasSize(1);
        assertThat(deal.rate()).isEqualTo(Rate.perGib(4));
        assertHangsUp(after(deal.hears(new Response(3, 1, Rate.perGib(4)))), ViolationCode.WRONG_NUMBER);
        assertHangsUp(after(deal.hears(new Response(3, 3, Rate.FREE))), ViolationCode.WRONG_NUMBER);
        assertHangsUp(after(deal.hears(new Response(3, 0, Rate.perGib(1)))), ViolationCode.ABOVE_BID);
        assertThat(after(deal.hears(new Response(3, 0, Rate.FREE)))).hasSize(1);
    }

    @Test
    void countsEpochsOneByOne() {
        assertHangsUp(after(deal.hears(new Response(2, 0, Rate.FREE))), ViolationCode.WRONG_NUMBER);
        after(deal.hears(new Response(1, 0, Rate.FREE)));
        assertHangsUp(after(deal.hears(new Response(1, 0, Rate.FREE))), ViolationCode.WRONG_NUMBER);
    }

    @Test
    void wantsAResponseForEveryUnchokeOnceThereWasOne() {
        assertThat(after(deal.unchoked())).isEmpty();
        assertThat(after(deal.choked())).isEmpty();
        after(deal.hears(new Response(1, 0, Rate.FREE)));
        assertThat(after(deal.unchoked())).isEmpty();
        after(deal.choked());
        assertHangsUp(after(deal.unchoked()), ViolationCode.OUT_OF_ORDER);
        after(deal.hears(new Response(2, 0, Rate.FREE)));
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
    void forgetsTheOldestOfSixtyFourBidsThatNobodyAnswered() {
        taken(1, 0);
        for (int i = 1; i <= 65; i++) {
            said(i, true, i);
        }
        assertHangsUp(after(deal.hears(new Response(1, 1, Rate.perGib(1)))), ViolationCode.WRONG_NUMBER);
        assertThat(after(deal.hears(new Response(1, 2, Rate.perGib(2))))).hasSize(1);
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
