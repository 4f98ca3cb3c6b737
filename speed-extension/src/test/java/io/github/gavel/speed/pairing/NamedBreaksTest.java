package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.strikes.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedBreaksTest {
    private static final long PRICE = 1_000;
    private static final long PIECE = PRICE * Stage.BLOCKS;

    @Test
    void aReconnectGoesOnWithTheLiveChannelAndLosesNoGrain() {
        Stage stage = Stage.of(1, PRICE, 24);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilAwarded(line);
        stage.untilHas(buyer, 3);
        stage.until("an ack", () -> stage.holding(line).channel.acked().grains() >= 3 * PIECE);
        line.snap();
        stage.run(3);

        Line again = stage.connect(buyer);
        stage.untilHas(buyer, 24);
        assertThat(stage.channel(buyer, 1, stage.seed())).as("another channel").isEmpty();
        stage.ends();
        assertThat(stage.settled(buyer, 0)).isEqualTo(Amount.grains(24 * PIECE));
        assertThat(stage.strikes()).isZero();
        assertThat(again.owner).isSameAs(buyer);
    }

    @Test
    void aSecondConnectionOnALiveChannelSharesItsWindowAndItsVouchers() {
        Stage stage = Stage.of(2, PRICE, 40);
        Party buyer = stage.buyer(3_000);
        Line one = stage.connect(buyer);
        stage.untilAwarded(one);
        stage.untilHas(buyer, 2);
        Line two = stage.connect(buyer);
        stage.untilAccepted(two);
        assertThat(stage.deal(two).channel).isEqualTo(stage.deal(one).channel);
        for (int i = 0; i < 15; i++) {
            stage.run(1);
            assertThat(stage.open(one)).as("pieces open on both").hasSizeLessThanOrEqualTo(1);
            assertThat(stage.isAwarded(one) && stage.isAwarded(two))
                    .as("an award for each")
                    .isFalse();
        }
        stage.untilHas(buyer, 40);
        Amount owed = stage.owed(one).plus(stage.owed(two));
        stage.ends();
        assertThat(stage.channel(buyer, 1, stage.seed())).isEmpty();
        assertThat(stage.settled(buyer, 0)).isEqualTo(owed);
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void fifteenOfSixteenBlocksAndSilenceCostTheSlotAndADisconnectWritesThemOff() {
        Stage stage = Stage.of(1, PRICE, 40, 16);
        Party buyer = stage.buyer(3_000, Lie.LEAVES_A_BLOCK_OUT);
        Line line = stage.connect(buyer);
        stage.untilExposed(line, 15 * PRICE);
        stage.run(25);
        assertThat(stage.exposed(line)).isEqualTo(Amount.grains(15 * PRICE));
        assertThat(stage.isAwarded(line)).isFalse();
        assertThat(stage.sale(line).bar)
                .isEqualTo(Optional.of(
                        new Bar.PieceLeftOpen(stage.open(line).iterator().next())));
        stage.run(300);
        assertThat(stage.incidents()).as("the clock starts with the last block").isEmpty();

        line.cut();
        stage.run(2);
        assertThat(stage.incidents()).hasSize(1);
        assertThat(stage.strikes()).as("the first of a day").isZero();

        buyer.crash();
        buyer.start();
        Line again = stage.connect(buyer);
        stage.untilExposed(again, 15 * PRICE);
        again.cut();
        stage.run(2);
        assertThat(stage.strikes()).isEqualTo(1);
        assertThat(stage.world().coverage().of("a piece is written off")).isEqualTo(2);
    }

    @Test
    void onePieceAndGoneInALoopIsBannedAfterFourPieces() {
        Stage stage = Stage.of(1, PRICE, 4_000);
        Party buyer = stage.buyer(3_000, Lie.NEVER_PAYS);
        for (int lost = 1; lost <= 4; lost++) {
            Line line = stage.connect(buyer);
            stage.until("a paid block", () -> !stage.exposed(line).isZero());
            stage.run(2);
            assertThat(stage.exposed(line)).isBetween(Amount.grains(PRICE), Amount.grains(PIECE));
            buyer.crash();
            stage.run(2);
            buyer.start();
            assertThat(stage.strikes()).isEqualTo(lost - 1);
            assertThat(stage.world().coverage().of("a piece is written off")).isEqualTo(lost);
        }
        Line barred = stage.connect(buyer);
        stage.run(60);
        assertThat(stage.isAwarded(barred)).as("it backs off").isFalse();
        assertThat(stage.sale(barred).channel).as("though it may pay").isPresent();
        barred.cut();
        stage.run(600);

        Line banned = stage.connect(buyer);
        stage.run(60);
        assertThat(stage.seed().seller().gates().standing(stage.sale(banned), stage.tag(banned)))
                .isInstanceOf(Standing.Banned.class);
        assertThat(stage.sale(banned).channel).isEmpty();
        assertThat(stage.world().coverage().of("RefusalCode BANNED")).isPositive();
        assertThat(stage.world().coverage().of("a piece is written off")).isEqualTo(4);
    }

    @Test
    void aHolderThatSquatsBehindItsOwnOpenPieceLosesTheSlotUntilThatIsCleared() {
        Stage stage = Stage.of(1, PRICE, 400);
        Line squatter = stage.connect(stage.buyer(9_000, Lie.LEAVES_A_BLOCK_OUT));
        Line rival = stage.connect(stage.buyer(2_000));
        stage.untilExposed(squatter, (Stage.BLOCKS - 1) * 2 * PRICE);
        int open = stage.open(squatter).iterator().next();
        squatter.send(new Item.Request((open + 1) % 400, 0, 16_384));
        stage.run(1);
        assertThat(stage.sale(squatter).parked).as("waits behind it").hasSize(1);

        stage.run(20);
        assertThat(stage.isAwarded(squatter)).isFalse();
        assertThat(stage.isAwarded(rival)).isTrue();
        for (int i = 0; i < 30; i++) {
            stage.run(10);
            assertThat(stage.isAwarded(squatter)).as("though it bids most").isFalse();
        }
        assertThat(stage.exposed(squatter)).isEqualTo(Amount.grains((Stage.BLOCKS - 1) * 2 * PRICE));
        assertThat(stage.has(rival.owner)).isGreaterThan(100);

        stage.until("a free turn", () -> !stage.deal(squatter).choked);
        squatter.send(new Item.Request(open, (Stage.BLOCKS - 1) * 16_384, 16_384));
        stage.until("the piece is cleared", () -> !stage.open(squatter).contains(open));
        assertThat(stage.exposed(squatter)).isEqualTo(Amount.ZERO);
        stage.untilAwarded(squatter);
        assertThat(stage.isAwarded(rival)).as("now the higher bid wins").isFalse();
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void aSlotLostInMidPieceLeavesThePieceOpenAndItIsFinishedAndPaidInALaterAward() {
        Stage stage = Stage.of(1, PRICE, 400, 16);
        stage.connect(stage.buyer(0));
        Line line = stage.connect(stage.buyer(3_000));
        Line rival = stage.connect(stage.buyer(2_000));
        stage.untilAwarded(line);
        stage.run(9);
        assertThat(stage.deal(line).pending).as("of a second piece").isNotEmpty();
        stage.rebids(line.owner, line, PRICE);
        stage.until("the slot is lost", () -> !stage.isAwarded(line));
        stage.run(2);
        assertThat(stage.deal(line).choked).isTrue();
        Amount before = stage.owed(line);
        Amount open = stage.exposed(line);
        assertThat(open).isBetween(Amount.grains(2_000), Amount.grains(30_000));
        assertThat(stage.incidents()).isEmpty();
        rival.cut();
        stage.untilAwarded(line);
        assertThat(stage.exposed(line)).isEqualTo(open);
        assertThat(stage.rate(line)).isEqualTo(Stage.perBlock(2_000));
        stage.until("the piece is paid", () -> !stage.owedThere(line).equals(before));
        long late = 16 - open.grains() / 2_000;
        assertThat(stage.owed(line)).isEqualTo(before.plus(open).plus(Amount.grains(late * PRICE)));
        assertThat(stage.incidents(line)).isEmpty();
    }

    @Test
    void theFirstHonestCrashOfADayCostsNoStrikeAndTheSecondDoes() {
        Stage stage = Stage.of(1, PRICE, 600);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilAwarded(line);
        stage.untilExposed(line, 2 * PRICE);
        buyer.crash();
        stage.run(5);
        assertThat(stage.incidents()).hasSize(1);
        assertThat(stage.strikes()).isZero();

        buyer.start();
        Line again = stage.connect(buyer);
        stage.run(15);
        assertThat(stage.isAwarded(again)).as("at once").isTrue();
        stage.until("a block", () -> !stage.exposed(again).isZero());
        buyer.crash();
        stage.run(5);
        assertThat(stage.strikes()).isEqualTo(1);

        buyer.start();
        Line third = stage.connect(buyer);
        stage.run(60);
        assertThat(stage.isAwarded(third)).as("it backs off for two minutes").isFalse();
        stage.run(80);
        assertThat(stage.isAwarded(third)).isTrue();
    }
}
