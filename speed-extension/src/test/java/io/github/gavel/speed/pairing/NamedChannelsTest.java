package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NamedChannelsTest {
    private static final long PRICE = 1_000;
    private static final long PIECE = PRICE * Stage.BLOCKS;

    @Test
    void anOpenOfAClosedChannelIsRefusedAndNothingIsSoldOnIt() {
        Stage stage = Stage.of(1, PRICE, 400);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilAwarded(line);
        stage.run(5);
        Holding holding = stage.holding(line);
        ChannelId id = holding.channel.row().intent().channel();
        buyer.stop();
        stage.run(3);
        Channel closed = stage.world().bank().channel(id).orElseThrow();
        assertThat(closed.isOpen()).isFalse();

        stage.run(10);
        Amount earned = stage.gate(line).settled();
        assertThat(closed.settled()).isEqualTo(earned);
        stage.bids(buyer, 0);
        line.snap();
        stage.run(2);
        Line again = stage.connect(buyer);
        stage.until("terms", () -> stage.isMet(again) && stage.deal(again).terms.isPresent());
        long before = stage.world().coverage().of("RefusalCode CLOSED");
        buyer.buyer().channels().show(stage.deal(again), holding);
        stage.run(30);
        assertThat(stage.deal(again).channel).isEmpty();
        assertThat(stage.world().coverage().of("RefusalCode CLOSED")).isEqualTo(before + 1);
        assertThat(stage.isAwarded(again)).isFalse();
        assertThat(stage.gate(again).settled()).isEqualTo(earned);
        assertThat(stage.strikes()).isZero();
    }

    @Test
    void aLedgerGoneBeforeOpenLeavesAClassicPeerWhoseIntentIsDoneWhenItIsBack() {
        Stage stage = Stage.of(1, PRICE, 400);
        Party buyer = stage.buyer(3_000);
        stage.world().bank().gone(true);
        Line line = stage.connect(buyer);
        stage.run(60);
        assertThat(stage.has(buyer)).as("served for nothing").isPositive();
        assertThat(stage.isAwarded(line)).isFalse();
        PayerRow row = buyer.disk().reserved().content().values().iterator().next();
        assertThat(row.status()).isEqualTo(PayerRow.Status.INTENDED);
        assertThat(row.locked().amount()).isEqualTo(row.intent().deposit());
        assertThat(buyer.disk().reserved().content()).hasSize(1);

        stage.world().bank().gone(false);
        stage.untilAwarded(line);
        assertThat(buyer.disk().reserved().content()).as("the same intent").hasSize(1);
        Channel channel = stage.channel(buyer, 0, stage.seed()).orElseThrow();
        assertThat(channel.deposit()).isEqualTo(row.intent().deposit());
        stage.run(20);
        assertThat(stage.owed(line)).isGreaterThan(Amount.ZERO);
        assertThat(stage.rate(line)).isEqualTo(Stage.perBlock(PRICE));
    }

    @Test
    void aLedgerGoneAfterOpenStopsNoDealButAfterAnHourNoNewChannelIsTaken() {
        Stage stage = Stage.of(1, PRICE, 400);
        Party buyer = stage.buyer(3_000);
        Party late = stage.buyer(9_000);
        Line first = stage.connect(late);
        stage.untilAccepted(first);
        first.snap();
        stage.run(2);
        Line line = stage.connect(buyer);
        stage.untilAwarded(line);
        stage.world().bank().gone(true);
        stage.world().silent(Duration.ofHours(1));
        stage.run(10);
        assertThat(stage.owed(line)).as("goes on").isGreaterThan(Amount.grains(5 * PIECE));

        Line known = stage.connect(late);
        stage.untilAccepted(known);
        stage.world().bank().gone(false);
        Party stranger = stage.buyer(8_000);
        Line refused = stage.connect(stranger);
        stage.run(5);
        assertThat(stage.deal(refused).channel)
                .as("not while we cannot reach it")
                .isEmpty();
        assertThat(stage.world().coverage().of("RefusalCode LEDGER")).isPositive();
        stage.world().silent(Duration.ZERO);
        stage.run(80);
        assertThat(stage.deal(refused).channel).as("tried again after a minute").isPresent();
        stage.untilHas(buyer, 20);
        stage.ends();
        assertThat(stage.settled(buyer, 0).grains() % PRICE).isZero();
        assertThat(stage.settled(buyer, 0)).isGreaterThan(Amount.ZERO);
    }

    @Test
    void aTopUpInMidPieceAddsWhatItIsAndDisturbsNothing() {
        Stage stage = Stage.of(1, PRICE, 400, 16);
        Line line = stage.connect(stage.buyer(1_100));
        stage.untilExposed(line, 2 * PRICE);
        ChannelId id = stage.deal(line).channel.orElseThrow();
        Amount deposit = stage.holding(line).channel.row().deposit();
        long epoch = stage.deal(line).deal.epoch();
        Amount more = Amount.grains(200_003);
        line.owner
                .buyer()
                .payments()
                .run(
                        stage.holding(line),
                        stage.holding(line)
                                .channel
                                .topUp(
                                        Fakes.command(77),
                                        more,
                                        stage.world().time().now()));
        int piece = stage.open(line).iterator().next();
        long accepts = stage.world().coverage().of("said Accept");
        stage.until("the new receipt is taken", () -> stage.world().coverage().of("said Accept") > accepts);
        assertThat(stage.world().bank().channel(id).orElseThrow().deposit()).isEqualTo(deposit.plus(more));
        assertThat(stage.open(line)).as("in mid-piece").containsExactly(piece);
        assertThat(stage.exposed(line)).isBetween(Amount.grains(2 * PRICE), Amount.grains(16 * PRICE - 1));
        assertThat(stage.isAwarded(line)).isTrue();
        stage.run(15);
        Amount owed = stage.owed(line);
        assertThat(stage.deal(line).deal.epoch()).as("no other price").isEqualTo(epoch);
        assertThat(stage.gate(line).cleared(id)).isEqualTo(owed);
        Amount open = stage.open(line).isEmpty() ? Amount.ZERO : Amount.grains(16 * PRICE + 1);
        assertThat(stage.gate(line).left(id).plus(owed).plus(open))
                .isBetween(
                        deposit.plus(more).minus(Amount.grains(1)),
                        deposit.plus(more).plus(Amount.grains(1)));
        assertThat(stage.strikes()).isZero();
        assertThat(owed.grains() % (16 * PRICE)).isZero();
    }
}
