package io.github.gavel.speed.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.message.SpeedMessage.Ack;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Close;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.byhand.Coins;
import io.github.gavel.speed.byhand.OtherEnd;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.speed.port.Refusal.Obstacle;
import io.github.gavel.speed.view.SellerView;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What whoever buys does about what the wallet says. */
class RequesterNewsTest {
    private final Errand errand = new Errand();

    private void tells(PaymentNews news) {
        errand.coins.tell(news);
        errand.orders.arrive();
    }

    private ChannelId channel() {
        return errand.coins.opened.get(0).receipt().channel();
    }

    @Test
    void eachRightPieceIsPaidWithTheNextVoucher() {
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        errand.buys(seller, 1);
        assertThat(seller.heard(Pay.class))
                .extracting(pay -> pay.cumulative().grains())
                .containsExactly(Errand.PRICE, 2 * Errand.PRICE);
        assertThat(errand.view().spent()).isEqualTo(Amount.grains(2 * Errand.PRICE));
        assertThat(errand.hindrance()).isEmpty();
    }

    @Test
    void whoServesUsBeforeItSpeaksIsKnownToServeUs() {
        OtherEnd seller = errand.sellerThatServesFirst();
        assertThat(errand.view().sellers()).extracting(SellerView::serves).containsExactly(true);
        errand.asks(seller, Errand.RATE, 1);
        errand.takes(seller);
        Bid bid = seller.last(Bid.class).orElseThrow();
        seller.says(new Response(1, bid.number(), Errand.RATE));
        errand.buys(seller, 0);
        assertThat(errand.view().sellers()).extracting(SellerView::serves).containsExactly(true);
        assertThat(errand.view().spent()).isEqualTo(Amount.grains(Errand.PRICE));
        errand.torrent.chokedUs(seller.connection, true);
        assertThat(errand.view().sellers()).extracting(SellerView::serves).containsExactly(false);
    }

    @Test
    void onceNothingCanBePaidEveryBidIsTakenBackAndNoneIsMadeAgain() {
        OtherEnd seller = errand.servingSeller();
        tells(new PaymentNews.Stopped("the disk is full"));
        assertThat(seller.last(Bid.class).orElseThrow().rate()).isEqualTo(Rate.FREE);
        assertThat(errand.hindrance()).contains(Obstacle.DISK);
        long bids = seller.heard(Bid.class).size();
        errand.passes(Duration.ofMinutes(3));
        assertThat(seller.heard(Bid.class)).hasSize((int) bids);
        assertThat(seller.error()).isEmpty();
    }

    @Test
    void onceNothingCanBePaidWhoTakesAChannelAfterAllIsNotBidTo() {
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        tells(new PaymentNews.Stopped("the disk is full"));
        errand.takes(seller);
        errand.passes(Duration.ofMinutes(1));
        assertThat(seller.heard(Bid.class)).isEmpty();
    }

    @Test
    void onceNothingCanBePaidABidThatWasJustMadeIsTakenBackAsSoonAsItMay() {
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        errand.takes(seller);
        assertThat(seller.last(Bid.class).orElseThrow().rate()).isEqualTo(Errand.RATE);
        tells(new PaymentNews.Stopped("the disk is full"));
        errand.passes(Duration.ofMinutes(1));
        assertThat(seller.last(Bid.class).orElseThrow().rate()).isEqualTo(Rate.FREE);
    }

    @Test
    void onceNothingCanBePaidNoChannelIsOpenedAndWhoComesLaterIsOfTheSameMind() {
        tells(new PaymentNews.Stopped("the disk is full"));
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        errand.passes(Duration.ofMinutes(3));
        assertThat(errand.coins.opened).isEmpty();
        assertThat(seller.heard(Open.class)).isEmpty();
        assertThat(errand.hindrance()).contains(Obstacle.DISK);
    }

    @Test
    void aChannelThatTheLedgerConfirmsLateIsUsedAndNoOtherIsOpened() {
        errand.coins.opened.add(errand.coins.receipt(0, 1, 1_000_000, 1));
        tells(new PaymentNews.Renewed(errand.coins.opened.get(0)));
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        assertThat(errand.coins.opened).hasSize(1);
        assertThat(errand.view().spent()).isEqualTo(Amount.grains(Errand.PRICE));
    }

