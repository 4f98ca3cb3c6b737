package io.github.gavel.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.autobid.Market;
import io.github.gavel.economy.autobid.Simple;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.fixtures.Seeds;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EntryFormTest {
    private static <T> T any(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> Optional<T> perhaps(RandomGenerator random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static Entry some(RandomGenerator random) {
        byte[] hash = new byte[InfoHash.LENGTH];
        random.nextBytes(hash);
        return new Entry(
                InfoHash.of(hash),
                Path.of("/ü/" + random.nextInt()),
                "名 " + random.nextInt(),
                Instant.ofEpochMilli(random.nextLong(1L << 41)),
                orders(random),
                Duration.ofSeconds(random.nextLong(1L << 31)),
                random.nextBoolean());
    }

    private static Orders orders(RandomGenerator random) {
        Choice choice = new Choice(
                List.of(any(random, List.of(Priority.values())), any(random, List.of(Priority.values()))),
                random.nextBoolean());
        return new Orders(
                any(random, List.of(Wanted.values())),
                random.nextLong(),
                Set.of("a", "ü" + random.nextInt()),
                new Bandwidth(Limit.NONE, new Limit(1 + random.nextLong(Limit.MOST))),
                perhaps(random, new SeedingGoal(random.nextInt(100), random.nextInt(100))),
                perhaps(random, choice),
                new Wish(perhaps(random, spending(random)), perhaps(random, earning(random))),
                perhaps(random, new Leaving(Instant.ofEpochMilli(random.nextLong(1L << 41)), random.nextBoolean())));
    }

    private static SpendingRules spending(RandomGenerator random) {
        return new SpendingRules(
                any(random, List.of(new Market(), new Fixed(Rate.perGib(7)), new Simple(Share.percent(40)))),
                Amount.grains(random.nextLong(Long.MAX_VALUE)),
                Rate.perGib(random.nextLong(Rate.LIMIT)));
    }

    private static EarningRules earning(RandomGenerator random) {
        EarningRules rules = EarningRules.standard().with(1 + random.nextInt(9));
        EarningRules worth = random.nextBoolean() ? rules.partOf(Rate.perGib(5)) : rules;
        return random.nextBoolean() ? worth.uploading(random.nextLong(Limit.MOST)) : worth;
    }

    @Test
    void whatWasWrittenIsRead() {
        Seeds.forEach(300, random -> {
            Entry entry = some(random);
            assertThat(EntryForm.read(EntryForm.write(entry))).contains(entry);
        });
    }

    @Test
    void whatWasCutOrHasOneWrongBitIsNotRead() {
        Seeds.forEach(20, random -> {
            byte[] whole = EntryForm.write(some(random));
            for (int length = 0; length < whole.length; length++) {
                assertThat(EntryForm.read(Arrays.copyOf(whole, length))).isEmpty();
            }
            for (int at = 0; at < whole.length; at++) {
                byte[] wrong = whole.clone();
                wrong[at] ^= (byte) (1 << random.nextInt(8));
                assertThat(EntryForm.read(wrong)).isEmpty();
            }
        });
    }
}
