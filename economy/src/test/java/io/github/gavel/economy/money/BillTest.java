package io.github.gavel.economy.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class BillTest {
    private static final long GIB = 1L << 30;

    @Test
    void owesTheRoundedDownSumOfItsEpochsHoweverThePiecesWereCut() {
        Seeds.forEach(2_000, random -> {
            List<Rate> rates = new ArrayList<>(List.of(Rate.perGib(random.nextLong(1 << 30))));
            List<Long> bytes = new ArrayList<>(List.of(0L));
            Bill bill = Bill.startingAt(rates.get(0));
            for (int step = random.nextInt(30); step > 0; step--) {
                if (random.nextInt(5) == 0) {
                    rates.add(Rate.perGib(random.nextLong(1 << 30)));
                    bytes.add(0L);
                    bill = bill.requotedAt(rates.get(rates.size() - 1));
                }
                int epoch = random.nextInt(rates.size());
                long more = random.nextLong(1 << 24);
                bytes.set(epoch, bytes.get(epoch) + more);
                bill = added(bill, epoch, more);
            }
            BigInteger owed = BigInteger.ZERO;
            for (int epoch = 0; epoch < rates.size(); epoch++) {
                owed = owed.add(BigInteger.valueOf(bytes.get(epoch))
                        .multiply(BigInteger.valueOf(rates.get(epoch).grainsPerGib()))
                        .shiftRight(30));
            }
            assertThat(bill.owed()).isEqualTo(Amount.grains(owed.longValueExact()));
            assertThat(bill.closedBefore(random.nextInt(rates.size() + 2)).owed())
                    .isEqualTo(bill.owed());
        });
    }

    @Test
    void billsLateBytesAtTheRateOfTheirOwnEpoch() {
        Bill bill = Bill.startingAt(Rate.perGib(10)).requotedAt(Rate.perGib(99));
        assertThat(bill.currentEpoch()).isEqualTo(1);
        assertThat(added(bill, 0, GIB).owed()).isEqualTo(Amount.grains(10));
        assertThat(added(bill, 1, GIB).owed()).isEqualTo(Amount.grains(99));
    }

    @Test
    void neverBillsAClosedOrUnbegunEpoch() {
        Bill bill = added(Bill.startingAt(Rate.perGib(10)), 0, GIB)
                .requotedAt(Rate.perGib(7))
                .closedBefore(1);
        assertThat(bill.add(0, GIB)).isEqualTo(new Billing.UnknownEpoch(0, 1, 1));
        assertThat(bill.add(2, GIB)).isEqualTo(new Billing.UnknownEpoch(2, 1, 1));
        assertThat(added(bill, 1, GIB).owed()).isEqualTo(Amount.grains(17));
    }

    @Test
    void keepsTheCurrentEpochOpenWhateverIsClosed() {
        Bill bill = Bill.startingAt(Rate.perGib(3)).closedBefore(Integer.MAX_VALUE);
        assertThat(added(bill, 0, GIB).owed()).isEqualTo(Amount.grains(3));
        assertThat(bill.closedBefore(-5).currentEpoch()).isZero();
    }

    @Test
    void refusesWhatNoAmountCanHold() {
        Bill bill = added(Bill.startingAt(Rate.MAX), 0, 1L << 43);
        assertThat(bill.add(0, 1L << 43)).isEqualTo(new Billing.Unbillable(bill.owed(), Rate.MAX, 1L << 43));
        assertThat(bill.add(0, Long.MAX_VALUE)).isInstanceOf(Billing.Unbillable.class);
        assertThat(bill.add(0, -1)).isInstanceOf(Billing.Unbillable.class);
        Bill second = bill.requotedAt(Rate.MAX);
        assertThat(second.add(1, 1L << 42)).isInstanceOf(Billing.Unbillable.class);
        assertThat(added(second, 1, 0).owed()).isEqualTo(bill.owed());
    }

    private static Bill added(Bill bill, int epoch, long bytes) {
        return ((Billing.Billed) bill.add(epoch, bytes)).bill();
    }
}
