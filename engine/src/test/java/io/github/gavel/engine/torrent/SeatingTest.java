package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatingTest {
    private static final int MOST = 4;

    private final Slots slots = new Slots(MOST);
    private final Slots.Claim own = slots.claim(() -> {});
    private final Slots.Claim others = slots.claim(() -> {});
    private final Company company = new Company();
    private final Seating seating = new Seating(own, MOST, company);

    @Test
    void whenTheLastPeerLeavesOthersMayHaveTheSlotsThatAnOverlayGave() {
        company.decideSlots(true);
        own.want(MOST);
        assertThat(others.want(MOST)).isZero();
        seating.fill(List.of(), true);
        assertThat(others.want(MOST)).isEqualTo(MOST);
    }
}
