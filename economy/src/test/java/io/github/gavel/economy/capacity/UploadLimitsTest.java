package io.github.gavel.economy.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class UploadLimitsTest {
    private static final OptionalLong NONE = OptionalLong.empty();

    @Test
    void takesTheTorrentsOwnLimit() {
        assertThat(capacity(OptionalLong.of(700), NONE, 3)).hasValue(700);
        assertThat(capacity(OptionalLong.of(700), OptionalLong.of(900), 3)).hasValue(700);
        assertThat(capacity(OptionalLong.of(0), OptionalLong.of(900), 3)).hasValue(0);
    }

    @Test
    void neverExceedsTheLimitForAll() {
        assertThat(capacity(OptionalLong.of(901), OptionalLong.of(900), 3)).hasValue(900);
    }

    @Test
    void takesAnEqualShareOfTheLimitForAllRoundedUp() {
        assertThat(capacity(NONE, OptionalLong.of(900), 1)).hasValue(900);
        assertThat(capacity(NONE, OptionalLong.of(900), 3)).hasValue(300);
        assertThat(capacity(NONE, OptionalLong.of(901), 3)).hasValue(301);
        assertThat(capacity(NONE, OptionalLong.of(Long.MAX_VALUE), 2)).hasValue(1L << 62);
    }

    @Test
    void knowsNothingWithoutALimit() {
        assertThat(capacity(NONE, NONE, 3)).isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> capacity(OptionalLong.of(-1), NONE, 1)).hasMessageContaining("of -1 and 0 bytes");
        assertThatThrownBy(() -> capacity(NONE, OptionalLong.of(-2), 1)).hasMessageContaining("of 0 and -2 bytes");
        assertThatThrownBy(() -> capacity(NONE, NONE, 0)).hasMessageContaining("0 torrents");
    }

    private static OptionalLong capacity(OptionalLong torrent, OptionalLong all, int sharers) {
        return new UploadLimits(torrent, all, sharers).capacity();
    }
}
