package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whoever lies and whatever breaks, money is kept, both sides count the same and everybody comes to an end. A few
 * hundred pairings run with every build; {@code -Ppairings} runs a hundred thousand.
 */
class HostilePairingsTest {
    private static final int PAIRINGS = Integer.getInteger("pairings", 1_000);
    private static final int MANY = 100_000;
    private static final int OFTEN = 100;
    private static final int SELDOM = 50;
    private static final int WORLDS_AT_ONCE = 20;
    private static final int TOLD_EVERY = 1_000;

    private final Coverage coverage = new Coverage();
    private final AtomicInteger pairings = new AtomicInteger();
    private final AtomicInteger paid = new AtomicInteger();

    @Test
    void moneyIsKeptWhoeverLiesAndWhateverBreaks() {
        if (Long.getLong("seed") != null) {
            Seeds.forEach(1, this::live);
            return;
        }
        int first = 1;
        while (pairings.get() < PAIRINGS) {
            IntStream.range(first, first + WORLDS_AT_ONCE).parallel().forEach(seed -> Seeds.run(seed, this::live));
            first += WORLDS_AT_ONCE;
            if (first % TOLD_EVERY == 1) {
                System.out.println(pairings + " pairings in " + (first - 1) + " worlds");
            }
        }
        System.out.println(
                pairings + " pairings in " + (first - 1) + " worlds, " + paid + " of which moved money\n" + coverage);
        assertThat(coverage.of("a proof Late") * SELDOM)
                .as("late proofs, times " + SELDOM)
                .isLessThanOrEqualTo(coverage.of("a proof InTime"));
        assertThat(paid.get() * 2).as("pairings that moved money, twice").isGreaterThanOrEqualTo(pairings.get());
        if (PAIRINGS >= MANY) {
            assertThat(seldom()).as("what was tried too seldom").isEmpty();
        }
    }

    private void live(RandomGenerator random) {
        World world = World.drawn(random, coverage);
        world.live();
        pairings.addAndGet(world.watch().pairings());
        paid.addAndGet(world.watch().paidPairings());
        coverage.add(world.parties().size() > 9 ? "a world of more than nine" : "a world of nine or fewer");
    }

    /** Every message, refusal, violation and strike, and a crash between every two steps, is to happen often. */
    private List<String> seldom() {
        List<Enum<?>> all = new ArrayList<>(List.of(RefusalCode.values()));
        all.addAll(List.of(ViolationCode.values()));
        all.addAll(List.of(GateEffect.Cause.values()));
        List<String> names = new ArrayList<>(all.stream().map(Coverage::name).toList());
        for (Class<?> message : SpeedMessage.class.getPermittedSubclasses()) {
            names.add("said " + message.getSimpleName());
        }
        for (String row : List.of("payer's row", "payee's row")) {
            names.add("crash before a " + row + " is on disk");
            names.add("crash after a " + row + " is on disk and before that is known");
        }
        names.add("crash with a voucher that is not acknowledged");
        names.add("crash of a payee with something unsettled");
        names.add("crash of a payer with a channel that is INTENDED");
        names.add("a strike against an address of several");
        names.add("banned by address alone");
        names.add("backs off by address alone");
        names.add("recounted something for a provider");
        names.add("recounted something for a requester");
        names.add("a world of more than nine");
        names.add("a line stalls");
        names.add("a shop moves its reserve");
        for (Class<?> refusal : Openings.Refusal.class.getPermittedSubclasses()) {
            names.add("no channel: " + refusal.getSimpleName());
        }
        names.add("a deposit: LifeTooLong");
        names.add("poisoned, and then NotBefore");
        names.add("poisoned, and then Banned");
        names.add("a proof InTime");
        names.add(Coverage.name(Lie.LEAVES_A_BLOCK_OUT));
        return names.stream().filter(name -> coverage.of(name) < OFTEN).toList();
    }
}
