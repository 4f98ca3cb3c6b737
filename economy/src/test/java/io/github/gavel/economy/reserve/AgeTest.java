package io.github.gavel.economy.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class AgeTest {
    @Test
    void growsWithTheClock() {
        Age age = Age.startingAt(Tick.ofSeconds(100));
        assertThat(age.at(Tick.ofSeconds(100))).isZero();
        assertThat(age.at(Tick.ofSeconds(160))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void goesOnAfterARestartWithoutTheTimeInBetween() {
        Duration stored = Age.startingAt(Tick.ofSeconds(1_000)).at(Tick.ofSeconds(4_600));
        Age resumed = new Age(stored, Tick.ofSeconds(5));
        assertThat(resumed.at(Tick.ofSeconds(5))).isEqualTo(Duration.ofHours(1));
        assertThat(resumed.at(Tick.ofSeconds(65))).isEqualTo(Duration.ofMinutes(61));
    }

    @Test
    void keepsWhatIsBankedWhenTheClockGoesBack() {
        assertThat(new Age(Duration.ofHours(2), Tick.ofSeconds(9)).at(Tick.ZERO))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void stopsAtItsLimit() {
        Age oldest = new Age(Age.LIMIT, Tick.ZERO);
        assertThat(oldest.at(new Tick(Long.MAX_VALUE))).isEqualTo(Age.LIMIT);
        assertThat(new Age(Age.LIMIT.minusNanos(1), Tick.ZERO).at(new Tick(1))).isEqualTo(Age.LIMIT);
        assertThat(new Age(Age.LIMIT.minusNanos(2), Tick.ZERO).at(new Tick(1))).isEqualTo(Age.LIMIT.minusNanos(1));
    }

    @Test
    void refusesWhatIsNoAge() {
        assertThatThrownBy(() -> new Age(Duration.ofNanos(-1), Tick.ZERO)).hasMessageContaining("PT-0.000000001S");
        Duration tooOld = Age.LIMIT.plusNanos(1);
        assertThatThrownBy(() -> new Age(tooOld, Tick.ZERO)).hasMessageContaining(tooOld.toString());
        assertThatThrownBy(() -> new Supply(tooOld, Duration.ZERO, OtherSeeds.NONE))
                .hasMessageContaining(tooOld.toString());
        assertThatThrownBy(() -> new Supply(Duration.ZERO, tooOld, OtherSeeds.NONE))
                .hasMessageContaining(tooOld.toString());
        assertThatThrownBy(() -> new OtherSeeds(-1)).hasMessageContaining("-1 halves");
    }

    @Test
    void startsBothAgesOfATorrentAtCompletionAndOneAgainAtAProof() {
        SeedingAges ages = SeedingAges.completedAt(Tick.ofSeconds(10)).provenAt(Tick.ofSeconds(40));
        OtherSeeds others = new OtherSeeds(3);
        assertThat(ages.supply(others, Tick.ofSeconds(100)))
                .isEqualTo(new Supply(Duration.ofSeconds(90), Duration.ofSeconds(60), others));
        assertThat(SeedingAges.completedAt(Tick.ofSeconds(10)).supply(others, Tick.ofSeconds(10)))
                .isEqualTo(new Supply(Duration.ZERO, Duration.ZERO, others));
    }
}
