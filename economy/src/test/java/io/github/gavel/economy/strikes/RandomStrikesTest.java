package io.github.gavel.economy.strikes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.gate.GateEffect.Cause;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.fixtures.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strikes against the words of the rule, told slowly: any three that are final and within a day ban. */
@Tag("rule")
class RandomStrikesTest {
    private static final LedgerTime START = new LedgerTime(1_800_000_000_000L);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final List<Cause> CAUSES = List.of(Cause.values());
    private static final List<Culprit> ALL = List.of(neighbours(1), neighbours(2), neighbours(3));

    /** Whatever counts, as it was struck; nothing is ever forgotten here. */
    private record Strike(PeerKey by, Set<Culprit> culprits, LedgerTime at, boolean counts, boolean undoable) {
        LedgerTime banFrom() {
            return undoable ? at.plus(TEN_MINUTES) : at;
        }

        boolean isBy(Culprit culprit) {
            return culprits.contains(culprit);
        }
    }

    private List<Strike> told = new ArrayList<>();

    @Test
    void standsAsTheRuleSays() {
        Seeds.forEach(60, random -> {
            told = new ArrayList<>();
            Strikes strikes = Strikes.none();
            LedgerTime now = START;
            int hours = 1 + random.nextInt(12);
            for (int step = 0; step < 20; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 8 : 60 * hours)));
                PeerKey by = new PeerKey(random.nextInt(3));
                if (random.nextInt(5) == 0) {
                    strikes = strikes.undone(by, now);
                    undo(by, now);
                } else {
                    Set<Culprit> culprits = new HashSet<>(ALL.subList(0, 1 + random.nextInt(3)));
                    Cause cause = CAUSES.get(random.nextInt(CAUSES.size()));
                    strikes = strikes.struck(by, culprits, cause, now);
                    strike(by, culprits, cause, now);
                }
                if (step % 4 == 3) {
                    assertStanding(strikes, now.plus(Duration.ofMinutes(random.nextInt(12))));
                    assertStanding(strikes, now.plus(DAY));
                }
            }
        });
    }

    private void assertStanding(Strikes strikes, LedgerTime now) {
        Map<Culprit, Standing.Banned> bans = new HashMap<>();
        for (Culprit culprit : ALL) {
            bannedUntil(culprit, now).ifPresent(until -> bans.put(culprit, new Standing.Banned(until)));
            assertThat(strikes.standing(culprit, now))
                    .isEqualTo(bans.containsKey(culprit) ? bans.get(culprit) : backOff(culprit, now));
        }
        assertThat(strikes.bans(now)).isEqualTo(bans);
    }

    private void strike(PeerKey by, Set<Culprit> culprits, Cause cause, LedgerTime now) {
        boolean first = told.stream()
                .noneMatch(
                        it -> now.isBefore(it.at.plus(DAY)) && culprits.stream().anyMatch(it::isBy));
        boolean lost = cause == Cause.WRITTEN_OFF;
        told.add(new Strike(by, culprits, now, !lost || !first, lost));
    }

    private void undo(PeerKey by, LedgerTime now) {
        told.removeIf(it -> it.undoable && it.by.equals(by) && now.isBefore(it.at.plus(TEN_MINUTES)));
    }

    private Optional<LedgerTime> bannedUntil(Culprit culprit, LedgerTime now) {
        List<Strike> by = told.stream()
                .filter(it -> it.counts && it.isBy(culprit) && !now.isBefore(it.banFrom()))
                .toList();
        Optional<LedgerTime> latest = Optional.empty();
        for (int a = 0; a < by.size(); a++) {
            for (int b = a + 1; b < by.size(); b++) {
                for (int c = b + 1; c < by.size(); c++) {
                    LedgerTime from = by.get(a)
                            .banFrom()
                            .max(by.get(b).banFrom())
                            .max(by.get(c).banFrom());
                    LedgerTime until = from.plus(DAY);
                    if (by.get(c).at.isBefore(by.get(a).at.plus(DAY)) && now.isBefore(until)) {
                        latest = Optional.of(latest.map(until::max).orElse(until));
                    }
                }
            }
        }
        return latest;
    }

    private Standing backOff(Culprit culprit, LedgerTime now) {
        List<Strike> recent = told.stream()
                .filter(it -> it.counts && it.isBy(culprit) && now.isBefore(it.at.plus(DAY)))
                .toList();
        LedgerTime until = START;
        if (!recent.isEmpty()) {
            Duration wait = Duration.ofMinutes(1L << Math.min(9, recent.size()));
            until = recent.get(recent.size() - 1).at.plus(wait);
        }
        return now.isBefore(until) ? new Standing.BackingOff(until, recent.size()) : new Standing.Good();
    }

    private static Culprit neighbours(long number) {
        return new Culprit.Neighbours(new AddressBlock(AddressBlock.Kind.IPV4, number, 0));
    }
}