    @Test
    void whileTheLedgerIsAwayItIsSaid() {
        OtherEnd seller = errand.servingSeller();
        tells(new PaymentNews.LedgerSilent("nobody listens there"));
        assertThat(errand.view().hindrance().orElseThrow().words())
                .isEqualTo("the ledger does not answer: nobody listens there");
        errand.buys(seller, 0);
        assertThat(errand.hindrance()).as("it is not needed for that").isEmpty();
    }

    @Test
    void nothingIsPaidOnAFrozenChannelAndItIsSaidWhy() {
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        tells(new PaymentNews.Frozen(channel(), "a bit was wrong"));
        assertThat(errand.hindrance()).contains(Obstacle.CHANNEL);
        assertThat(errand.view().hindrance().orElseThrow().words()).isEqualTo("a bit was wrong");
        errand.buys(seller, 1);
        errand.passes(Duration.ofSeconds(5));
        assertThat(errand.coins.paid).hasSize(1);
        assertThat(seller.heard(Pay.class)).hasSize(1);
    }

    @Test
    void whoseAnswerIsNotWhatWasSignedIsToldSo() {
        OtherEnd seller = errand.servingSeller();
        tells(new PaymentNews.PayeeLied(channel(), ViolationCode.ABOVE_SIGNED));
        assertThat(seller.error()).contains(ViolationCode.ABOVE_SIGNED);
    }

    @Test
    void whoEndsAChannelAtTooLittleIsToldSoAlthoughNothingIsPaidThereAnyMore() {
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        seller.says(new Ack(0, Amount.grains(Errand.PRICE)));
        seller.says(new Close(0, Amount.ZERO, Coins.SIGNED));
        tells(new PaymentNews.PayeeLied(channel(), ViolationCode.BELOW_PAID));
        assertThat(seller.error()).contains(ViolationCode.BELOW_PAID);
    }

    @Test
    void whoeverStopsFinishesWhatItBeganAndPaysForIt() {
        OtherEnd seller = errand.servingSeller();
        errand.begins(seller, 0);
        CompletableFuture<Void> settled = new CompletableFuture<>();
        errand.requester.ends(settled);
        errand.passes(Duration.ofSeconds(2));
        assertThat(settled).isNotDone();
        assertThat(errand.orders.alone).as("no other piece").containsEntry(seller.connection, 0);
        errand.finishes(seller, 0);
        assertThat(seller.last(Pay.class).orElseThrow().cumulative()).isEqualTo(Amount.grains(Errand.PRICE));
        seller.says(new Ack(0, Amount.grains(Errand.PRICE)));
        errand.passes(Duration.ofSeconds(1));
        seller.says(new Close(0, Amount.grains(Errand.PRICE), Coins.SIGNED));
        errand.coins.ends(channel());
        errand.passes(Duration.ofSeconds(1));
        assertThat(settled).isDone();
    }

    @Test
    void nobodyWaitsForTheLedgerToHearOfAnEndThatIsALie() {
        OtherEnd seller = errand.servingSeller();
        errand.buys(seller, 0);
        seller.says(new Ack(0, Amount.grains(Errand.PRICE)));
        seller.says(new Close(0, Amount.ZERO, Coins.SIGNED));
        CompletableFuture<Void> settled = new CompletableFuture<>();
        errand.requester.ends(settled);
        errand.orders.arrive();
        assertThat(settled).as("before the wallet has looked at it").isNotDone();
        tells(new PaymentNews.PayeeLied(channel(), ViolationCode.BELOW_PAID));
        errand.passes(Duration.ofSeconds(1));
        assertThat(settled).isDone();
    }

    @Test
    void aFullerChannelThatCameTooSoonToBeShownIsShownWhenItMay() {
        OtherEnd seller = errand.servingSeller();
        for (int piece = 0; piece < Errand.PIECES && errand.coins.opened.size() < 4; piece++) {
            errand.buys(seller, piece);
            errand.requester.passes();
            errand.orders.arrive();
        }
        assertThat(seller.heard(Open.class)).as("one in 10 s, and two ahead").hasSize(3);
        errand.passes(Duration.ofSeconds(12));
        assertThat(seller.last(Open.class).orElseThrow().receipt()).isEqualTo(errand.coins.opened.get(3));
        errand.passes(Duration.ofSeconds(60));
        assertThat(seller.heard(Open.class)).as("once").hasSize(4);
    }
}
