package io.github.gavel.economy.negotiation;

import static io.github.gavel.economy.negotiation.Messages.SIGNATURE;
import static io.github.gavel.economy.negotiation.Messages.anotherOpen;
import static io.github.gavel.economy.negotiation.Messages.bid;
import static io.github.gavel.economy.negotiation.Messages.open;
import static io.github.gavel.economy.negotiation.Messages.pay;
import static io.github.gavel.economy.negotiation.Messages.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Requote;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ProviderDealTest {
    private static final Tick START = Tick.ofSeconds(1_000);
    private static final int CHANNEL = 7;

    private ProviderDeal deal = ProviderDeal.begun(Requote.HOUSE, Used.NOTHING);

    @Test
    void saysTheReserveAtOnceAndAChangeOnceAMinute() {
        assertThat(after(deal.asks(reserve(5), at(0)))).containsExactly(new Effect.SayTerms(reserve(5)));
        assertThat(after(deal.asks(reserve(6), at(10)))).isEmpty();
        assertThat(after(deal.asks(reserve(7), at(20)))).isEmpty();
        assertThat(after(deal.passes(at(59)))).isEmpty();
        assertThat(after(deal.passes(at(60)))).containsExactly(new Effect.SayTerms(reserve(7)));
        assertThat(after(deal.passes(at(200)))).isEmpty();
    }

    @Test
    void saysNothingWhenTheReserveIsBackWhereItWas() {
        after(deal.asks(reserve(5), at(0)));
        after(deal.asks(reserve(6), at(10)));
        assertThat(after(deal.asks(reserve(5), at(70)))).isEmpty();
    }

    @Test
    void saysTheSameReserveAgainWhereAProofIsWanted() {
        assertThat(after(deal.asksForProof(at(0)))).as("nothing is asked yet").isEmpty();
        after(deal.asks(reserve(5), at(0)));
        assertThat(after(deal.asksForProof(at(59)))).isEmpty();
        assertThat(after(deal.passes(at(60)))).containsExactly(new Effect.SayTerms(reserve(5)));
        after(deal.asks(reserve(6), at(70)));
        assertThat(after(deal.asksForProof(at(120)))).containsExactly(new Effect.SayTerms(reserve(6)));
        assertThat(after(deal.passes(at(900)))).isEmpty();
    }

    @Test
    void hasAChannelCheckedAndRemembersTheAnswer() {
        assertThat(after(deal.hears(open(1, 16), at(0)))).containsExactly(new Effect.CheckChannel(open(1, 16)));
        assertThat(after(deal.hears(open(1, 16), at(1)))).isEmpty();
        Accept accept = new Accept(1, Amount.grains(3), Optional.of(SIGNATURE));
        assertThat(after(deal.accepts(1, Amount.grains(3), Optional.of(SIGNATURE))))
                .containsExactly(new Effect.Say(accept));
        assertThat(after(deal.hears(open(1, 16), at(2)))).containsExactly(new Effect.Say(accept));
    }

    @Test
    void looksAtOneChannelInTenSecondsAndFiveAhead() {
        for (int i = 0; i < 6; i++) {
            assertThat(after(deal.hears(open(1, 16 + i), at(0)))).hasSize(1).noneMatch(Effect.Say.class::isInstance);
        }
        assertThat(after(deal.hears(open(1, 32), at(1)))).containsExactly(new Effect.Say(tooSoon(9)));
        assertThat(after(deal.hears(open(1, 32), START.plus(Duration.ofMillis(9_999)))))
                .containsExactly(new Effect.Say(tooSoon(1)));
        assertThat(after(deal.hears(open(1, 32), at(10)))).containsExactly(new Effect.CheckChannel(open(1, 32)));
        assertThat(after(deal.hears(open(1, 64), at(10)))).containsExactly(new Effect.Say(tooSoon(10)));
    }

    @Test
    void goesOnCountingWhatWasUsedUpOnAnotherConnection() {
        opens();
        after(deal.hears(bid(1, 5), at(0)));
        Used used = deal.used();
        deal = ProviderDeal.begun(Requote.HOUSE, used);
        opens();
        assertThat(after(deal.hears(bid(1, 0), at(1))))
                .as("nothing stands here")
                .isEmpty();
        assertThat(deal.bids().rate()).isEqualTo(Rate.FREE);
        assertThat(after(deal.hears(bid(2, 5), at(2)))).containsExactly(new Effect.BidStands(Rate.perGib(5)));
        for (int i = 0; i < 4; i++) {
            assertThat(after(deal.hears(open(1, 32 + i), at(3)))).hasSize(1);
        }
        assertThat(after(deal.hears(open(1, 64), at(3)))).containsExactly(new Effect.Say(tooSoon(7)));
        ProviderDeal stranger = ProviderDeal.begun(Requote.HOUSE, Used.NOTHING).and(deal.used());
        assertThat(stranger.used()).isEqualTo(deal.used());
    }

    private static Refuse tooSoon(int seconds) {
        return new Refuse(1, RefusalCode.TOO_SOON, List.of(), Duration.ofSeconds(seconds));
    }

    @Test
    void refusesANinthOpenChannelButNotANewReceiptOfAnEighth() {
        for (int i = 0; i < 8; i++) {
            after(deal.hears(open(i, 16), at(10 * i)));
        }
        assertThat(after(deal.hears(open(8, 16), at(100)))).containsExactly(new Effect.Say(tooMany(8)));
        assertThat(after(deal.hears(open(7, 32), at(110)))).containsExactly(new Effect.CheckChannel(open(7, 32)));
    }

    @Test
    void countsNeitherRefusedNorClosedChannels() {
        for (int i = 0; i < 100; i++) {
            assertThat(after(deal.hears(open(i, 16), at(10 * i)))).hasSize(1);
            if (i % 2 == 0) {
                after(deal.refuses(i, RefusalCode.EXPIRY, List.of(), Duration.ZERO));
            } else {
                after(deal.accepts(i, Amount.ZERO, Optional.empty()));
                after(deal.closes(i, Amount.grains(i), SIGNATURE));
            }
        }
        assertThat(deal.channels().byNumber()).containsOnlyKeys(84, 86, 88, 90, 92, 94, 96, 98);
        for (int i = 100; i < 108; i++) {
            assertThat(after(deal.hears(open(i, 16), at(10 * i))))
                    .containsExactly(new Effect.CheckChannel(open(i, 16)));
        }
        assertThat(after(deal.hears(open(84, 32), at(2_000)))).containsExactly(new Effect.Say(tooMany(84)));
        Refuse remembered = new Refuse(84, RefusalCode.EXPIRY, List.of(), Duration.ZERO);
        assertThat(after(deal.hears(open(84, 16), at(2_000)))).containsExactly(new Effect.Say(remembered));
    }

    @Test
    void remembersThatAChannelIsClosed() {
        after(deal.hears(open(1, 16), at(0)));
        after(deal.accepts(1, Amount.ZERO, Optional.empty()));
        after(deal.hears(open(1, 32), at(20)));
        after(deal.closes(1, Amount.grains(5), SIGNATURE));
        Effect.Say closed = new Effect.Say(new Refuse(1, RefusalCode.CLOSED, List.of(5L), Duration.ZERO));
        assertThat(after(deal.accepts(1, Amount.ZERO, Optional.empty()))).containsExactly(closed);
        assertThat(after(deal.hears(open(1, 64), at(40)))).containsExactly(closed);
        assertThat(after(deal.hears(anotherOpen(1), at(60)))).containsExactly(closed);
        assertThat(after(deal.hears(pay(1, 5)))).containsExactly(new Effect.TakePayment(pay(1, 5)));
    }

    private static Refuse tooMany(int channel) {
        return new Refuse(channel, RefusalCode.TOO_MANY, List.of(8L, 8L), Duration.ofMinutes(1));
    }

    @Test
    void remembersARefusalOfAChannelButNotThatOfMoreRequests() {
        after(deal.hears(open(1, 16), at(0)));
        Refuse refuse = new Refuse(1, RefusalCode.EXPIRY, List.of(3_600L, 60L), Duration.ZERO);
        after(deal.refuses(1, RefusalCode.EXPIRY, List.of(3_600L, 60L), Duration.ZERO));
        assertThat(after(deal.hears(open(1, 16), at(20)))).containsExactly(new Effect.Say(refuse));
        assertHangsUp(after(deal.hears(pay(1, 5))), ViolationCode.UNKNOWN_CHANNEL);

        after(deal.hears(open(1, 64), at(30)));
        after(deal.accepts(1, Amount.ZERO, Optional.empty()));
        after(deal.refuses(1, RefusalCode.DEPOSIT, List.of(9L, 8L), Duration.ZERO));
        assertThat(after(deal.hears(pay(1, 5)))).containsExactly(new Effect.TakePayment(pay(1, 5)));
    }

    @Test
    void looksAgainAtWhatItAskedToTryLaterAndNotSooner() {
        Duration wait = Duration.ofMinutes(1);
        after(deal.hears(open(1, 16), at(0)));
        after(deal.refuses(1, RefusalCode.LEDGER, List.of(3_600L), wait));
        Refuse refuse = new Refuse(1, RefusalCode.LEDGER, List.of(3_600L), wait);
        assertThat(after(deal.hears(open(1, 16), at(59)))).containsExactly(new Effect.Say(refuse));
        assertThat(after(deal.hears(open(1, 16), at(60)))).containsExactly(new Effect.CheckChannel(open(1, 16)));
        assertThat(after(deal.hears(open(1, 16), at(61)))).isEmpty();
    }

    @Test
    void hangsUpOnAPaymentForAChannelThatIsNotAccepted() {
        assertHangsUp(after(deal.hears(pay(1, 5))), ViolationCode.UNKNOWN_CHANNEL);
        after(deal.hears(open(1, 16), at(0)));
        assertHangsUp(after(deal.hears(pay(1, 5))), ViolationCode.UNKNOWN_CHANNEL);
    }

    @Test
    void takesPaymentsWhileANewerReceiptIsLookedAtAndAfterItIsRefused() {
        after(deal.hears(open(1, 16), at(0)));
        after(deal.accepts(1, Amount.ZERO, Optional.empty()));
        after(deal.hears(open(1, 64), at(20)));
        assertThat(after(deal.hears(pay(1, 5)))).containsExactly(new Effect.TakePayment(pay(1, 5)));

        Refuse refuse = new Refuse(1, RefusalCode.RECEIPT, List.of(), Duration.ZERO);
        after(deal.refuses(1, RefusalCode.RECEIPT, List.of(), Duration.ZERO));
        assertThat(after(deal.hears(pay(1, 5)))).containsExactly(new Effect.TakePayment(pay(1, 5)));
        assertThat(after(deal.hears(open(1, 64), at(40)))).containsExactly(new Effect.Say(refuse));
    }

    @Test
    void hangsUpWhenTheNumberOfAChannelThatIsLookedAtIsGivenToAnother() {
        after(deal.hears(open(1, 16), at(0)));
        assertHangsUp(after(deal.hears(anotherOpen(1), at(1))), ViolationCode.OUT_OF_ORDER);
        after(deal.refuses(1, RefusalCode.EXPIRY, List.of(), Duration.ZERO));
        assertThat(after(deal.hears(anotherOpen(1), at(2)))).containsExactly(new Effect.CheckChannel(anotherOpen(1)));
    }

    @Test
    void hangsUpWhenTheNumberOfAnAcceptedChannelIsGivenToAnother() {
        after(deal.hears(open(1, 16), at(0)));
        after(deal.accepts(1, Amount.ZERO, Optional.empty()));
        assertHangsUp(after(deal.hears(anotherOpen(1), at(20))), ViolationCode.OUT_OF_ORDER);
    }

    @Test
    void hangsUpOnABidBeforeAChannelWasAcceptedButNotOnOneThatCrossesItsEnd() {
        assertHangsUp(after(deal.hears(bid(1, 9), at(0))), ViolationCode.OUT_OF_ORDER);
        after(deal.hears(open(1, 16), at(0)));
        assertHangsUp(after(deal.hears(bid(1, 9), at(0))), ViolationCode.OUT_OF_ORDER);
        after(deal.refuses(1, RefusalCode.DEPOSIT, List.of(5L, 4L), Duration.ZERO));
        assertHangsUp(after(deal.hears(bid(1, 9), at(0))), ViolationCode.OUT_OF_ORDER);
        opens();
        after(deal.closes(CHANNEL, Amount.grains(5), SIGNATURE));
        assertThat(after(deal.hears(bid(1, 9), at(1)))).containsExactly(new Effect.BidStands(Rate.perGib(9)));
    }

    @Test
    void tellsTheAuctionOfABidAndHangsUpOnAWrongNumber() {
        opens();
        assertThat(after(deal.hears(bid(1, 9), at(0)))).containsExactly(new Effect.BidStands(Rate.perGib(9)));
        assertHangsUp(after(deal.hears(bid(1, 9), at(90))), ViolationCode.WRONG_NUMBER);
        assertHangsUp(after(deal.hears(bid(3, 9), at(90))), ViolationCode.WRONG_NUMBER);
        assertThat(after(deal.hears(bid(2, 0), at(1)))).containsExactly(new Effect.BidStands(Rate.FREE));
    }

    @Test
    void hangsUpOnAFloodOfBids() {
        opens();
        int number = 1;
        for (; number <= 4; number++) {
            assertThat(after(deal.hears(bid(number, number), at(0)))).hasSize(1);
        }
        for (; number <= 24; number++) {
            assertThat(after(deal.hears(bid(number, number), at(0)))).isEmpty();
        }
        assertThat(deal.bids().rate()).isEqualTo(Rate.perGib(4));
        award(4);
        assertThat(deal.quote().epoch()).isEqualTo(1);
        assertHangsUp(after(deal.hears(bid(number, 99), at(0))), ViolationCode.TOO_OFTEN);
    }

    @Test
    void letsABidAfterAWithdrawalStandWhenItsTimeHasCome() {
        opens();
        after(deal.hears(bid(1, 5), at(100)));
        after(deal.hears(bid(2, 0), at(110)));
        assertThat(after(deal.hears(bid(3, 7), at(112)))).isEmpty();
        assertThat(after(deal.passes(at(166)))).isEmpty();
        assertThat(after(deal.passes(at(167)))).containsExactly(new Effect.BidStands(Rate.perGib(7)));
        assertThat(after(deal.passes(at(300)))).isEmpty();
        assertThat(award(7)).first().isEqualTo(new Effect.Say(new Response(1, 3, Rate.perGib(7))));
    }

    @Test
    void asksNoMoreThanWhatStandsWhenItNamesTheLastBid() {
        opens();
        for (int number = 1; number <= 5; number++) {
            after(deal.hears(bid(number, 10 + number), at(0)));
        }
        assertThat(award(15)).isEmpty();
        assertThat(award(3)).first().isEqualTo(new Effect.Say(new Response(1, 5, Rate.perGib(3))));
    }

    @Test
    void saysTheResponseBeforeTheUnchoke() {
        opens();
        after(deal.hears(bid(1, 9), at(0)));
        assertThat(award(5))
                .containsExactly(
                        new Effect.Say(new Response(1, 1, Rate.perGib(5))),
                        new Effect.Requoted(1, Rate.perGib(5)),
                        new Effect.Unchoke());
        assertThat(award(5)).isEmpty();
        assertThat(choke()).containsExactly(new Effect.Choke());
        assertThat(choke()).isEmpty();
    }

    @Test
    void saysNothingOfPricesToWhoNeverHeardOne() {
        assertThat(free()).containsExactly(new Effect.Unchoke());
        assertThat(choke()).containsExactly(new Effect.Choke());
        assertThat(deal.quote().epoch()).isZero();
    }

    @Test
    void saysThatAFreeSlotIsFreeOnceAPriceWasNamed() {
        opens();
        after(deal.hears(bid(1, 9), at(0)));
        award(5);
        choke();
        assertThat(free())
                .containsExactly(
                        new Effect.Say(new Response(2, 0, Rate.FREE)),
                        new Effect.Requoted(2, Rate.FREE),
                        new Effect.Unchoke());
    }

    @Test
    void namesAPriceOfZeroToAWinnerThatPaysNothing() {
        opens();
        after(deal.hears(bid(1, 100), at(0)));
        assertThat(award(0)).first().isEqualTo(new Effect.Say(new Response(1, 0, Rate.FREE)));
    }

    @Test
    void waitsForAPieceBoundaryWithANewPriceButNotFromFree() {
        opens();
        after(deal.hears(bid(1, 9), at(0)));
        free();
        assertThat(award(5)).first().isEqualTo(new Effect.Say(new Response(1, 1, Rate.perGib(5))));
        assertThat(deal.quote().unchoked()).isTrue();
        assertThat(award(7)).isEmpty();
        assertThat(after(deal.reachesPieceBoundary()))
                .containsExactly(
                        new Effect.Say(new Response(2, 1, Rate.perGib(7))), new Effect.Requoted(2, Rate.perGib(7)));
        assertThat(after(deal.reachesPieceBoundary())).isEmpty();
        assertThat(free()).isEmpty();
        assertThat(after(deal.reachesPieceBoundary())).first().isEqualTo(new Effect.Say(new Response(3, 0, Rate.FREE)));
    }

    @Test
    void forgetsAWaitingPriceThatIsTheOldOneAgainOrAboveTheBid() {
        opens();
        after(deal.hears(bid(1, 9), at(0)));
        award(5);
        award(7);
        award(5);
        assertThat(after(deal.reachesPieceBoundary())).isEmpty();
        award(8);
        after(deal.hears(bid(2, 7), at(60)));
        assertThat(after(deal.reachesPieceBoundary())).isEmpty();
        award(8);
        assertThat(deal.quote().rate()).isEqualTo(Rate.perGib(5));
        choke();
        assertThat(award(8)).isEmpty();
        assertThat(deal.quote().unchoked()).isFalse();
    }

    @Test
    void forgetsAWaitingPriceWithTheChoke() {
        opens();
        after(deal.hears(bid(1, 9), at(0)));
        award(5);
        award(7);
        choke();
        assertThat(after(deal.reachesPieceBoundary())).isEmpty();
    }

    @Test
    void chokesForANewPriceAsThePaperDoes() {
        deal = ProviderDeal.begun(Requote.PAPER, Used.NOTHING);
        opens();
        after(deal.hears(bid(1, 9), at(0)));
        award(5);
        assertThat(award(7))
                .containsExactly(
                        new Effect.Choke(),
                        new Effect.Say(new Response(2, 1, Rate.perGib(7))),
                        new Effect.Requoted(2, Rate.perGib(7)),
                        new Effect.Unchoke());
    }

    @Test
    void saysWhatWasPersistedAndClosed() {
        assertThat(after(deal.persisted(1, Amount.grains(5))))
                .containsExactly(new Effect.Say(new Ack(1, Amount.grains(5))));
        assertThat(after(deal.closes(1, Amount.grains(5), SIGNATURE))).isEmpty();
        after(deal.hears(open(1, 16), at(0)));
        after(deal.accepts(1, Amount.ZERO, Optional.empty()));
        assertThat(after(deal.closes(1, Amount.grains(5), SIGNATURE)))
                .containsExactly(new Effect.Say(new Close(1, Amount.grains(5), SIGNATURE)));
        assertThat(after(deal.violated(ViolationCode.NEVER_SENT, "piece 4")))
                .containsExactly(new Effect.HangUp(ViolationCode.NEVER_SENT, "piece 4"));
    }

    private void opens() {
        after(deal.hears(open(CHANNEL, 16), at(0)));
        after(deal.accepts(CHANNEL, Amount.ZERO, Optional.empty()));
    }

    private List<Effect> award(long rate) {
        return after(deal.decided(new Slot.Award(Rate.perGib(rate), START, START)));
    }

    private List<Effect> free() {
        return after(deal.decided(new Slot.Free(START)));
    }

    private List<Effect> choke() {
        return after(deal.decided(new Slot.Choked(START)));
    }

    private List<Effect> after(Step<ProviderDeal, Effect> step) {
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
