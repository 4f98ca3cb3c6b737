package io.github.gavel.economy.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.fixtures.Seeds;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several torrents ask in any order, at clocks that jump both ways, and every answer is compared with a naive one. */
@Tag("rule")
class InterleavedTorrentsTest {
    private static final int TORRENTS = 4;
    private static final int STEPS = 100;
    private static final long HIGHEST_LIMIT = 200;

    /** Of one history: the budgets and the list of all that was granted, paid and locked. */
    private static final class History {
        private final RandomGenerator random;
        private final Map<Limit, Integer> refusals;
        private final boolean steady;
        private final long unit;
        private final NaiveBudgets naive;
        private LedgerTime clock = new LedgerTime(1_795_000_000_000L);
        private Budgets budgets;

        /**
         * With limits that never change in every second one, and in every fourth with sums at the end of the numbers.
         */
        History(RandomGenerator random, Map<Limit, Integer> refusals) {
            this.random = random;
            this.refusals = refusals;
            this.steady = random.nextBoolean();
            this.unit = random.nextInt(4) == 0 ? Long.MAX_VALUE / HIGHEST_LIMIT : 1;
            Limits limits = limits();
            this.naive = new NaiveBudgets(limits, clock);
            this.budgets = Budgets.startingAt(clock, limits);
        }

        void step() {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> reserve();
                case 3, 4 -> spend();
                case 5 -> release();
                case 6 -> askAgain();
                case 7 -> lock();
                case 8 -> forget();
                case 9 -> change();
                default -> tick();
            }
            assertThat(budgets.remaining(torrent(0), clock)).isEqualTo(naive.remaining(torrent(0), clock));
            assertThat(new Budgets(
                            budgets.limits(),
                            budgets.spent(),
                            budgets.reservations(),
                            budgets.lastId(),
                            budgets.locked()))
                    .isEqualTo(budgets);
        }

        private void reserve() {
            InfoHash torrent = torrent(random.nextInt(TORRENTS));
            Remaining room = naive.remaining(torrent, clock);
            Amount asked = random.nextInt(3) == 0 && !room.amount().isZero()
                    ? Amount.grains(Math.max(1, room.amount().grains() + random.nextInt(-1, 1)))
                    : amount(1);
            long id = naive.highestId + 1 + random.nextInt(2);
            Budgeting answer = budgets.reserve(id, torrent, asked, clock);
            if (expects(answer, asked, room)) {
                naive.grant(id, torrent, asked, clock);
            }
        }

        private void spend() {
            long id = anyId();
            NaiveBudgets.Grant grant = naive.grants.get(id);
            Amount asked = grant != null && random.nextBoolean() ? grant.left() : amount(0);
            Budgeting answer = budgets.spend(id, asked, clock);
            if (grant == null) {
                assertThat(answer).isEqualTo(new Budgeting.UnknownReservation(id));
            } else if (asked.compareTo(grant.left()) > 0) {
                assertThat(answer).isEqualTo(new Budgeting.OverReservation(id, asked, grant.left()));
            } else {
                budgets = ((Budgeting.Done) answer).next();
                naive.pay(id, asked, clock);
            }
        }

        private void release() {
            long id = anyId();
            Budgeting answer = budgets.release(id);
            if (naive.grants.remove(id) == null) {
                assertThat(answer).isEqualTo(new Budgeting.UnknownReservation(id));
            } else {
                budgets = ((Budgeting.Done) answer).next();
            }
        }

        private void askAgain() {
            long id = anyId();
            NaiveBudgets.Grant grant = naive.grants.get(id);
            InfoHash torrent = grant == null ? torrent(0) : grant.torrent();
            Amount asked = grant == null || random.nextInt(4) == 0 ? amount(1) : grant.asked();
            boolean same = grant != null && asked.equals(grant.asked());
            assertThat(budgets.reserve(id, torrent, asked, clock))
                    .isEqualTo(same ? new Budgeting.Done(budgets) : new Budgeting.IdUsed(id, naive.highestId));
        }

