package io.github.gavel.speed.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.speed.byhand.OtherEnd;
import org.junit.jupiter.api.Test;

/** Somebody who sells comes back, or comes twice: what was bid on one connection stands on no other. */
class ReturningSellersTest {
    private final Errand errand = new Errand();

    @Test
    void isBidTheSameAgainOnTheNextConnection() {
        OtherEnd before = errand.servingSeller();
        errand.torrent.gone(before.connection);
        assertThat(errand.servingSeller().heard(Bid.class))
                .extracting(Bid::rate)
                .containsExactly(Errand.RATE);
    }

    @Test
    void isBidTheSameOnASecondConnection() {
        errand.servingSeller();
        assertThat(errand.servingSeller().heard(Bid.class))
                .extracting(Bid::rate)
                .containsExactly(Errand.RATE);
    }
}
