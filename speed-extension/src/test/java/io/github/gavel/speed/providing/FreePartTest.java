package io.github.gavel.speed.providing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.capacity.FreeShare;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.overlay.Controls;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FreePartTest {
    private static final Rate PRICE = Rate.perGib(1_000);
    private static final FreeShare SHARE = FreeShare.standard(4);

    private final List<Limit> caps = new ArrayList<>();
    private final Controls controls = (Controls) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Controls.class}, (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("cap");
                assertThat(arguments[0]).isEqualTo(RateClass.FREE);
                caps.add((Limit) arguments[1]);
                return null;
            });

    @Test
    void whereAPriceIsAskedThoseWhoDoNotPayGetTheirPartOfWhatTheOwnerSet() {
        FreePart free = new FreePart(controls, SHARE, OptionalLong.of(1_000_000), Tick.ZERO);
        free.passes(PRICE, second(1));
        free.passes(PRICE, second(2));
        assertThat(caps).containsExactly(new Limit(300_000));
        free.passes(Rate.FREE, second(3));
        free.passes(PRICE, second(4));
        assertThat(caps).containsExactly(new Limit(300_000), Limit.NONE, new Limit(300_000));
    }

    @Test
    void whereNothingIsAskedTheyGetWhateverIsLeft() {
        FreePart free = new FreePart(controls, SHARE, OptionalLong.of(1_000_000), Tick.ZERO);
        free.passes(Rate.FREE, second(1));
        assertThat(caps).isEmpty();
    }

    @Test
    void whereNobodySetALimitItIsFoundOutWithoutACapAndThenHolds() {
        FreePart free = new FreePart(controls, SHARE, OptionalLong.empty(), Tick.ZERO);
        for (int second = 1; second <= 40; second++) {
            free.sent(2_000_000);
            free.passes(PRICE, second(second));
        }
        assertThat(caps).containsExactly(new Limit(600_000));
        for (int second = 41; second <= 3_700; second++) {
            free.sent(2_000_000);
            free.passes(PRICE, second(second));
        }
        assertThat(caps).containsExactly(new Limit(600_000), Limit.NONE, new Limit(600_000));
    }

    private static Tick second(int number) {
        return Tick.ZERO.plus(Duration.ofSeconds(number));
    }
}
