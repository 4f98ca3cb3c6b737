package io.github.gavel.engine.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MainsTest {
    private static final long TEN_SECONDS = 10 * Street.SECOND;

    @Test
    void inTenSecondsAsMuchPassesAsTheLimitSays() {
        Seeds.forEach(60, random -> {
            long rate = 2_000 + random.nextLong(1L << random.nextInt(12, 30));
            Street street = new Street(rate);
            IntStream.range(0, 1 + random.nextInt(30))
                    .forEach(hose -> street.hose(Long.MAX_VALUE, 1 + random.nextLong(300_000)));
            street.run(TEN_SECONDS);
            long first = street.passed();
            assertThat(first).isBetween(10 * rate - burst(rate), 10 * rate + burst(rate));
            street.run(TEN_SECONDS);
            assertThat(street.passed() - first).isBetween(10 * rate - burst(rate), 10 * rate + burst(rate));
        });
    }

    @Test
    void everyBucketOfAChainHoldsHoweverTheOthersAre() {
        Seeds.forEach(60, random -> {
            long whole = 10_000 + random.nextLong(2_000_000);
            Street street = new Street(random.nextBoolean() ? whole : 0);
            List<Long> limits = new ArrayList<>();
            List<List<Hose>> torrents = new ArrayList<>();
            for (int torrent = 0; torrent < 1 + random.nextInt(6); torrent++) {
                long up = 10_000 + random.nextLong(1_000_000);
                long capped = 10_000 + random.nextLong(1_000_000);
                Branch branch = street.branch(up);
                branch.cap(RateClass.FREE, new Limit(capped), street.now());
                torrents.add(hoses(street, branch, RateClass.FREE, random));
                limits.add(Math.min(up, capped));
                List<Hose> paid = hoses(street, branch, RateClass.PAID, random);
                torrents.add(Stream.concat(torrents.get(torrents.size() - 1).stream(), paid.stream())
                        .toList());
                limits.add(up);
            }
            street.run(TEN_SECONDS);
            for (int i = 0; i < limits.size(); i++) {
                long passed = torrents.get(i).stream().mapToLong(Hose::passed).sum();
                assertThat(passed).isLessThanOrEqualTo(10 * limits.get(i) + burst(limits.get(i)));
            }
        });
    }

    @Test
    void aTorrentThatMayTakeLittleLeavesTheRestToOthers() {
        Street street = new Street(1_000_000);
        Hose slow = street.greedy().on(street.branch(20_000), RateClass.FREE);
        Branch other = street.branch(0);
        other.cap(RateClass.FREE, new Limit(100_000), street.now());
        Hose capped = street.greedy().on(other, RateClass.FREE);
        Hose quick = street.greedy().on(other, RateClass.PAID);
        street.run(TEN_SECONDS);
        assertThat(slow.passed()).isBetween(180_000L, 220_000L);
        assertThat(capped.passed()).isBetween(960_000L, 1_040_000L);
        assertThat(quick.passed()).isBetween(8_600_000L, 9_000_000L);
    }

    @Test
    void thoseWhoWaitPassAlikeHoweverGreedyOneIs() {
        Street street = new Street(200_000);
        Branch branch = street.branch(0);
        Hose greedy = street.greedy().on(branch, RateClass.FREE);
        List<Hose> others = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            others.add(street.hose(Long.MAX_VALUE, 1 << 14).on(branch, RateClass.FREE));
        }
        street.run(6 * TEN_SECONDS);
        for (Hose other : others) {
            assertThat(other.passed()).isBetween(greedy.passed() - 40_000, greedy.passed() + 40_000);
        }
    }

    @Test
    void nobodyWaitsLongerThanEachBucketTakesForAllWhoWait() {
        Seeds.forEach(40, random -> {
            Street street = new Street(50_000 + random.nextLong(500_000));
            List<Hose> hoses = new ArrayList<>();
            for (int torrent = 0; torrent < 5; torrent++) {
                Branch branch = street.branch(random.nextBoolean() ? 0 : 20_000 + random.nextLong(100_000));
                branch.cap(RateClass.FREE, new Limit(10_000 + random.nextLong(100_000)), street.now());
                hoses.addAll(hoses(street, branch, RateClass.FREE, random));
                hoses.addAll(hoses(street, branch, RateClass.PAID, random));
            }
            street.run(6 * TEN_SECONDS);
            long inAll = (hoses.size() + 1) * (1L << 14);
            long longest = inAll / 10_000 + inAll / 20_000 + inAll / 50_000;
            assertThat(hoses).allMatch(hose -> hose.longestWait() <= longest * Street.SECOND);
        });
    }

    @Test
    void whoIsNewSaysItsFewWordsBeforeAHundredWhoWait() {
        Street street = new Street(20_000);
        Branch branch = street.branch(0);
        IntStream.range(0, 100).forEach(hose -> street.greedy().on(branch, RateClass.FREE));
        street.run(TEN_SECONDS);
        Hose fresh = street.hose(1_000, 1_000);
        street.run(2 * Street.SECOND);
        assertThat(fresh.passed()).isEqualTo(1_000);
    }

    @Test
    void thoseWhoAreNewDoNotKeepOthersWaitingHoweverManyTheyAre() {
        Street street = new Street(100_000);
        Hose known = street.greedy().on(street.branch(0), RateClass.FREE);
        IntStream.range(0, 100).forEach(hose -> street.greedy());
        street.run(TEN_SECONDS);
        assertThat(known.passed()).isBetween(480_000L, 530_000L);
    }

    @Test
    void whatSomebodyGivesBackIsForWhoeverWaits() {
        Street street = new Street(10_000);
        Branch branch = street.branch(0);
        Hose lavish = street.hose(Long.MAX_VALUE, 1).on(branch, RateClass.FREE);
        Hose thrifty = street.greedy().on(branch, RateClass.FREE);
        street.run(TEN_SECONDS);
        assertThat(lavish.passed()).isLessThan(100);
        assertThat(thrifty.passed()).isBetween(99_000L - lavish.passed(), 110_000L);
    }

    @Test
    void whoWaitsForWhatSomebodyHasDrawnNeedNotWaitWhenItIsGivenBack() {
        Mains mains = new Mains(new Bandwidth(Limit.NONE, new Limit(10_000)), 0);
        List<String> resumed = new ArrayList<>();
        Allowance first = mains.upload(() -> resumed.add("first"));
        Allowance second = mains.upload(() -> resumed.add("second"));
        assertThat(first.draw(5_000, 0) + first.draw(5_000, 0)).isEqualTo(10_000);
        assertThat(second.draw(5_000, 0)).isZero();
        assertThat(mains.nanosToNext(0)).isEqualTo(Street.SECOND / 2);
        first.giveBack(5_000);
        assertThat(mains.nanosToNext(0)).isZero();
        mains.resume(0);
        assertThat(resumed).containsExactly("second");
        assertThat(second.draw(5_000, 0)).isEqualTo(5_000);
    }

    @Test
    void whoWantsMuchIsNotOvertakenForEverByThoseWhoWantLittle() {
        Street street = new Street(20_000);
        Branch branch = street.branch(0);
        IntStream.range(0, 20).forEach(hose -> street.modest(100).on(branch, RateClass.FREE));
        Hose much = street.greedy().on(branch, RateClass.FREE);
        street.run(TEN_SECONDS);
        assertThat(much.passed()).isGreaterThan(100_000);
    }

    @Test
    void whoLeavesHoldsNobodyUp() {
        Street street = new Street(30_000);
        Branch branch = street.branch(0);
        List<Hose> leaving = IntStream.range(0, 10)
                .mapToObj(hose -> street.greedy().on(branch, RateClass.FREE))
                .toList();
        street.run(Street.SECOND);
        Hose stays = street.greedy().on(branch, RateClass.FREE);
        leaving.forEach(hose -> hose.more(-Long.MAX_VALUE + hose.passed()));
        leaving.forEach(hose -> hose.allowance().end());
        street.run(TEN_SECONDS);
        assertThat(stays.passed()).isGreaterThan(270_000);
    }

    @Test
    void aLimitThatChangesCountsForThoseWhoWaitToo() {
        Street street = new Street(1);
        Branch branch = street.branch(0);
        Hose hose = street.greedy().on(branch, RateClass.FREE);
        street.run(TEN_SECONDS);
        assertThat(hose.passed()).isBetween(9L, 11L);
        street.mains().limit(new Bandwidth(Limit.NONE, new Limit(1_000_000)), street.now());
        street.run(Street.SECOND);
        assertThat(hose.passed()).isBetween(900_000L, 1_130_000L);
        branch.limit(new Bandwidth(Limit.NONE, new Limit(10_000)), street.now());
        long before = hose.passed();
        street.run(TEN_SECONDS);
        assertThat(hose.passed() - before).isBetween(90_000L, 110_000L);
    }

    @Test
    void withoutALimitNothingIsCountedAndNobodyWaits() {
        Street street = new Street(0);
        Hose hose = street.hose(1_000_000_000, 1 << 18).on(street.branch(0), RateClass.FREE);
        assertThat(hose.allowance().isLimited()).isFalse();
        street.run(Street.SECOND);
        assertThat(hose.passed()).isEqualTo(1_000_000_000);
        assertThat(street.mains().isIdle()).isTrue();
        assertThat(street.mains().nanosToNext(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whoWaitsCostsATurnForEachMeasureAndNoMore() {
        Street street = new Street(100_000);
        Branch branch = street.branch(0);
        IntStream.range(0, 50).forEach(hose -> street.greedy().on(branch, RateClass.FREE));
        assertThat(street.run(TEN_SECONDS)).isLessThan(400);
    }

    private static List<Hose> hoses(Street street, Branch branch, RateClass some, RandomGenerator random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(hose -> street.hose(Long.MAX_VALUE, 1 + random.nextLong(1 << 16))
                        .on(branch, some))
                .toList();
    }

    private static long burst(long rate) {
        return new Bucket(new Limit(rate), 0).capacity();
    }
}
