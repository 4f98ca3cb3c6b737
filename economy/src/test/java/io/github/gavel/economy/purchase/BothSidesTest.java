package io.github.gavel.economy.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.fixtures.Seeds;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Provider and payer count the same, without a word about sums, in whatever order things happen. */
@Tag("rule")
class BothSidesTest {
    private static final InfoHash ONE = new InfoHash(Octets.ofHex("aa".repeat(20)));
    private static final InfoHash OTHER = new InfoHash(Octets.ofHex("bb".repeat(20)));

    @Test
    void bothCountTheSameWheneverNothingIsUnderway() {
        Seeds.forEach(60, random -> {
            Trade trade = trade(random, 1 + random.nextInt(3), false, OTHER);
            for (int quiet = 0; quiet < 4; quiet++) {
                for (int step = 0; step < 60; step++) {
                    trade.step();
                }
                trade.settle();
                assertSame(trade);
            }
        });
    }

    @Test
    void bothCountTheSameThoughConnectionsEndAndOthersBegin() {
        Seeds.forEach(60, random -> {
            Trade trade = trade(random, 1 + random.nextInt(3), false, OTHER);
            for (int quiet = 0; quiet < 4; quiet++) {
                for (int step = 0; step < 60; step++) {
                    trade.step();
                }
                trade.settle();
                trade.end(any(trade, random));
                trade.connect(random.nextBoolean() ? ONE : OTHER);
                trade.settle();
                assertSame(trade);
            }
        });
    }

    @Test
    void neverCountsMoreThanWasPaidThoughAnythingUnderwayIsLost() {
        Seeds.forEach(60, random -> {
            Trade trade = trade(random, 1 + random.nextInt(3), false, OTHER);
            for (int quiet = 0; quiet < 6; quiet++) {
                for (int step = 0; step < 40; step++) {
                    trade.step();
                }
                trade.end(any(trade, random));
                trade.connect(random.nextBoolean() ? ONE : OTHER);
                trade.settle();
                assertThat(trade.gate.cleared(Trade.CHANNEL)).isLessThanOrEqualTo(trade.purchases.total());
            }
        });
    }

    @Test
    void neverExposesMoreThanTheWindow() {
        Seeds.forEach(60, random -> {
            int window = 1 + random.nextInt(3);
            Trade trade = trade(random, window, true, ONE);
            for (int step = 0; step < 150; step++) {
                trade.step();
                assertThat(trade.gate.openPieces(ONE)).hasSizeLessThanOrEqualTo(window);
                assertThat(trade.gate.exposed().grains()).isLessThanOrEqualTo(window * Trade.PIECE_PRICE);
            }
            trade.settle();
            assertSame(trade);
        });
    }

    private static Trade trade(RandomGenerator random, int window, boolean wholeGrains, InfoHash third) {
        Trade trade = new Trade(random, window, wholeGrains);
        trade.connect(ONE);
        trade.connect(ONE);
        trade.connect(third);
        return trade;
    }

    private static PeerKey any(Trade trade, RandomGenerator random) {
        return trade.connections().stream()
                .skip(random.nextInt(trade.connections().size()))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Trade trade) {
        for (PeerKey by : trade.connections()) {
            assertThat(trade.gate.owed(by)).as("owed over " + by).isEqualTo(trade.purchases.owed(by));
        }
        assertThat(trade.gate.cleared(Trade.CHANNEL)).as("cleared").isEqualTo(trade.purchases.total());
        assertThat(trade.gate.openPieces(ONE)).as("open").noneMatch(piece -> trade.isWhole(ONE, piece));
        assertThat(trade.gate.openPieces(OTHER)).as("open").noneMatch(piece -> trade.isWhole(OTHER, piece));
    }
}
