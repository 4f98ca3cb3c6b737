package io.github.gavel.engine.torrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void whatNobodyHasIsHadAtOnce() {
        Slots slots = new Slots(6);
        Slots.Claim first = slots.claim(() -> {});
        Slots.Claim second = slots.claim(() -> {});
        assertThat(first.want(4)).isEqualTo(4);
        assertThat(second.want(4)).isEqualTo(2);
        assertThat(first.want(1)).isEqualTo(1);
        assertThat(second.want(4)).isEqualTo(4);
    }

    @Test
    void theNextRoundSharesThemAndTellsWhoHasLess() {
        AtomicInteger told = new AtomicInteger();
        Slots slots = new Slots(6);
        Slots.Claim first = slots.claim(told::incrementAndGet);
        Slots.Claim second = slots.claim(told::incrementAndGet);
        first.want(6);
        second.want(6);
        slots.round();
        assertThat(told).hasValue(1);
        assertThat(first.want(6)).isEqualTo(3);
        assertThat(second.want(6)).isEqualTo(3);
    }

    @Test
    void whoEndsLeavesAllItHad() {
        Slots slots = new Slots(3);
        Slots.Claim first = slots.claim(() -> {});
        Slots.Claim second = slots.claim(() -> {});
        first.want(3);
        assertThat(second.want(3)).isZero();
        first.end();
        assertThat(second.want(3)).isEqualTo(3);
    }

    @Test
    void thereAreNeverMoreThanThereAre() {
        Seeds.forEach(200, random -> {
            int most = random.nextInt(1, 30);
            Slots slots = new Slots(most);
            List<Slots.Claim> claims = new ArrayList<>();
            int torrents = random.nextInt(1, 10);
            IntStream.range(0, torrents).forEach(each -> claims.add(slots.claim(() -> {})));
            int[] had = new int[torrents];
            int[] wanted = new int[torrents];
            for (int step = 0; step < 100; step++) {
                if (random.nextInt(5) == 0) {
                    slots.round();
                    IntStream.range(0, torrents)
                            .forEach(each -> had[each] = claims.get(each).want(wanted[each]));
                }
                int each = random.nextInt(torrents);
                wanted[each] = random.nextInt(10);
                had[each] = claims.get(each).want(wanted[each]);
                assertThat(IntStream.of(had).sum()).isLessThanOrEqualTo(most);
            }
        });
    }
}
