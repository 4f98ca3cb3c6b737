package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuffersTest {
    private static final int KIB = 1 << 10;

    @Test
    void whoComesTooLateWaitsUntilSomethingIsGivenBack() {
        Buffers buffers = new Buffers(64 * KIB);
        Loan first = buffers.take(32 * KIB).orElseThrow();
        Loan second = buffers.take(32 * KIB).orElseThrow();
        assertThat(buffers.take(1)).isEmpty();
        first.giveBack();
        assertThat(buffers.take(1)).isPresent();
        second.giveBack();
    }

    @Test
    void aPieceLargerThanEverythingIsLentAlone() {
        Buffers buffers = new Buffers(64 * KIB);
        Loan small = buffers.take(1).orElseThrow();
        assertThat(buffers.take(100 * KIB)).isEmpty();
        small.giveBack();
        Loan large = buffers.take(100 * KIB).orElseThrow();
        assertThat(buffers.lent()).isEqualTo(128 * KIB);
        assertThat(buffers.take(1)).isEmpty();
        large.giveBack();
        assertThat(buffers.kept()).isZero();
    }

    @Test
    void memoryIsUsedAgain() {
        Buffers buffers = new Buffers(64 * KIB);
        Loan first = buffers.take(20 * KIB).orElseThrow();
        first.bytes().putInt(77);
        first.giveBack();
        assertThat(buffers.kept()).isEqualTo(32 * KIB);
        assertThat(buffers.take(30 * KIB).orElseThrow().bytes().getInt()).isEqualTo(77);
        assertThat(buffers.kept()).isZero();
    }

    @Test
    void aLoanIsGivenBackOnceAndNotUsedAfter() {
        Loan loan = new Buffers(64 * KIB).take(10).orElseThrow();
        assertThat(loan.bytes().remaining()).isEqualTo(10).isEqualTo(loan.length());
        loan.giveBack();
        assertThatThrownBy(loan::giveBack).hasMessageContaining("twice");
        assertThatThrownBy(loan::bytes).hasMessageContaining("after it was given back");
    }

    @Test
    void nothingIsLostAndTheLimitHoldsWhateverIsTaken() {
        Seeds.forEach(50, random -> {
            Buffers buffers = new Buffers(256 * KIB);
            List<Loan> lent = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                if (random.nextBoolean() || lent.isEmpty()) {
                    Optional<Loan> loan = buffers.take(1 + random.nextInt(128 * KIB));
                    loan.ifPresent(lent::add);
                } else {
                    lent.remove(random.nextInt(lent.size())).giveBack();
                }
                assertThat(buffers.lent() + buffers.kept()).isLessThanOrEqualTo(buffers.limit());
                assertThat(buffers.lent())
                        .isGreaterThanOrEqualTo(
                                lent.stream().mapToLong(Loan::length).sum());
            }
            lent.forEach(Loan::giveBack);
            assertThat(buffers.lent()).isZero();
        });
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Buffers(1)).hasMessageContaining("at least 16384");
        assertThatThrownBy(() -> new Buffers(1 << 20).take(0)).hasMessageContaining("1 to");
    }
}
