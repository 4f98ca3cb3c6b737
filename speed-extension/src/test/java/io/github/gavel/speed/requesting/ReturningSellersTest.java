package io.github.gavel.speed.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.message.SpeedMessage.Bid;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.speed.byhand.OtherEnd;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody who sells comes back, or comes twice; what was so on one connection need not be on another. */
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
    void isShownAnotherChannelIfTheOldOneHasEndedMeanwhile() {
        OtherEnd before = errand.servingSeller();
        errand.torrent.gone(before.connection);
        errand.coins.ends(errand.coins.opened.get(0).receipt().channel());
        OtherEnd seller = errand.seller();
        errand.asks(seller, Errand.RATE, 1);
        assertThat(seller.heard(Open.class)).isEmpty();
        errand.passes(Duration.ofSeconds(1));
        assertThat(shown(seller)).isEqualTo(errand.coins.opened.get(1).receipt().channel());
    }

    @Test
    void isShownAnotherChannelIfTheOneThatIsUsedHasEnded() {
        OtherEnd seller = errand.servingSeller();
        errand.coins.ends(errand.coins.opened.get(0).receipt().channel());
        errand.buys(seller, 0);
        errand.passes(Duration.ofMinutes(1));
        assertThat(shown(seller)).isEqualTo(errand.coins.opened.get(1).receipt().channel());
    }

    private static ChannelId shown(OtherEnd seller) {
        return seller.last(Open.class).orElseThrow().receipt().receipt().channel();
    }

    @Test
    void isBidTheSameOnASecondConnection() {
        errand.servingSeller();
        assertThat(errand.servingSeller().heard(Bid.class))
                .extracting(Bid::rate)
                .containsExactly(Errand.RATE);
    }
}
