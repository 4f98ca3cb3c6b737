package io.github.gavel.speed.providing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Refuse;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Customers that take what they can at one stall. */
class HostileCustomersTest {
    private final Stall stall = new Stall(Stall.RATE);

    private Customer bidder() {
        return stall.comes().opens().bids(Stall.RATE);
    }

    @Test
    void whoPaysForEachPieceGetsTheNext() {
        Customer honest = bidder();
        stall.round();
        assertThat(honest.isAwarded()).isTrue();
        assertThat(honest.end.last(Response.class)).contains(new Response(1, 1, Stall.RATE));
        for (int piece = 0; piece < Stall.PIECES; piece++) {
            honest.asks(piece);
            assertThat(stall.mostOwed()).isEqualTo(Amount.grains(Stall.PRICE));
            honest.pays((piece + 1) * Stall.PRICE, piece);
            assertThat(stall.mostOwed()).isEqualTo(Amount.ZERO);
        }
        assertThat(honest.has()).isEqualTo(stall.layout.totalBytes());
        assertThat(honest.end.last(Ack.class)).contains(new Ack(0, Amount.grains(Stall.PIECES * Stall.PRICE)));
    }

    @Test
    void aWinnerThatNeverAsksLosesItsSlotToTheNext() {
        Customer idle = bidder();
        stall.round();
        assertThat(idle.isAwarded()).isTrue();
        stall.round();
        assertThat(idle.isAwarded()).isFalse();
        assertThat(stall.view(idle).bar()).containsInstanceOf(Bar.BackOff.class);
        assertThat(stall.mostOwed()).isEqualTo(Amount.ZERO);
    }

    @Test
    void whoNeverPaysGetsOnePieceAndNoAwardAgain() {
        Customer cheat = bidder();
        stall.round();
        IntStream.range(0, Stall.PIECES).forEach(cheat::asks);
        assertThat(cheat.has()).isEqualTo(Stall.PIECE);
        for (int round = 0; round < 6; round++) {
            stall.round();
            cheat.takes();
        }
        assertThat(cheat.isAwarded()).isFalse();
        assertThat(stall.view(cheat).bar()).containsInstanceOf(Bar.PieceLeftOpen.class);
        assertThat(stall.mostOwed()).isEqualTo(Amount.grains(Stall.PRICE));
        assertThat(stall.kept).isNotEmpty();
    }

    @Test
    void whoAskedForEverythingWhileItWasFreeGetsOnePieceOnceThatHasAPrice() {
        Customer cheat = stall.comes();
        stall.round();
        assertThat(cheat.hasSlot()).isTrue();
        IntStream.range(0, Stall.PIECES).forEach(cheat::wants);
        cheat.opens().bids(Stall.RATE);
        stall.round();
        assertThat(cheat.end.last(Response.class)).contains(new Response(1, 1, Stall.RATE));
        for (int again = 0; again < Stall.PIECES; again++) {
            cheat.takes();
        }
        assertThat(cheat.has()).isEqualTo(Stall.PIECE);
        assertThat(stall.mostOwed()).isEqualTo(Amount.grains(Stall.PRICE));
    }

    @Test
    void whoGoesAwayOwingAPieceAndComesBackForAnotherIsBanned() {
        long had = 0;
        for (int visit = 0; visit < 6; visit++) {
            Customer cheat = stall.comes("10.1.1.1", 80).opensAs(1).bids(Stall.RATE);
            stall.round();
            if (cheat.isAwarded()) {
                had += cheat.asks(visit).has();
            }
            stall.loses(cheat);
            stall.passes(Duration.ofMinutes(10));
        }
        assertThat(had)
                .as("the first is nobody's fault, and three strikes are a ban")
                .isEqualTo(4 * Stall.PIECE);
        Customer again = stall.comes("10.1.1.1", 80).opensAs(1);
        assertThat(again.end.last(Refuse.class).orElseThrow().code()).isEqualTo(RefusalCode.BANNED);
    }

    @Test
    void whoComesBackWhileItIsToWaitIsToldForHowLong() {
        for (int visit = 0; visit < 3; visit++) {
            Customer cheat = stall.comes("10.1.1.1", 80).opensAs(1).bids(Stall.RATE);
            stall.round();
            cheat.asks(visit);
            stall.loses(cheat);
        }
        Customer again = stall.comes("10.1.1.1", 80).opensAs(1);
        Refuse refuse = again.end.last(Refuse.class).orElseThrow();
        assertThat(refuse.code()).isEqualTo(RefusalCode.BACKING_OFF);
        assertThat(refuse.retryAfter()).isPositive();
    }

    @Test
    void whoOwesAPieceAndGoesOnAsSomebodyElseIsNotForgotten() {
        Customer cheat = stall.comes().opensAs(1).bids(Stall.RATE);
        stall.round();
        cheat.asks(0);
        stall.passes(Duration.ofSeconds(1));
        assertThat(stall.kept).isEmpty();
        cheat.becomes(2);
        stall.loses(cheat);
        assertThat(stall.kept).isNotEmpty();
    }

    @Test
    void whoPaysLateGetsNothingMeanwhileAndABackOffAfterThat() {
        Customer late = bidder();
        stall.round();
        late.asks(0).asks(1);
        stall.passes(Duration.ofSeconds(31));
        assertThat(late.takes().has()).isEqualTo(Stall.PIECE);
        assertThat(late.end.last(Refuse.class).orElseThrow().code()).isEqualTo(RefusalCode.BACKING_OFF);
        late.pays(Stall.PRICE, 0);
        assertThat(stall.mostOwed()).isLessThanOrEqualTo(Amount.grains(Stall.PRICE));
        stall.round();
        assertThat(late.isAwarded()).isFalse();
    }

    @Test
    void whoPaysAGrainTooLittleGetsNoFurther() {
        Customer mean = bidder();
        stall.round();
        mean.asks(0).asks(1).pays(Stall.PRICE - 1, 0);
        assertThat(mean.has()).isEqualTo(Stall.PIECE);
        mean.pays(Stall.PRICE);
        assertThat(mean.has()).isEqualTo(2 * Stall.PIECE);
    }

    @Test
    void oneCustomerOverManyConnectionsHasOneAwardAndOwesOnePiece() {
        List<Customer> hands = IntStream.range(0, 8)
                .mapToObj(hand -> stall.comes().opensAs(1).bids(Stall.RATE))
                .toList();
        stall.round();
        assertThat(hands).filteredOn(Customer::isAwarded).hasSize(1);
        hands.forEach(hand -> hand.asks(stall.customers.indexOf(hand)));
        long paidFor = hands.stream()
                .filter(hand -> hand.end.last(Response.class).isPresent())
                .mapToLong(Customer::has)
                .sum();
        assertThat(paidFor).isEqualTo(Stall.PIECE);
        assertThat(stall.mostOwed()).isEqualTo(Amount.grains(Stall.PRICE));
    }

    @Test
    void fiftyIdentitiesBehindOneAddressAreOneBidderInARound() {
        IntStream.range(0, 50)
                .forEach(port ->
                        stall.comes("10.1.1.1", 1_000 + port).opens().bids(Rate.perGib(Stall.RATE.grainsPerGib() * 2)));
        Customer alone = stall.comes("10.2.2.2", 80).opens().bids(Stall.RATE);
        stall.round();
        assertThat(stall.customers.subList(0, 50))
                .filteredOn(Customer::isAwarded)
                .hasSize(1);
        assertThat(alone.isAwarded()).isTrue();
        assertThat(alone.end.last(Response.class).orElseThrow().rate()).isEqualTo(Stall.RATE);
    }
}
