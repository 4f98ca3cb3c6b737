package io.github.gavel.economy.possession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class SeedCensusTest {
    private static final Tick START = Tick.ofSeconds(1_000);
    private static final Duration NANO = Duration.ofNanos(1);

    @Test
    void countsNobodyAtFirst() {
        assertThat(halves(SeedCensus.NONE, List.of(), START)).isZero();
    }

    @Test
    void countsAProofWholeForAnHour() {
        SeedCensus census = SeedCensus.NONE.proven(block(1), START);
        assertThat(halves(census, List.of(), START)).isEqualTo(2);
        assertThat(halves(census, List.of(), START.plus(Duration.ofHours(1).minus(NANO))))
                .isEqualTo(2);
        assertThat(halves(census, List.of(), START.plus(Duration.ofHours(1)))).isZero();
    }

    @Test
    void countsABlockOnceAndFromItsLatestProof() {
        Tick later = START.plus(Duration.ofMinutes(50));
        SeedCensus census =
                SeedCensus.NONE.proven(block(1), START).proven(block(2), START).proven(block(1), later);
        assertThat(halves(census, List.of(), later)).isEqualTo(4);
        assertThat(halves(census, List.of(), START.plus(Duration.ofHours(1)))).isEqualTo(2);
        assertThat(census.proofs()).hasSize(2);
    }

    @Test
    void countsAForeignSeedHalfOnceItIsConnectedForAMinute() {
        List<ForeignSeed> foreign = List.of(new ForeignSeed(block(1), START));
        Tick almost = START.plus(Duration.ofMinutes(1).minus(NANO));
        assertThat(halves(SeedCensus.NONE, foreign, almost)).isZero();
        assertThat(halves(SeedCensus.NONE, foreign, START.plus(Duration.ofMinutes(1))))
                .isEqualTo(1);
    }

    @Test
    void countsForeignSeedsOncePerBlockAndThreeWholeAtMost() {
        Tick now = START.plus(Duration.ofMinutes(1));
        List<ForeignSeed> foreign = new ArrayList<>(List.of(new ForeignSeed(block(1), START)));
        for (int i = 1; i <= 9; i++) {
            foreign.add(new ForeignSeed(block(i), START));
            assertThat(halves(SeedCensus.NONE, foreign, now)).isEqualTo(Math.min(i, 6));
        }
        SeedCensus census = SeedCensus.NONE.proven(block(50), now).proven(block(51), now);
        assertThat(halves(census, foreign, now)).isEqualTo(4 + 6);
    }

    @Test
    void doesNotCountAProvenBlockAsForeignToo() {
        Tick now = START.plus(Duration.ofMinutes(1));
        List<ForeignSeed> foreign = List.of(new ForeignSeed(block(1), START), new ForeignSeed(block(2), START));
        SeedCensus census = SeedCensus.NONE.proven(block(1), START);
        assertThat(halves(census, foreign, now)).isEqualTo(3);
        assertThat(halves(census, foreign, now.plus(Duration.ofHours(1)))).isEqualTo(2);
    }

    @Test
    void remembersTenThousandBlocksAndDropsTheOldest() {
        List<SeedCensus.Proof> proofs = new ArrayList<>();
        for (int i = 0; i < 9_999; i++) {
            proofs.add(new SeedCensus.Proof(block(i), START));
        }
        SeedCensus full = new SeedCensus(proofs).proven(block(20_000), START);
        assertThat(full.proofs()).hasSize(10_000).contains(new SeedCensus.Proof(block(0), START));
        SeedCensus next = full.proven(block(20_001), START);
        assertThat(next.proofs()).hasSize(10_000).doesNotContain(new SeedCensus.Proof(block(0), START));
        assertThat(next.proofs()).contains(new SeedCensus.Proof(block(1), START));
    }

    @Test
    void forgetsProofsOlderThanAnHourWhenANewOneComes() {
        SeedCensus census = SeedCensus.NONE.proven(block(1), START);
        assertThat(census.proven(block(2), START.plus(Duration.ofHours(1))).proofs())
                .hasSize(1);
        assertThat(census.proven(block(2), START.plus(Duration.ofHours(1).minus(NANO)))
                        .proofs())
                .hasSize(2);
    }

    @Test
    void countsOnWhenTheClockGoesBack() {
        SeedCensus census = SeedCensus.NONE.proven(block(1), START).proven(block(2), Tick.ZERO);
        List<ForeignSeed> foreign = List.of(new ForeignSeed(block(3), START));
        assertThat(halves(census, foreign, Tick.ZERO)).isEqualTo(4);
    }

    private static int halves(SeedCensus census, List<ForeignSeed> foreign, Tick now) {
        return census.count(foreign, now).halves();
    }

    private static AddressBlock block(int number) {
        return new AddressBlock(AddressBlock.Kind.IPV4, number, 0);
    }
}
