package io.github.gavel.engine.greeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class KeyTurnsTest {
    private static final long EACH = 5_000_000;

    private final Queue<Runnable> working = new ArrayDeque<>();
    private final List<Integer> answered = new ArrayList<>();
    private long now;
    private final KeyTurns turns = new KeyTurns(working::add, Runnable::run, () -> now);

    @Test
    void oneIsComputedAtATime() {
        ask(1);
        ask(2);
        assertThat(working).hasSize(1);
        work();
        assertThat(answered).containsExactly(1, 2);
    }

    @Test
    void aFloodFromOneAddressIsServedInTurnWithWhoeverElseCalls() {
        for (int i = 0; i < 100; i++) {
            ask(1);
        }
        ask(2);
        work();
        assertThat(answered).containsSubsequence(1, 1, 2, 1);
        assertThat(answered.indexOf(2)).isLessThan(3);
    }

    @Test
    void keysTakeAQuarterOfTheTimeAndWhatWasSaved() {
        for (int i = 0; i < 10_000; i++) {
            ask(i % 200);
        }
        for (int second = 0; second < 10; second++) {
            work();
            turns.tick();
        }
        work();
        long most = KeyTurns.MOST_SAVED + 10 * KeyTurns.NANOS_A_SECOND;
        assertThat(answered.size() * EACH).isBetween(most, most + EACH);
    }

    @Test
    void whoHasGoneIsLeftOut() {
        ask(1);
        turns.compute(address(2), () -> true, () -> 2, answered::add);
        ask(3);
        work();
        assertThat(answered).containsExactly(1, 3);
    }

    @Test
    void workThatFailsLeavesTheOthersTheirTurns() {
        turns.compute(
                address(1),
                () -> false,
                () -> {
                    throw new IllegalStateException("no key");
                },
                then -> answered.add(1));
        ask(2);
        assertThatThrownBy(this::work).hasMessage("no key");
        work();
        assertThat(answered).containsExactly(2);
    }

    private void ask(int host) {
        turns.compute(
                address(host),
                () -> false,
                () -> {
                    now += EACH;
                    return host;
                },
                answered::add);
    }

    private void work() {
        for (Runnable work = working.poll(); work != null; work = working.poll()) {
            work.run();
        }
    }

    private static InetSocketAddress address(int host) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) host}), 6881);
        } catch (UnknownHostException neverOfBytes) {
            throw new AssertionError(neverOfBytes);
        }
    }
}
