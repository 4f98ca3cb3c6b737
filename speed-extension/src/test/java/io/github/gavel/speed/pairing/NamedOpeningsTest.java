package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.ledger.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedOpeningsTest {
    private static final long PRICE = 1_000;
    private static final int HOUR = 3_600;

    @Test
    void aPayeeThatDeliversNothingGetsNoOtherChannelForADay() {
        Stage stage = Stage.of(1, PRICE, 40);
        Party starver = stage.joins(1, 0, Lie.STARVES_WHO_PAYS);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer, starver);
        stage.untilAccepted(line);
        stage.run(HOUR);
        buyer.stop();
        stage.run(20);
        assertThat(stage.channel(buyer, 0, starver).orElseThrow().isOpen()).isFalse();
        line.cut();
        stage.run(2);
        stage.connect(buyer, starver);
        stage.run(HOUR);
        assertThat(buyer.disk().reserved().content()).as("and no other").hasSize(1);
        assertThat(stage.world().coverage().of("no channel: Barred")).isPositive();
        stage.run(23 * HOUR);
        assertThat(buyer.disk().reserved().content()).as("a day later").hasSize(2);
    }

    @Test
    void noMoreThanFourChannelsAreYoungAndUnproven() {
        Stage stage = Stage.of(1, PRICE, 40);
        Party buyer = stage.buyer(3_000);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            lines.add(stage.connect(buyer, stage.joins(1, 0, Lie.STARVES_WHO_PAYS)));
        }
        stage.run(60);
        assertThat(lines.stream().filter(line -> stage.deal(line).channel.isPresent()))
                .hasSize(4);
        assertThat(stage.world().coverage().of("no channel: TooManyYoung")).isPositive();

        stage.connect(buyer);
        stage.untilHas(buyer, 3);
        assertThat(buyer.disk().openings().unproven())
                .as("served as an ordinary peer")
                .hasSize(4);
    }

    @Test
    void whatIsVerifiedProvesAChannelAndMakesRoomForAnother() {
        Stage stage = Stage.of(1, PRICE, 40);
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilAccepted(line);
        assertThat(buyer.disk().openings().unproven()).hasSize(1);
        stage.untilHas(buyer, 1);
        assertThat(buyer.disk().openings().unproven()).isEmpty();
    }

    @Test
    void whoAsksForNothingIsPaidOnlyOnceItHasChokedForHalfAMinute() {
        Stage stage = Stage.of(1, 0, 40);
        Party buyer = stage.buyer(3_000);
        stage.connect(buyer);
        stage.run(25);
        assertThat(buyer.disk().reserved().content()).isEmpty();
        assertThat(stage.world().coverage().of("no channel: NotChokedYet")).isPositive();
    }

    @Test
    void aChannelLivesAsLongAsIsAskedWhenItIsShown() {
        Stage stage = Stage.living(Duration.ofHours(24));
        Party buyer = stage.buyer(3_000);
        Line line = stage.connect(buyer);
        stage.untilAccepted(line);
        Channel channel = stage.channel(buyer, 0, stage.seed()).orElseThrow();
        PayerRow row = stage.holding(line).channel.row();
        assertThat(channel.expiry()).isEqualTo(row.intent().expiry());
        assertThat(stage.world().coverage().of("RefusalCode EXPIRY")).isZero();
    }

    @Test
    void noChannelIsOpenedWhereALongerLifeThanADayIsAsked() {
        Stage stage = Stage.living(Duration.ofHours(24).plusSeconds(1));
        Party buyer = stage.buyer(3_000);
        stage.connect(buyer);
        stage.untilHas(buyer, 3);
        assertThat(buyer.disk().reserved().content()).isEmpty();
        assertThat(stage.world().coverage().of("a deposit: LifeTooLong")).isPositive();
    }
}
