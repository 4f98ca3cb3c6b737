package io.github.gavel.speed.providing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rounds before their time, for those who have nobody to compete with. */
class VacancyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Stall stall = new Stall(Stall.RATE);

    private int roundsWithin(Duration time) {
        int before = stall.orders.rounds;
        stall.passes(time);
        return stall.orders.rounds - before;
    }

    @Test
    void begetsNoRoundWhileNobodyComes() {
        assertThat(roundsWithin(Duration.ofSeconds(9))).isZero();
    }

    @Test
    void whoComesNeedNotWaitForTheNextRound() {
        stall.comes();
        assertThat(roundsWithin(SECOND)).isEqualTo(1);
        stall.round();
        assertThat(roundsWithin(SECOND)).isZero();
    }

    @Test
    void whoBidsNeedNotWaitForTheNextRound() {
        Customer buyer = stall.comes();
        stall.round();
        buyer.opens().bids(Stall.RATE);
        assertThat(roundsWithin(SECOND)).isEqualTo(1);
    }

    @Test
    void whoCameBackNeedNotWaitForTheRoundOnceTheConnectionBeforeIsOver() {
        Customer before = stall.comes().opensAs(1).bids(Stall.RATE);
        stall.round();
        before.asks(0);
        Customer again = stall.comes().opensAs(1).bids(Stall.RATE);
        stall.round();
        assertThat(again.isAwarded()).isFalse();
        stall.loses(before);
        assertThat(roundsWithin(SECOND)).isEqualTo(1);
        stall.round();
        assertThat(again.isAwarded()).isTrue();
    }

    @Test
    void whoWithdrawsBringsNoRound() {
        Customer buyer = stall.comes().opens().bids(Stall.RATE);
        stall.round();
        buyer.bids(Rate.FREE);
        assertThat(roundsWithin(SECOND)).isZero();
    }

    @Test
    void whereSomebodyWouldGoWithoutASlotAllWaitForTheRound() {
        int slots = EarningRules.standard().slots() + 1;
        for (int taken = 0; taken < slots; taken++) {
            stall.comes();
        }
        stall.round();
        stall.comes().opens().bids(Stall.RATE);
        assertThat(roundsWithin(Duration.ofSeconds(9))).isZero();
        stall.torrent.wants(stall.customers.get(0).end.connection, false);
        assertThat(roundsWithin(SECOND)).isEqualTo(1);
    }
}
