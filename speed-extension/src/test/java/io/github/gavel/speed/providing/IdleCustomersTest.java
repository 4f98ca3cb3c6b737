package io.github.gavel.speed.providing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Those who have slots for nothing and ask for nothing. */
class IdleCustomersTest {
    private final Stall stall = new Stall(Stall.RATE);

    private void fills(int slots) {
        for (int taken = 0; taken < slots; taken++) {
            stall.comes();
        }
        stall.round();
        assertThat(stall.customers).allMatch(Customer::hasSlot);
    }

    private static int slots() {
        return EarningRules.standard().slots() + 1;
    }

    @Test
    void whoIdlesMakesRoomForWhoWaits() {
        fills(slots());
        stall.customers.forEach(Customer::idles);
        Customer late = stall.comes();
        Customer later = stall.comes();
        stall.round();
        assertThat(Stream.of(late, later)).allMatch(Customer::hasSlot);
    }

    @Test
    void whoIdlesKeepsItsSlotAsLongAsNobodyWaits() {
        fills(slots());
        stall.customers.forEach(Customer::idles);
        stall.round();
        assertThat(stall.customers).allMatch(Customer::hasSlot);
    }

    @Test
    void whoIdlesMayStillBuy() {
        fills(slots());
        stall.customers.forEach(Customer::idles);
        Customer buyer = stall.customers.get(0).opens().bids(Stall.RATE);
        stall.comes();
        stall.round();
        assertThat(buyer.isAwarded()).isTrue();
    }
}
