package io.github.gavel.economy.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class GateRulesTest {
    @Test
    void allowsOneToEightPieces() {
        assertThat(new GateRules(1, false, 0).windowAfter(0)).isEqualTo(1);
        assertThat(new GateRules(8, false, 0).windowAfter(0)).isEqualTo(8);
        assertThatThrownBy(() -> new GateRules(0, false, 0)).hasMessageContaining("window of 0");
        assertThatThrownBy(() -> new GateRules(9, false, 0)).hasMessageContaining("window of 9");
        assertThatThrownBy(() -> new GateRules(1, false, -1)).hasMessageContaining("-1 bytes");
    }

    @Test
    void growsToEightAtMost() {
        GateRules growing = new GateRules(2, true, 0);
        assertThat(growing.windowAfter(31)).isEqualTo(2);
        assertThat(growing.windowAfter(32)).isEqualTo(3);
        assertThat(growing.windowAfter(191)).isEqualTo(7);
        assertThat(growing.windowAfter(192)).isEqualTo(8);
        assertThat(growing.windowAfter(Long.MAX_VALUE - 8)).isEqualTo(8);
        assertThat(new GateRules(2, false, 0).windowAfter(Long.MAX_VALUE)).isEqualTo(2);
    }

    @Test
    void letsOnePieceOfSixteenMebibytesBeUnpaidByDefault() {
        assertThat(GateRules.DEFAULT).isEqualTo(new GateRules(1, false, 16 * 1024 * 1024));
    }
}
