package io.github.gavel.economy.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Seeds;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several torrents ask in any order, and a plain list of what was granted and spent is added up beside them. */
@Tag("rule")
class InterleavedTorrentsTest {
    private static final int TORRENTS = 4;
    private static final int STEPS = 120;
    private static final long HIGHEST_LIMIT = 200;

    private record Payment(InfoHash torrent, LocalDate day, long grains) {}

    /** One history: what was granted and not yet spent, and every payment with the day that it fell on. */
    private static final class History {
        private final RandomGenerator random;
        private final Map<Long, long[]> granted = new TreeMap<>();
        private final List<Payment> payments = new ArrayList<>();
        private LedgerTime clock = new LedgerTime(1_795_000_000_000L);
        private LedgerTime latest = clock;
        private Limits limits;
        private Budgets budgets;
        private int grants;
        private int refusals;

        History(RandomGenerator random) {
            this.random = random;
            this.limits = draw();
            this.budgets = Budgets.startingAt(clock, limits);
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> reserve();
                case 3, 4 -> spend();
                case 5 -> release();
                case 6 -> tick();
                default -> {
                    if (random.nextInt(5) == 0) {
                        limits = draw();
                        budgets = budgets.limitedTo(limits);
                    }
                }
            }
        }

        private void reserve() {
            InfoHash torrent = torrent(random.nextInt(TORRENTS));
            long asked = random.nextLong(HIGHEST_LIMIT);
            long room = Math.max(0, room(torrent));
            long id = budgets.lastId() + 1;
            assertThat(budgets.remaining(torrent, clock).amount().grains()).isEqualTo(room);
            Budgeting answer = budgets.reserve(id, torrent, Amount.grains(asked), clock);
            if (asked <= room) {
                budgets = ((Budgeting.Done) answer).next();
                latest = latest.max(clock);
                granted.put(id, new long[] {torrent.octets().toBytes()[0], asked});
                grants++;
            } else {
                Budgeting.OverLimit over = (Budgeting.OverLimit) answer;
                assertThat(over.remaining().grains()).isEqualTo(room);
                refusals++;
            }
        }

        private void spend() {
            if (granted.isEmpty()) {
                return;
            }
            List<Map.Entry<Long, long[]>> open = List.copyOf(granted.entrySet());
            Map.Entry<Long, long[]> chosen = open.get(random.nextInt(open.size()));
            long[] grant = chosen.getValue();
            long amount = random.nextLong(grant[1] + 1);
            budgets = ((Budgeting.Done) budgets.spend(chosen.getKey(), Amount.grains(amount), clock)).next();
            latest = latest.max(clock);
            payments.add(new Payment(torrent((int) grant[0]), latest.day(), amount));
            grant[1] -= amount;
            if (grant[1] == 0) {
                granted.remove(chosen.getKey());
            }
        }

        private void release() {
            granted.keySet().stream().sorted().findFirst().ifPresent(id -> {
                budgets = ((Budgeting.Done) budgets.release(id)).next();
                granted.remove(id);
            });
        }

        private void tick() {
            long hours = random.nextInt(40) - 8L;
            clock = hours < 0
                    ? new LedgerTime(
                            clock.epochMillis() + Duration.ofHours(hours).toMillis())
                    : clock.plus(Duration.ofHours(hours));
        }

        private long room(InfoHash torrent) {
            LocalDate today = latest.max(clock).day();
            long reserved =
                    granted.values().stream().mapToLong(grant -> grant[1]).sum();
            long reservedHere = granted.values().stream()
                    .filter(grant -> torrent((int) grant[0]).equals(torrent))
                    .mapToLong(grant -> grant[1])
                    .sum();
            long here = sum(payment -> payment.torrent().equals(torrent));
            long onDay = sum(payment -> payment.day().equals(today));
            long inMonth = sum(payment -> YearMonth.from(payment.day()).equals(YearMonth.from(today)));
            return Math.min(
                    limits.of(torrent).grains() - here - reservedHere,
                    Math.min(
                            limits.day().grains() - onDay - reserved,
                            limits.month().grains() - inMonth - reserved));
        }

        private long sum(Predicate<Payment> which) {
            return payments.stream().filter(which).mapToLong(Payment::grains).sum();
        }

        private Limits draw() {
            return new Limits(
                    Amount.grains(random.nextLong(HIGHEST_LIMIT)),
                    Map.of(torrent(0), Amount.grains(random.nextLong(HIGHEST_LIMIT))),
                    Amount.grains(random.nextLong(HIGHEST_LIMIT)),
                    Amount.grains(random.nextLong(4 * HIGHEST_LIMIT)),
                    Amount.MAX);
        }
    }

    @Test
    void neverGrantsMoreThanAnyLimitLeavesWhateverTheOrder() {
        int[] seen = new int[2];
        Seeds.forEach(300, random -> {
            History history = new History(random);
            for (int i = 0; i < STEPS; i++) {
                history.step();
            }
            seen[0] += history.grants;
            seen[1] += history.refusals;
        });
        if (Long.getLong("seed") == null) {
            assertThat(seen[0]).as("grants").isGreaterThan(2_000);
            assertThat(seen[1]).as("refusals").isGreaterThan(2_000);
        }
    }

    private static InfoHash torrent(int number) {
        byte[] octets = new byte[20];
        octets[0] = (byte) number;
        return new InfoHash(Octets.of(octets));
    }
}
