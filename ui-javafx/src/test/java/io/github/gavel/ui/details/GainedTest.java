package io.github.gavel.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.autobid.Benefit;
import io.github.gavel.ui.words.Words;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GainedTest {
    private final Speech speech = Speech.in(Words.of(Locale.ENGLISH));

    @Test
    void isATimeThatIsMarkedAsAnEstimate() {
        assertThat(gained(new Benefit.Sooner(Duration.ofSeconds(552)))).isEqualTo(new Gained("≈ 9 min", true));
    }

    @Test
    void isSaidToBeUnknownUntilItIsMeasured() {
        assertThat(gained(new Benefit.Unmeasured())).isEqualTo(new Gained("not measured yet", false));
    }

    @Test
    void isSaidToBeNothingWherePayingBroughtNothing() {
        assertThat(gained(new Benefit.Sooner(Duration.ofMillis(900)))).isEqualTo(new Gained("no time so far", false));
    }

    @Test
    void isNoTimeWhereNothingWouldHaveCome() {
        assertThat(gained(new Benefit.NothingForFree())).isEqualTo(new Gained("nothing came free", true));
    }

    private Gained gained(Benefit benefit) {
        return Gained.of(benefit, speech);
    }
}
