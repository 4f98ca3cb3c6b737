package io.github.gavel.economy.slots.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gavel.economy.slots.Round;
import io.github.gavel.fixtures.Seeds;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuctionAgainstOracleTest {
    @Test
    void decidesAHundredThousandAuctionsAsTheRulesSay() {
        Map<Situation, Integer> met = decideAsTheRulesSay(100_000);
        met.forEach((situation, times) -> System.out.printf(
                "%3d.%d %% of 100000 auctions: %s%n", times / 1_000, times / 100 % 10, situation.words()));
        assumeThat(System.getProperty("seed")).as("one case alone meets little").isNull();
        met.forEach((situation, times) ->
                assertThat(times / 100).as(situation.words()).isGreaterThanOrEqualTo(situation.least()));
    }

    @Test
    @Tag("rule")
    void decidesAFewThousandAuctionsAsTheRulesSay() {
        assertThat(decideAsTheRulesSay(5_000)).isNotEmpty();
    }

    private static Map<Situation, Integer> decideAsTheRulesSay(int auctions) {
        Map<Situation, Integer> met = new EnumMap<>(Situation.class);
        for (Situation situation : Situation.values()) {
            met.put(situation, 0);
        }
        Seeds.forEach(auctions, random -> {
            Round round = RandomRound.of(random);
            Verdict verdict = Comparison.check(round, random);
            for (Situation situation : Situation.values()) {
                if (situation.happensIn(round, verdict)) {
                    met.merge(situation, 1, Integer::sum);
                }
            }
        });
        return met;
    }
}
