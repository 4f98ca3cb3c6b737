package io.github.gavel.speed.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.byhand.Coins;
import io.github.gavel.speed.byhand.OtherEnd;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sellers that take what they can of one who buys. */
class HostileSellersTest {
    private final Errand errand = new Errand();

    @Test
    void nobodyIsPaidForGarbage() {
        OtherEnd seller = errand.servingSeller();
        errand.comes(seller, 0);
        errand.torrent.failed(0);
        errand.passes(Duration.ofSeconds(5));
        assertThat(errand.coins.paid).isEmpty();
        assertThat(seller.heard(Pay.class))
                .allSatisfy(pay -> assertThat(pay.cumulative().isZero()).isTrue());
    }

    @Test
    void whoAsksMoreThanWasBidIsLeftBeforeABlockIsAskedFor() {
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        errand.takes(seller);
        seller.says(new Response(1, 1, Rate.perGib(Errand.RATE.grainsPerGib() + 1)));
        assertThat(seller.error()).contains(ViolationCode.ABOVE_BID);
        assertThat(errand.view().sellers())
                .allSatisfy(it -> assertThat(it.rate()).isEqualTo(Rate.FREE));
    }

    @Test
    void whoAnswersABidThatNobodyMadeIsLeft() {
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        errand.takes(seller);
        seller.says(new Response(1, 2, Errand.RATE));
        assertThat(seller.error()).contains(ViolationCode.WRONG_NUMBER);
    }

    @Test
    void whoClaimsToHoldAVoucherThatNobodySignedIsPaidForItsPiecesAlone() {
        OtherEnd liar = errand.seller();
        errand.asks(liar, Errand.RATE, 1);
        int channel = liar.last(Open.class).orElseThrow().channel();
        liar.says(new Accept(channel, Amount.grains(1_000), Optional.of(Coins.SIGNED)));
        errand.torrent.gone(liar.connection);
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        assertThat(errand.coins.paid)
                .extracting(payment -> payment.cumulative().grains())
                .containsExactly(Errand.PRICE);
    }

    @Test
    void whatAnEarlierRunSignedIsGoneOnFromAndNotPaidAgain() {
        errand.coins.signedBefore.add(Amount.grains(1_000));
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        int channel = seller.last(Open.class).orElseThrow().channel();
        seller.says(new Accept(channel, Amount.grains(1_000), Optional.of(Coins.SIGNED)));
        seller.says(new Response(1, seller.last(Bid.class).orElseThrow().number(), Errand.RATE));
        errand.torrent.chokedUs(seller.connection, false);
        errand.buys(seller, 0);
        assertThat(errand.coins.paid)
                .extracting(payment -> payment.cumulative().grains())
                .containsExactly(1_000 + Errand.PRICE);
        assertThat(errand.view().spent()).isEqualTo(Amount.grains(Errand.PRICE));
    }

    @Test
    void noMoreIsAskedThanOnePieceAheadOfWhatIsPaid() {
        OtherEnd seller = errand.servingSeller();
        assertThat(errand.orders.alone).containsEntry(seller.connection, 1);
    }

    @Test
    void whoStopsAfterItWasPaidHasNoMoreThanWhatCame() {
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        errand.torrent.chokedUs(seller.connection, true);
        errand.passes(Duration.ofMinutes(5));
        errand.torrent.gone(seller.connection);
        errand.passes(Duration.ofMinutes(1));
        assertThat(errand.view().spent().grains()).isEqualTo(Errand.PRICE);
        assertThat(errand.torrent.lackingPieces()).isEqualTo(Errand.PIECES - 1);
    }

    @Test
    void noMoneyIsLockedForWhoInventsAReserveOrADeposit() {
        errand.asks(errand.seller(), Rate.MAX, 1);
        errand.asks(errand.seller(), Errand.RATE, 1L << 40);
        errand.passes(Duration.ofMinutes(2));
        assertThat(errand.coins.opened).isEmpty();
    }

    @Test
    void noBidIsAboveWhatItsOwnerSetWhateverTheReserve() {
        OtherEnd seller = errand.servingSeller();
        errand.passes(Duration.ofMinutes(2));
        errand.asks(seller, Rate.perGib(2 * Errand.RATE.grainsPerGib()), 1);
        errand.passes(Duration.ofMinutes(3));
        assertThat(seller.heard(Bid.class))
                .allSatisfy(bid -> assertThat(Errand.RATE.covers(bid.rate())).isTrue());
    }

    @Test
    void whoAcksAChannelThatItWasNeverShownIsLeft() {
        OtherEnd seller = errand.servingSeller();
        int unknown = seller.last(Open.class).orElseThrow().channel() + 1;
        seller.says(new Ack(unknown, Amount.grains(1)));
        assertThat(seller.error()).contains(ViolationCode.UNKNOWN_CHANNEL);
    }
}
