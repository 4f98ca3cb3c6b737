package io.github.gavel.economy.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is used up here is a number of bids. */
@Tag("rule")
class VisitsTest {
    private static final Octets OCTETS =
            Octets.concat(Octets.ofLong(0), Octets.ofLong(0), Octets.ofLong(0), Octets.ofLong(7));
    private static final Culprit ANN = new Culprit.Customer(new LedgerId(OCTETS), new PayerTag(OCTETS));
    private static final Culprit STREET = block(1_000_000);
    private static final Tick START = Tick.ofSeconds(100);
    private static final int MOST = 100;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private Visits<Culprit, Integer> visits = Visits.none(MOST, Integer::compare, Integer::max);

    @Test
    void knowsNobodyAtFirst() {
        assertThat(used(START, STREET, ANN)).isEmpty();
        assertThat(visits.count()).isZero();
    }

    @Test
    void remembersForTenMinutesSinceSomebodyWasSeenLast() {
        seen(3, START, STREET);
        Tick later = START.plus(TEN_MINUTES.minusNanos(1));
        assertThat(used(later, STREET)).contains(3);
        assertThat(used(START.plus(TEN_MINUTES), STREET)).isEmpty();
        seen(4, later, STREET);
        assertThat(used(START.plus(TEN_MINUTES), STREET)).contains(4);
    }

    @Test
    void findsAllOfWhomeverSomebodyMayBe() {
        seen(3, START, STREET, ANN);
        seen(5, START, STREET);
        assertThat(used(START, STREET)).contains(5);
        assertThat(used(START, ANN)).contains(3);
        assertThat(used(START, STREET, ANN)).contains(5);
        assertThat(used(START, ANN, block(5))).contains(3);
        assertThat(used(START, block(5))).isEmpty();
    }

    @Test
    void remembersNoLessBecauseANeighbourUsedUpLess() {
        seen(3, START, STREET);
        seen(1, START.plus(TEN_MINUTES.minusNanos(1)), STREET);
        assertThat(used(START.plus(TEN_MINUTES), STREET)).contains(3);
        seen(1, START.plus(TEN_MINUTES.multipliedBy(2)), STREET);
        assertThat(used(START.plus(TEN_MINUTES.multipliedBy(2)), STREET))
                .as("after ten minutes of silence")
                .contains(1);
    }

    @Test
    void forgetsOnWriteWhoeverWasNotSeenForTenMinutes() {
        seen(1, START, block(1));
        seen(1, START.plus(Duration.ofNanos(1)), block(2));
        seen(1, START.plus(TEN_MINUTES), block(3));
        assertThat(visits.count()).isEqualTo(2);
    }

    @Test
    void forgetsWhoUsedUpLeastWhenThereAreTooMany() {
        seen(9, START, STREET);
        for (int other = 1; other < MOST; other++) {
            seen(other == 77 ? 0 : 1, START, block(other));
        }
        assertThat(visits.count()).isEqualTo(MOST);
        seen(0, START, block(0));
        assertThat(used(START, block(77))).isEmpty();
        assertThat(used(START, block(0))).as("who was just seen").contains(0);
        assertThat(used(START, STREET)).contains(9);
        seen(5, START, block(MOST));
        assertThat(used(START, block(0))).isEmpty();
        seen(5, START, block(MOST + 1));
        assertThat(used(START, block(1))).as("of several, the first").isEmpty();
        assertThat(used(START, block(2))).contains(1);
        assertThat(visits.count()).isEqualTo(MOST);
        seen(2, START, block(2));
        assertThat(visits.count()).as("one who was known").isEqualTo(MOST);
        assertThat(used(START, block(3))).contains(1);
    }

    @Test
    void remembersTenThousand() {
        assertThat(Visits.MOST).isEqualTo(10_000);
        assertThat(Visits.<Culprit, Integer>none(Integer::compare, Integer::max).usedBy(Set.of(STREET), START))
                .isEmpty();
    }

    @Test
    void makesRoomForBothWhomSomebodyMayBe() {
        for (int other = 0; other < MOST; other++) {
            seen(1, START, block(other));
        }
        seen(2, START, STREET, ANN);
        assertThat(visits.count()).isEqualTo(MOST);
        assertThat(used(START, block(1))).isEmpty();
        assertThat(used(START, block(2))).contains(1);
    }

    @Test
    void leavesTheOneBeforeAsItWas() {
        seen(1, START, STREET);
        Visits<Culprit, Integer> before = visits;
        seen(2, START, STREET);
        assertThat(before.usedBy(Set.of(STREET), START)).contains(1);
    }

    private Optional<Integer> used(Tick now, Culprit... as) {
        return visits.usedBy(Set.of(as), now);
    }

    private void seen(int used, Tick now, Culprit... as) {
        visits = visits.seen(Set.of(as), used, now);
    }

    private static Culprit block(int number) {
        return new Culprit.Neighbours(new AddressBlock(AddressBlock.Kind.IPV4, number, 0));
    }
}