        private void lock() {
            ChannelId channel = channel(random.nextInt(3));
            Amount total = amount(0);
            Amount before = naive.locked.getOrDefault(channel, Amount.ZERO);
            Amount more = total.compareTo(before) > 0 ? total.minus(before) : Amount.ZERO;
            if (expects(budgets.lock(channel, total), more, naive.lockable())) {
                naive.locked.put(channel, total);
            }
            assertThat(budgets.lockable()).isEqualTo(naive.lockable());
        }

        private void forget() {
            InfoHash torrent = torrent(random.nextInt(1, TORRENTS));
            Budgeting answer = budgets.forget(torrent);
            if (naive.reserved(torrent).signum() > 0) {
                assertThat(answer).isInstanceOf(Budgeting.StillReserved.class);
            } else if (!steady) {
                budgets = ((Budgeting.Done) answer).next();
                naive.forget(torrent);
            }
        }

        private void change() {
            if (!steady && random.nextInt(3) == 0) {
                naive.limits = limits();
                budgets = budgets.limitedTo(naive.limits);
            }
        }

        /** Some hours either way, or now and then ten days ahead. */
        private void tick() {
            long hours = random.nextInt(6) == 0 ? 240 : random.nextInt(40) - 12L;
            clock = new LedgerTime(clock.epochMillis() + Duration.ofHours(hours).toMillis());
        }

        private boolean expects(Budgeting answer, Amount asked, Remaining room) {
            if (asked.compareTo(room.amount()) > 0) {
                assertThat(answer).isEqualTo(new Budgeting.OverLimit(asked, room));
                refusals.merge(room.limit(), 1, Integer::sum);
                return false;
            }
            budgets = ((Budgeting.Done) answer).next();
            return true;
        }

        /** An id that was used, or now and then the one before all. */
        private long anyId() {
            List<Long> open = naive.grants.keySet().stream().sorted().toList();
            return open.isEmpty() || random.nextInt(5) == 0
                    ? random.nextLong(naive.highestId + 1)
                    : open.get(random.nextInt(open.size()));
        }

        private void requireEveryLimitKept() {
            for (NaiveBudgets.Payment one : steady ? naive.payments : List.<NaiveBudgets.Payment>of()) {
                requireAtMost(naive.limits.day(), naive.paidOnDayOf(one.at()));
                requireAtMost(naive.limits.month(), naive.paidInMonthOf(one.at()));
                requireAtMost(
                        naive.limits.of(one.torrent()),
                        naive.paid(other -> other.torrent().equals(one.torrent())));
            }
        }

        private static void requireAtMost(Amount limit, BigInteger paid) {
            assertThat(paid).isLessThanOrEqualTo(BigInteger.valueOf(limit.grains()));
        }

        private Amount amount(int least) {
            return Amount.grains(unit * random.nextLong(least, HIGHEST_LIMIT));
        }

        private Limits limits() {
            return new Limits(
                    amount(0),
                    Map.of(torrent(0), amount(0)),
                    amount(0),
                    Amount.grains(unit * random.nextLong(HIGHEST_LIMIT)).max(amount(0)),
                    amount(0));
        }
    }

    @Test
    void keepsEveryLimitWhateverTheOrder() {
        Map<Limit, Integer> refusals = new EnumMap<>(Limit.class);
        Seeds.forEach(400, random -> {
            History history = new History(random, refusals);
            for (int i = 0; i < STEPS; i++) {
                history.step();
            }
            history.requireEveryLimitKept();
        });
        if (Long.getLong("seed") == null) {
            assertThat(refusals).containsOnlyKeys(Limit.values());
            assertThat(refusals.values()).allMatch(count -> count > 500);
        }
    }

    private static InfoHash torrent(int number) {
        return new InfoHash(Octets.ofHex(String.format("%040x", number)));
    }

    private static ChannelId channel(int number) {
        return new ChannelId(Octets.ofHex(String.format("%064x", number)));
    }
}
