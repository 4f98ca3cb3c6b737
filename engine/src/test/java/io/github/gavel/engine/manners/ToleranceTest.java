package io.github.gavel.engine.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToleranceTest {
    private final Tolerance tolerance = new Tolerance();

    @ParameterizedTest
    @EnumSource
    void ofEachKindSoManyAtOnceAreBorneAndNotOneMore(Nuisance kind) {
        assertThat(heard(kind, kind.atOnce())).isEmpty();
        for (Nuisance other : Nuisance.values()) {
            assertThat(tolerance.heard(other, 1).isPresent()).isEqualTo(other == kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSentenceHasItsNumbers(Nuisance kind) {
        assertThat(heard(kind, kind.atOnce() + 1))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("it ")
                        .contains("more than " + kind.atOnce() + " times at once")
                        .endsWith(" and " + kind.aMinute() + " times a minute"));
    }

    @ParameterizedTest
    @EnumSource
    void soManyAMinuteAreBorneForEver(Nuisance kind) {
        assertThat(heard(kind, kind.atOnce())).isEmpty();
        for (int second = 0; second < 300; second++) {
            tick(1);
            int before = second * kind.aMinute() / 60;
            int since = (second + 1) * kind.aMinute() / 60;
            assertThat(heard(kind, since - before)).isEmpty();
        }
        assertThat(tolerance.heard(kind, 1)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsQuietForLongHasNoMoreThanAtFirst(Nuisance kind) {
        tick(100_000);
        assertThat(heard(kind, kind.atOnce())).isEmpty();
        assertThat(tolerance.heard(kind, 1)).isPresent();
    }

    private Optional<String> heard(Nuisance kind, int times) {
        Optional<String> last = Optional.empty();
        for (int i = 0; i < times; i++) {
            last = tolerance.heard(kind, 1);
        }
        return last;
    }

    private void tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            tolerance.tick();
        }
    }
}
