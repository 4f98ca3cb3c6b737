package io.github.gavel.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class SettingsTest {
    private final Settings standard = Settings.standard(Path.of("/d"));

    @Test
    void aChangeThatCannotBeIsRefusedWithItsNumbers() {
        assertThat(Edit.of(() -> standard.with(standard.network().listeningAt(65_536))))
                .isEqualTo(new Edit.Refused<>("port 65536: a port; 0 is any that is free, from 0 to 65535"));
        assertThat(Edit.of(() -> standard.leavingFree(-1)))
                .isEqualTo(new Edit.Refused<>(
                        "lowDisk -1: bytes that are to stay free; 0 is no guard, from 0 to 1125899906842624"));
        assertThat(Edit.of(() -> standard.downloadingTo(Path.of("d")))).isInstanceOf(Edit.Refused.class);
        assertThat(Edit.of(() -> new QueueSizes(0, 10_001))).isInstanceOf(Edit.Refused.class);
    }

    @Test
    void aChangeAtTheBoundsIsMade() {
        for (int port : new int[] {0, 65_535}) {
            assertThat(Edit.of(() -> standard.network().listeningAt(port).port()))
                    .isEqualTo(new Edit.Made<>(port));
        }
        assertThat(Edit.of(() -> standard.leavingFree(1L << 50).lowDisk())).isEqualTo(new Edit.Made<>(1L << 50));
    }

    @Test
    void oneSwitchPutsTheOtherLimitsInForce() {
        Bandwidth slow = new Bandwidth(new Limit(7), Limit.NONE);
        SpeedLimits limits = new SpeedLimits(Bandwidth.UNLIMITED, slow, false);
        assertThat(limits.inForce()).isEqualTo(Bandwidth.UNLIMITED);
        assertThat(limits.alternate(true).inForce()).isEqualTo(slow);
        assertThat(limits.alternate(true).alternate(false)).isEqualTo(limits);
    }

    @Test
    void aGoalIsReachedByWhicheverComesFirst() {
        SeedingGoal goal = new SeedingGoal(150, 60);
        assertThat(goal.isReached(149, 100, Duration.ofMinutes(59))).isFalse();
        assertThat(goal.isReached(150, 100, Duration.ZERO)).isTrue();
        assertThat(goal.isReached(0, 100, Duration.ofMinutes(60))).isTrue();
        assertThat(goal.isReached(0, 0, Duration.ZERO)).isFalse();
    }

    @Test
    void noGoalIsNeverReachedAndNoSizeIsTooLargeToCount() {
        assertThat(SeedingGoal.NONE.isReached(Long.MAX_VALUE, 1, Duration.ofDays(10_000)))
                .isFalse();
        assertThat(new SeedingGoal(1_000_000, 0).isReached(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ZERO))
                .isFalse();
        assertThat(new SeedingGoal(100, 0).isReached(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ZERO))
                .isTrue();
    }

    @Test
    void whatSpendsHasABudgetAndNothingTradesUnlessItIsSaid() {
        assertThat(standard.speed().wish().isNothing()).isTrue();
        assertThat(standard.speed().spending(true).wish().spends().orElseThrow().budget())
                .isEqualTo(Amount.grains(1_000_000));
        assertThat(standard.speed().earning(true).wish().earns()).isPresent();
        assertThat(standard.speed().earning(true).wish().spends()).isEmpty();
    }

    @Test
    void foldersAreWhereTheSystemKeepsSuchThings() {
        XdgFolders usual = XdgFolders.of(Map.of("HOME", "/h", "XDG_DATA_HOME", "relative"));
        assertThat(usual.config()).isEqualTo(Path.of("/h/.config/gavel"));
        assertThat(usual.data()).isEqualTo(Path.of("/h/.local/share/gavel"));
        assertThat(usual.runtime()).isEqualTo(Path.of("/h/.local/state/gavel"));
        XdgFolders chosen = XdgFolders.of(Map.of("HOME", "/h", "XDG_STATE_HOME", "/s", "XDG_RUNTIME_DIR", "/r"));
        assertThat(chosen.transfers()).isEqualTo(Path.of("/s/gavel/library"));
        assertThat(chosen.runtime()).isEqualTo(Path.of("/r/gavel"));
    }
}
