package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.strikes.Incident;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedFairnessTest {
    private static final long PRICE = 1_000;

    @Test
    void anHonestReceiverOfACorruptPieceIsNeitherStruckNorBannedAndPaysNothing() {
        Stage stage = Stage.of(1, PRICE, 400);
        Party rotten = stage.joins(1, 0, Lie.SENDS_BAD_BLOCKS);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer, rotten);
        stage.until("a bad piece", () -> stage.world().coverage().of("a bad piece from one source") == 1);
        stage.until("that is told", () -> stage.open(line).isEmpty());
        Amount owed = stage.owed(line);
        assertThat(stage.gate(line).exposed()).isEqualTo(Amount.ZERO);
        stage.run(3);
        assertThat(rotten.disk().strikes().incidents())
                .as("but for what it cut off")
                .noneMatch(Incident::counts);
        assertThat(buyer.mayDial(rotten)).as("for ten minutes").isFalse();
        assertThat(buyer.bans(rotten)).isFalse();
        assertThat(line.isUp()).isFalse();
        stage.run(600);
        assertThat(buyer.mayDial(rotten)).isTrue();
        stage.run(10);
        assertThat(stage.channel(buyer, 0, rotten).orElseThrow().settled()).isEqualTo(owed);
    }

    @Test
    void whoPoisonsASecondTimeWithinADayIsBannedForADayAcrossACrash() {
        Stage stage = Stage.of(1, PRICE, 400);
        Party rotten = stage.joins(1, 0, Lie.SENDS_BAD_BLOCKS);
        Party buyer = stage.buyer(3_000);
        stage.connect(buyer, rotten);
        stage.until("a bad piece", () -> !buyer.mayDial(rotten));
        stage.run(600);
        buyer.crash();
        buyer.start();
        assertThat(buyer.mayDial(rotten)).isTrue();
        Line again = stage.connect(buyer, rotten);
        stage.until("another bad piece", () -> buyer.bans(rotten));
        assertThat(again.isUp()).isFalse();
        assertThat(stage.world().coverage().of("poisoned, and then NotBefore")).isEqualTo(1);
        assertThat(stage.world().coverage().of("poisoned, and then Banned")).isEqualTo(1);
        buyer.crash();
        buyer.start();
        stage.run(23 * 3_600);
        assertThat(buyer.bans(rotten)).isTrue();
        stage.run(3_600);
        assertThat(buyer.mayDial(rotten)).isTrue();
    }

    @Test
    void equalBidsTakeTurnsOfFiveMinutes() {
        Stage stage = Stage.of(1, 100, 4_000);
        Line one = stage.connect(stage.buyer(300));
        Line two = stage.connect(stage.buyer(300));
        stage.until("an award", () -> stage.isAwarded(one) || stage.isAwarded(two));
        Line first = stage.isAwarded(one) ? one : two;
        Line second = first == one ? two : one;
        for (int turn = 0; turn < 6; turn++) {
            Line holder = turn % 2 == 0 ? first : second;
            Line other = turn % 2 == 0 ? second : first;
            for (int passed = 0; passed < 300; passed += 10) {
                stage.run(5);
                assertThat(stage.isAwarded(holder))
                        .as("turn %d, %d s", turn, passed)
                        .isTrue();
                assertThat(stage.isAwarded(other)).isFalse();
                assertThat(stage.rate(holder)).isEqualTo(Stage.perBlock(300));
                stage.run(5);
            }
        }
        assertThat(stage.owed(first)).isGreaterThan(Amount.grains(3 * 4 * 100 * 300));
        assertThat(stage.owed(second)).isGreaterThan(Amount.grains(3 * 4 * 100 * 300));
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void theThirdOfThreeEqualBidsWaitsForTwoTurnsAndKeepsItsChannel() {
        Stage stage = Stage.of(1, 100, 9_000);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lines.add(stage.connect(stage.buyer(300)));
        }
        List<Line> turns = new ArrayList<>();
        stage.until("a turn for each", () -> {
            lines.stream()
                    .filter(line -> stage.isAwarded(line) && !turns.contains(line))
                    .forEach(turns::add);
            return turns.size() == 3;
        });
        long waited = stage.world().time().now().tick().nanos() / 1_000_000_000L;
        assertThat(waited).as("two turns of five minutes").isBetween(600L, 640L);
        for (Line line : lines) {
            assertThat(line.owner.disk().reserved().content()).as("one channel").hasSize(1);
            assertThat(stage.channel(line.owner, 0, stage.seed()).orElseThrow().isOpen())
                    .isTrue();
        }
    }

    @Test
    void bothSidesBuyFromEachOtherAtOnceOnTwoChannelsWithoutNetting() {
        Stage stage = Stage.of(1, PRICE, 40);
        Party one = stage.joins(0, 3_000);
        Party other = stage.joins(0, 2_000);
        for (int piece = 0; piece < 40; piece++) {
            (piece % 2 == 0 ? one : other).verified(piece);
        }
        Line line = stage.connect(one, other);
        stage.until("both are awarded", () -> stage.isAwarded(line) && stage.isAwarded(line.other()));
        stage.untilHas(one, 40);
        stage.untilHas(other, 40);
        Amount byOne = stage.owed(line);
        Amount byOther = stage.owed(line.other());
        assertThat(byOne).isBetween(Amount.grains(10 * 4 * PRICE), Amount.grains(20 * 4 * PRICE));
        assertThat(byOther).isBetween(Amount.grains(10 * 4 * PRICE), Amount.grains(20 * 4 * PRICE));
        stage.ends();
        assertThat(stage.channel(one, 0, other).orElseThrow().settled()).isEqualTo(byOne);
        assertThat(stage.channel(other, 0, one).orElseThrow().settled()).isEqualTo(byOther);
        assertThat(one.disk().strikes().incidents()).isEmpty();
        assertThat(other.disk().strikes().incidents()).isEmpty();
    }
}
