package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import org.junit.jupiter.api.Test;

class NamedPricesTest {
    private static final Rate FREE = Rate.FREE;

    @Test
    void formsAPriceAtReserveZeroOnceMoreHaveChannelsThanThereAreSlots() {
        Stage stage = Stage.of(2, 0, 4_000);
        Line first = stage.connect(stage.buyer(3_000));
        Line second = stage.connect(stage.buyer(2_000));
        stage.run(60);
        assertThat(stage.has(first.owner)).isGreaterThan(10);
        assertThat(stage.has(second.owner)).isGreaterThan(10);
        assertThat(stage.deal(first).channel).as("while nobody waits").isEmpty();

        Line third = stage.connect(stage.buyer(1_000));
        stage.connect(stage.buyer(900));
        stage.connect(stage.buyer(800));
        stage.untilAccepted(third);
        stage.until(
                "a price", () -> stage.isAwarded(first) && !stage.rate(first).isFree());
        assertThat(stage.rate(first))
                .as("what the best of the others bids who has a channel")
                .isIn(Stage.perBlock(2_000), Stage.perBlock(1_000), Stage.perBlock(900), Stage.perBlock(800));
        stage.run(20);
        assertThat(stage.owed(first)).isGreaterThan(Amount.ZERO);
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void blocksBeforeAPriceThatIsNamedInMidPieceStayFree() {
        Stage stage = Stage.of(1, 0, 100, 16);
        for (int i = 0; i < 3; i++) {
            stage.connect(stage.buyer(0));
        }
        stage.run(20);
        Line line = stage.connect(stage.buyer(3_000));
        stage.untilAwarded(line);
        stage.run(60);
        assertThat(stage.isAwarded(line)).isTrue();
        int free = stage.has(line.owner);
        assertThat(free).isGreaterThan(3);

        stage.connect(stage.buyer(1_000));
        stage.until("a price", () -> !stage.rate(line).isFree());
        stage.untilHas(line.owner, free + 8);
        long owed = stage.owed(line).grains();
        assertThat(owed % 1_000).isZero();
        assertThat(owed % 16_000).as("a piece came for nothing in part").isNotZero();
        assertThat(stage.rate(line)).isEqualTo(Stage.perBlock(1_000));
        stage.world().watch().bothCountTheSame();
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void aFreeSlotAfterAPaidEpochIsSaidAndCostsNothing() {
        Stage stage = Stage.of(1, 500, 400);
        Line line = stage.connect(stage.buyer(1_000));
        stage.untilAwarded(line);
        stage.run(33);
        assertThat(stage.rate(line)).isEqualTo(Stage.perBlock(500));
        long epoch = stage.deal(line).deal.epoch();

        stage.rebids(line.owner, line, 0);
        stage.run(12);
        assertThat(stage.isAwarded(line)).isFalse();
        assertThat(stage.rate(line)).isEqualTo(FREE);
        assertThat(stage.deal(line).deal.epoch()).isEqualTo(epoch + 1);
        Amount owed = stage.owed(line);
        assertThat(owed.grains()).isGreaterThan(25 * 2_000L);
        assertThat(owed.grains() % 500).isZero();
        int had = stage.has(line.owner);
        stage.run(30);
        assertThat(stage.has(line.owner)).isGreaterThan(had + 15);
        assertThat(stage.owed(line)).isEqualTo(owed);
        stage.ends();
        assertThat(stage.settled(line.owner, 0)).isEqualTo(owed);
    }

    @Test
    void aBidLoweredUnderThePriceIsRequotedWhereTheRoundAsksNoMore() {
        Stage stage = Stage.of(1, 500, 400);
        Line line = stage.connect(stage.buyer(3_000));
        Line rival = stage.connect(stage.buyer(2_000));
        stage.untilAwarded(line);
        stage.run(3);
        assertThat(stage.rate(line)).isEqualTo(Stage.perBlock(2_000));

        stage.rebids(rival.owner, rival, 0);
        stage.rebids(line.owner, line, 1_000);
        stage.run(3);
        assertThat(stage.rate(line)).as("until the next round").isEqualTo(Stage.perBlock(2_000));
        stage.run(8);
        assertThat(stage.isAwarded(line)).isTrue();
        assertThat(stage.rate(line)).isEqualTo(Stage.perBlock(500));
        stage.world().watch().bothCountTheSame();
    }

    @Test
    void aBidLoweredUnderThePriceEndsTheAwardWhereAnotherBidsMore() {
        Stage stage = Stage.of(1, 500, 400);
        Line line = stage.connect(stage.buyer(3_000));
        Line rival = stage.connect(stage.buyer(2_000));
        stage.untilAwarded(line);
        stage.run(3);

        stage.rebids(line.owner, line, 1_000);
        stage.run(10);
        assertThat(stage.isAwarded(line)).as("though it is held for 30 s").isFalse();
        assertThat(stage.isAwarded(rival)).isTrue();
        assertThat(stage.rate(rival)).isEqualTo(Stage.perBlock(1_000));
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void aBidSaidTooSoonAfterAWithdrawalStandsWithinAMinute() {
        Stage stage = Stage.of(1, 500, 400);
        Line line = stage.connect(stage.buyer(1_000));
        stage.untilAwarded(line);
        stage.rebids(line.owner, line, 0);
        stage.run(2);
        line.say(new SpeedMessage.Bid(3, Stage.perBlock(700)));
        stage.run(50);
        assertThat(stage.sale(line).bid).isEqualTo(FREE);
        stage.until("it stands", () -> stage.sale(line).bid.equals(Stage.perBlock(700)));
    }

    @Test
    void aBuyerBeginsNoPieceAtAPriceAboveItsBid() {
        Stage stage = Stage.of(1, 500, 400);
        Line line = stage.connect(stage.buyer(1_000));
        stage.untilAwarded(line);
        stage.run(32);
        stage.rebids(line.owner, line, 0);
        stage.until("what was begun is finished", () -> stage.deal(line).pending.isEmpty());
        Amount owed = stage.owed(line);
        stage.run(60);
        assertThat(stage.owed(line)).isEqualTo(owed);
    }
}
