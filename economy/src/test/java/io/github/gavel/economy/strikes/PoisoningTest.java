package io.github.gavel.economy.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.strikes.Poisoning.Dialling.Allowed;
import io.github.gavel.economy.strikes.Poisoning.Dialling.Banned;
import io.github.gavel.economy.strikes.Poisoning.Dialling.NotBefore;
import io.github.gavel.economy.strikes.Poisoning.Sent;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PoisoningTest {
    private static final AddressBlock ROTTEN = block(1);
    private static final AddressBlock FRESH = block(2);
    private static final LedgerTime START = new LedgerTime(1_800_000_000_000L);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private Poisoning bad = Poisoning.none();

    @Test
    void dialsNobodyForTenMinutesWhoAloneSentABadPiece() {
        sent(ROTTEN, START);
        NotBefore later = new NotBefore(minutes(10));
        assertThat(bad.dialling(ROTTEN, START)).isEqualTo(later);
        assertThat(bad.dialling(ROTTEN, minutes(10))).isEqualTo(new Allowed());
        assertThat(bad.dialling(ROTTEN, START.plus(Duration.ofMinutes(10).minus(MOMENT))))
                .isEqualTo(later);
        assertThat(bad.dialling(FRESH, START)).isEqualTo(new Allowed());
        assertThat(bad.bans(START)).isEmpty();
    }

    @Test
    void bansForADayAtTheSecondWithinADay() {
        LedgerTime second = START.plus(DAY.minus(MOMENT));
        sent(ROTTEN, START);
        sent(ROTTEN, second);
        Banned banned = new Banned(second.plus(DAY));
        assertThat(bad.dialling(ROTTEN, second)).isEqualTo(banned);
        assertThat(bad.dialling(ROTTEN, second.plus(DAY.minus(MOMENT)))).isEqualTo(banned);
        assertThat(bad.bans(second)).isEqualTo(Map.of(ROTTEN, banned));
        assertThat(bad.dialling(ROTTEN, second.plus(DAY))).isEqualTo(new Allowed());
        assertThat(bad.bans(second.plus(DAY))).isEmpty();
    }

    @Test
    void beginsAnewADayLater() {
        sent(ROTTEN, START);
        sent(ROTTEN, START.plus(DAY));
        assertThat(bad.dialling(ROTTEN, START.plus(DAY)))
                .isEqualTo(new NotBefore(START.plus(DAY).plus(Duration.ofMinutes(10))));
    }

    @Test
    void bansAnewForEveryFurtherOne() {
        sent(ROTTEN, START);
        sent(ROTTEN, minutes(1));
        sent(ROTTEN, minutes(5));
        assertThat(bad.dialling(ROTTEN, minutes(5)))
                .isEqualTo(new Banned(minutes(5).plus(DAY)));
    }

    @Test
    void forgivesWhomAPersonForgives() {
        sent(ROTTEN, START);
        sent(ROTTEN, START);
        sent(FRESH, START);
        assertThat(bad.lifted(ROTTEN).dialling(ROTTEN, START)).isEqualTo(new Allowed());
        assertThat(bad.lifted(ROTTEN).dialling(FRESH, START)).isInstanceOf(NotBefore.class);
        assertThat(bad.lifted(block(3)).senders()).isEqualTo(bad.senders());
    }

    @Test
    void keepsWhatTheDiskHadAndForgetsOnWriteWhatCannotMatter() {
        sent(ROTTEN, START);
        sent(ROTTEN, START);
        Poisoning restored = Poisoning.restored(bad.senders());
        assertThat(restored.dialling(ROTTEN, START)).isInstanceOf(Banned.class);
        assertThat(restored.sentBy(FRESH, START.plus(DAY.minus(MOMENT))).senders())
                .hasSize(2);
        assertThat(restored.sentBy(FRESH, START.plus(DAY)).senders()).containsOnlyKeys(FRESH);
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        Map<AddressBlock, Sent> most = IntStream.rangeClosed(0, Poisoning.MOST)
                .boxed()
                .collect(Collectors.toMap(
                        PoisoningTest::block, number -> new Sent(START.plus(Duration.ofMillis(number)), false)));
        bad = Poisoning.restored(most);
        assertThat(bad.senders()).hasSize(Poisoning.MOST).doesNotContainKey(block(0));
        sent(block(Poisoning.MOST + 1), minutes(1));
        assertThat(bad.senders())
                .hasSize(Poisoning.MOST)
                .doesNotContainKey(block(1))
                .containsKey(block(2));
    }

    private void sent(AddressBlock by, LedgerTime now) {
        bad = bad.sentBy(by, now);
    }

    private static LedgerTime minutes(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static AddressBlock block(int number) {
        return new AddressBlock(AddressBlock.Kind.IPV4, number, 0);
    }
}
