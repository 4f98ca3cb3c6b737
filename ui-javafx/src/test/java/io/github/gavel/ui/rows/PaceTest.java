package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void whatIsTypedIsInThousands() {
        assertThat(Pace.typed(" 750 ")).contains(new Limit(750_000));
        assertThat(Pace.typed("1")).contains(new Limit(1_000));
    }

    @Test
    void aLimitThatNobodyCanHaveIsNone() {
        assertThat(List.of("", "0", "-1", "1.5", "fast", "٣", "9".repeat(9), "1".repeat(10_000)))
                .allMatch(text -> Pace.typed(text).isEmpty());
        assertThat(Pace.typed(Long.toString(Limit.MOST / 1_000))).isPresent();
        assertThat(Pace.typed(Long.toString(Limit.MOST / 1_000 + 1))).isEmpty();
    }

    @Test
    void severalHaveALimitOnlyIfItIsTheSame() {
        Bandwidth slow = new Bandwidth(new Limit(1_000), Limit.NONE);
        assertThat(Pace.common(List.of(slow, Bandwidth.UNLIMITED), Bandwidth::down))
                .isEmpty();
        assertThat(Pace.common(List.of(slow, Bandwidth.UNLIMITED), Bandwidth::up))
                .contains(Limit.NONE);
        assertThat(Pace.common(List.of(), Bandwidth::up)).isEmpty();
    }
}
