package io.github.gavel.economy.autobid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class HuggingTest {
    @Test
    void callsAPriceCloseThatIsWithinTwoPerCentOfTheBid() {
        assertThat(isClose(100, 98)).isTrue();
        assertThat(isClose(100, 97)).isFalse();
        assertThat(isClose(149, 147)).isTrue();
        assertThat(isClose(149, 146)).isFalse();
        assertThat(isClose(49, 49)).isTrue();
        assertThat(isClose(49, 48)).isFalse();
        assertThat(isClose(50, 49)).isTrue();
        assertThat(isClose(1, 0)).isFalse();
        assertThat(isClose(Rate.LIMIT, Rate.LIMIT)).isTrue();
        assertThat(isClose(Rate.LIMIT, 0)).isFalse();
        assertThat(isClose(1, Rate.LIMIT)).isTrue();
    }

    @Test
    void neverCallsTheReserveClose() {
        Rate bid = Rate.perGib(100);
        assertThat(Hugging.none().with(bid, bid, bid).close()).isZero();
        assertThat(Hugging.none().with(bid, bid, Rate.perGib(99)).close()).isEqualTo(1);
        assertThat(Hugging.none().with(bid, Rate.perGib(99), Rate.perGib(99)).close())
                .isZero();
    }

    @Test
    void judgesNobodyByLessThanEightQuotes() {
        assertThat(seen(7, 0).isHugging()).isFalse();
        assertThat(seen(8, 0).isHugging()).isTrue();
    }

    @Test
    void callsItHuggingAboveHalf() {
        assertThat(seen(4, 4).isHugging()).isFalse();
        assertThat(seen(5, 4).isHugging()).isTrue();
        assertThat(seen(5, 5).isHugging()).isFalse();
        assertThat(seen(32, 32).isHugging()).isFalse();
        assertThat(seen(33, 31).isHugging()).isTrue();
    }

    @Test
    void forgetsAllButTheLastSixtyFourQuotes() {
        Hugging full = seen(64, 0);
        assertThat(full.with(Rate.perGib(100), Rate.FREE, Rate.FREE).close()).isEqualTo(63);
        assertThat(full.with(Rate.perGib(100), Rate.FREE, Rate.FREE).quotes()).isEqualTo(64);
        assertThat(seen(64, 32).isHugging()).isFalse();
        assertThat(seen(64, 31).isHugging()).isTrue();
    }

    @Test
    void countsTheCloseOnesOfItsLastQuotes() {
        Seeds.forEach(100, random -> {
            Hugging hugging = Hugging.none();
            List<Boolean> seen = new ArrayList<>();
            int count = random.nextInt(150);
            for (int i = 0; i < count; i++) {
                boolean close = random.nextInt(3) > 0;
                seen.add(close);
                hugging = hugging.with(Rate.perGib(100), Rate.perGib(close ? 99 : 50), Rate.FREE);
            }
            List<Boolean> last = seen.subList(Math.max(0, count - 64), count);
            assertThat(hugging.quotes()).isEqualTo(last.size());
            assertThat(hugging.close())
                    .isEqualTo((int) last.stream().filter(close -> close).count());
        });
    }

    @Test
    void refusesAMemoryThatCannotBe() {
        assertThatThrownBy(() -> new Hugging(0, -1)).hasMessageContaining("-1 quotes");
        assertThatThrownBy(() -> new Hugging(0, 65)).hasMessageContaining("65 quotes");
        assertThatThrownBy(() -> new Hugging(8, 3)).hasMessageContaining("first of 3");
        assertThat(new Hugging(7, 3).close()).isEqualTo(3);
        assertThat(new Hugging(-1, 64).close()).isEqualTo(64);
    }

    private static boolean isClose(long bid, long price) {
        Rate reserve = price == 0 ? Rate.perGib(1) : Rate.FREE;
        return Hugging.none()
                        .with(Rate.perGib(bid), Rate.perGib(price), reserve)
                        .close()
                == 1;
    }

    private static Hugging seen(int close, int far) {
        Hugging hugging = Hugging.none();
        for (int i = 0; i < close; i++) {
            hugging = hugging.with(Rate.perGib(100), Rate.perGib(99), Rate.FREE);
        }
        for (int i = 0; i < far; i++) {
            hugging = hugging.with(Rate.perGib(100), Rate.perGib(50), Rate.FREE);
        }
        return hugging;
    }
}
