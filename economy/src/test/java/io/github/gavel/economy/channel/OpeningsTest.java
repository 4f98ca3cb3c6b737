package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.Openings.Payee;
import io.github.gavel.economy.channel.Openings.Refusal.Barred;
import io.github.gavel.economy.channel.Openings.Refusal.NotChokedYet;
import io.github.gavel.economy.channel.Openings.Refusal.TooManyYoung;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class OpeningsTest {
    private static final LedgerTime START = new LedgerTime(1_800_000_000_000L);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private Openings openings = Openings.none();

    @Test
    void opensAChannelToWhoeverAsksOrHasChokedUsForHalfAMinute() {
        assertThat(openings.refusal(new Payee(block(1), true, Duration.ZERO), START))
                .isEmpty();
        Duration less = Duration.ofSeconds(30).minus(MOMENT);
        assertThat(openings.refusal(new Payee(block(1), false, less), START))
                .contains(new NotChokedYet(less, Duration.ofSeconds(30)));
        assertThat(openings.refusal(new Payee(block(1), false, Duration.ofSeconds(30)), START))
                .isEmpty();
    }

    @Test
    void risksFourChannelsAtOnceFromWhichNothingHasCome() {
        for (int number = 1; number < 4; number++) {
            open(number, START.plus(Duration.ofMinutes(number)));
        }
        LedgerTime now = START.plus(Duration.ofMinutes(10));
        assertThat(asked(9, now)).isEmpty();
        open(4, now);
        LedgerTime first = START.plus(Duration.ofMinutes(61));
        assertThat(asked(9, now)).contains(new TooManyYoung(4, 4, first));
        assertThat(asked(9, first)).isEmpty();
        assertThat(asked(9, START.plus(Duration.ofMinutes(61).minus(MOMENT)))).isPresent();
    }

    @Test
    void tellsWhenThereIsRoomThoughThereWereMoreThanFour() {
        for (int number = 1; number < 7; number++) {
            open(number, START.plus(Duration.ofMinutes(number)));
        }
        assertThat(asked(9, START.plus(Duration.ofMinutes(7))))
                .contains(new TooManyYoung(6, 4, START.plus(Duration.ofMinutes(63))));
    }

    @Test
    void doesNotCountAChannelFromWhichSomethingVerifiedCame() {
        for (int number = 1; number < 5; number++) {
            open(number, START);
        }
        openings = openings.proven(channel(3)).proven(channel(99));
        assertThat(asked(9, START)).isEmpty();
        assertThat(openings.unproven()).hasSize(3);
        assertThat(asked(3, START.plus(HOUR))).isEmpty();
    }

    @Test
    void barsTheAddressOfAPayeeForADayFromWhichNothingCameInAnHour() {
        open(1, START);
        assertThat(asked(1, START.plus(HOUR.minus(MOMENT)))).isEmpty();
        Barred barred = new Barred(block(1), START.plus(Duration.ofHours(25)));
        assertThat(asked(1, START.plus(HOUR))).contains(barred);
        assertThat(asked(2, START.plus(HOUR))).isEmpty();
        assertThat(asked(1, START.plus(Duration.ofHours(25).minus(MOMENT)))).contains(barred);
        assertThat(asked(1, START.plus(Duration.ofHours(25)))).isEmpty();
    }

    @Test
    void barsUntilTheLastOfTwoIsForgiven() {
        open(1, START);
        openings = openings.opened(channel(2), block(1), START.plus(MOMENT));
        LedgerTime later = START.plus(HOUR).plus(HOUR);
        assertThat(asked(1, later))
                .contains(new Barred(block(1), START.plus(Duration.ofHours(25)).plus(MOMENT)));
    }

    @Test
    void forgetsWhatBarsNobodyAnyMore() {
        open(1, START);
        open(2, START.plus(Duration.ofHours(25).minus(MOMENT)));
        assertThat(openings.unproven()).hasSize(2);
        open(3, START.plus(Duration.ofHours(25)));
        assertThat(openings.unproven()).hasSize(2);
    }

    private void open(int number, LedgerTime now) {
        openings = openings.opened(channel(number), block(number), now);
    }

    private Optional<Openings.Refusal> asked(int number, LedgerTime now) {
        return openings.refusal(new Payee(block(number), true, Duration.ZERO), now);
    }

    private static AddressBlock block(int number) {
        return new AddressBlock(AddressBlock.Kind.IPV4, number, 0);
    }

    private static ChannelId channel(int number) {
        return new ChannelId(
                Octets.concat(Octets.ofLong(0), Octets.ofLong(0), Octets.ofLong(0), Octets.ofLong(number)));
    }
}
