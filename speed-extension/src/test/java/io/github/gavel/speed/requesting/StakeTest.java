package io.github.gavel.speed.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.speed.port.Refusal;
import io.github.gavel.speed.port.Refusal.Obstacle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of a wallet that has less than it would take. */
class StakeTest {
    private static final Amount WANTED = Amount.grains(1_000);
    private static final Amount LEAST = Amount.grains(100);
    private static final Tick NOON = new Tick(Duration.ofHours(12).toNanos());

    private final Stake stake = new Stake();

    private static Refusal because(Obstacle obstacle) {
        return new Refusal(obstacle, "there is a reason");
    }

    @Test
    void itIsHalvedUntilTheWalletHasSoMuch() {
        List<Long> asked = new ArrayList<>();
        for (Obstacle why : List.of(Obstacle.LIMIT, Obstacle.BALANCE, Obstacle.LIMIT)) {
            Amount next = stake.of(WANTED, LEAST, NOON).orElseThrow();
            asked.add(next.grains());
            stake.refused(next, because(why), NOON);
        }
        assertThat(asked).containsExactly(1_000L, 500L, 250L);
        assertThat(stake.of(WANTED, LEAST, NOON)).contains(Amount.grains(125));
    }

    @Test
    void whatIsOfNoUseIsNotAskedForAndAMinuteLaterAllOfItIs() {
        stake.refused(Amount.grains(150), because(Obstacle.LIMIT), NOON);
        assertThat(stake.of(WANTED, LEAST, NOON)).isEmpty();
        assertThat(stake.of(WANTED, LEAST, NOON.plus(Duration.ofSeconds(59)))).isEmpty();
        assertThat(stake.of(WANTED, LEAST, NOON.plus(Duration.ofSeconds(60)))).contains(WANTED);
    }

    @Test
    void anythingElseThatIsInTheWayIsWaitedFor() {
        stake.refused(WANTED, because(Obstacle.LEDGER), NOON);
        assertThat(stake.of(WANTED, LEAST, NOON.plus(Duration.ofSeconds(59)))).isEmpty();
        assertThat(stake.of(WANTED, LEAST, NOON.plus(Duration.ofSeconds(60)))).contains(WANTED);
    }

    @Test
    void nothingAtAllIsNeverAskedFor() {
        assertThat(stake.of(Amount.ZERO, Amount.ZERO, NOON)).isEqualTo(Optional.empty());
    }
}
