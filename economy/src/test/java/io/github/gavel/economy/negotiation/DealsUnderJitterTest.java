package io.github.gavel.economy.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two honest sides, and a line that delays everything by up to half a minute in order. */
@Tag("rule")
class DealsUnderJitterTest {
    @Test
    void neverHangUpAndEndAtTheSameBidAndPrice() {
        Seeds.forEach(60, random -> {
            JitteryDeal deal = new JitteryDeal(random);
            deal.talkFor(1_500);
            deal.fallSilentFor(150);
            assertThat(deal.provider().bids().rate()).isEqualTo(deal.requester().standing());
            assertThat(deal.requester().epoch())
                    .isEqualTo(deal.provider().quote().epoch());
            assertThat(deal.requester().rate())
                    .isEqualTo(deal.provider().quote().rate());
            assertThat(deal.requester().terms()).isEqualTo(deal.asked());
        });
    }
}
