package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.strikes.Incident;
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
        assertThat(rotten.strikes().incidents()).as("but for what it cut off").noneMatch(Incident::counts);
        assertThat(buyer.avoids(rotten)).as("for ten minutes").isTrue();
        assertThat(line.isUp()).isFalse();
        stage.run(600);
        assertThat(buyer.avoids(rotten)).isFalse();

        Line again = stage.connect(buyer, rotten);
        stage.untilAwarded(again);
        assertThat(stage.gate(again).settled()).isEqualTo(owed);
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
        assertThat(one.strikes().incidents()).isEmpty();
        assertThat(other.strikes().incidents()).isEmpty();
    }
}
