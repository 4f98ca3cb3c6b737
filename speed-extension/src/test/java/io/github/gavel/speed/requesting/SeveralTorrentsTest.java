package io.github.gavel.speed.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.byhand.OtherEnd;
import io.github.gavel.speed.port.Payment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of one seller two torrents are bought with one channel, and each has a budget of its own. */
class SeveralTorrentsTest {
    private static final InfoHash SECOND = new InfoHash(Octets.ofHex("22".repeat(20)));
    private static final long PLENTY = 1_000_000;

    @Test
    void eachPaysForItsOwnPieces() {
        Errand one = new Errand();
        Errand other = one.besides(SECOND, PLENTY);
        OtherEnd first = one.servingSeller();
        OtherEnd second = other.servingSeller();
        one.buys(first, 0);
        other.buys(second, 0);
        one.buys(first, 1);
        one.buys(first, 2);
        assertThat(one.coins.paid)
                .extracting(Payment::torrent)
                .containsExactly(OtherEnd.TORRENT, SECOND, OtherEnd.TORRENT, OtherEnd.TORRENT);
        assertThat(one.view().spent()).isEqualTo(Amount.grains(3 * Errand.PRICE));
        assertThat(other.view().spent()).isEqualTo(Amount.grains(Errand.PRICE));
        assertThat(second.last(Pay.class).orElseThrow().cumulative()).isEqualTo(Amount.grains(2 * Errand.PRICE));
    }

    @Test
    void whatWaitsForTheirMoneyIsSignedForOneTorrentAfterTheOther() {
        Errand one = new Errand();
        Errand other = one.besides(SECOND, PLENTY);
        OtherEnd first = one.servingSeller();
        OtherEnd second = other.servingSeller();
        one.coins.sleeps();
        one.buys(first, 0);
        other.buys(second, 0);
        one.buys(first, 1);
        one.coins.wakes();
        one.orders.arrive();
        assertThat(one.coins.paid)
                .extracting(payment -> payment.cumulative().grains())
                .containsExactly(Errand.PRICE, 2 * Errand.PRICE, 3 * Errand.PRICE);
        assertThat(one.view().spent()).isEqualTo(Amount.grains(2 * Errand.PRICE));
        assertThat(other.view().spent()).isEqualTo(Amount.grains(Errand.PRICE));
        assertThat(first.heard(Pay.class)).extracting(Pay::verified).contains(List.of(0), List.of(1));
        assertThat(second.heard(Pay.class)).extracting(Pay::verified).contains(List.of(0));
    }

    @Test
    void aBudgetThatIsUsedUpEndsNothingForTheOther() {
        Errand one = new Errand(4 * Errand.PRICE);
        Errand other = one.besides(SECOND, PLENTY);
        OtherEnd first = one.servingSeller();
        OtherEnd second = other.servingSeller();
        for (int piece = 0; piece < 4; piece++) {
            one.buys(first, piece);
            other.buys(second, piece);
        }
        one.passes(Duration.ofSeconds(2));
        assertThat(one.orders.alone).containsEntry(first.connection, 0);
        assertThat(one.orders.alone.get(second.connection)).isPositive();
        other.buys(second, 4);
        assertThat(other.view().spent()).isEqualTo(Amount.grains(5 * Errand.PRICE));
    }

    @Test
    void nobodyIsAskedForAPieceThatIsNotPaidForHoweverQuickTheOthersAre() {
        Errand errand = new Errand(5 * Errand.PRICE);
        OtherEnd first = errand.servingSeller();
        OtherEnd second = errand.servingSeller();
        errand.requester.passes();
        assertThat(errand.orders.alone.get(first.connection)).isPositive();
        assertThat(errand.orders.alone.get(second.connection)).isPositive();
        for (int piece = 0; piece < 4; piece++) {
            errand.buys(first, piece);
            int left = 4 - piece;
            assertThat(List.of(first, second).stream()
                            .mapToInt(seller -> errand.orders.alone.get(seller.connection))
                            .filter(pieces -> pieces > 0)
                            .map(pieces -> pieces + 1)
                            .sum())
                    .as("pieces that may be asked for, with %d paid for", left)
                    .isLessThanOrEqualTo(left);
        }
    }

    @Test
    void noMorePiecesAreBegunThanTheBudgetPaysForWhoeverSellsThem() {
        Errand errand = new Errand(4 * Errand.PRICE);
        OtherEnd first = errand.servingSeller();
        OtherEnd second = errand.servingSeller();
        errand.comes(first, 0);
        errand.comes(first, 1);
        errand.comes(first, 2);
        errand.requester.passes();
        assertThat(errand.orders.alone).containsEntry(second.connection, 0);
    }
}
