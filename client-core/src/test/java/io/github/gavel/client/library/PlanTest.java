package io.github.gavel.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Plan.Facts;
import io.github.gavel.client.settings.QueueSizes;
import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.speed.market.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class PlanTest {
    private static final long FLOOR = 1_000_000_000;
    private static final long MARGIN = new LowDisk(FLOOR).margin();

    private final Settings settings = Settings.standard(Path.of("/d")).with(new QueueSizes(1, 1));

    private static Entry entry(int number, Wanted wanted) {
        byte[] hash = new byte[InfoHash.LENGTH];
        hash[0] = (byte) number;
        Orders orders = new Orders(
                wanted,
                number,
                Set.of(),
                Bandwidth.UNLIMITED,
                Optional.empty(),
                Optional.empty(),
                Wish.NOTHING,
                Optional.empty());
        return new Entry(InfoHash.of(hash), Path.of("/d"), "t" + number, Instant.EPOCH, orders, Duration.ZERO, true);
    }

    private static Facts lacking(Entry entry) {
        return new Facts(entry, false, false, true, 0, 50, Long.MAX_VALUE, Optional.empty());
    }

    private static Facts complete(Entry entry) {
        return new Facts(entry, true, false, true, 0, 100, Long.MAX_VALUE, Optional.empty());
    }

    private static Facts on(long free, Facts facts, Standing before) {
        return new Facts(
                facts.entry(),
                facts.isComplete(),
                facts.isFailed(),
                facts.isThere(),
                facts.uploaded(),
                facts.here(),
                free,
                Optional.of(before));
    }

    private List<Standing> plan(Facts... line) {
        return List.copyOf(Plan.of(Arrays.asList(line), settings).values());
    }

    @Test
    void whoWaitsBehindAnotherSaysSoAndThePausedTakeNoPlace() {
        assertThat(plan(
                        lacking(entry(1, Wanted.PAUSED)),
                        lacking(entry(2, Wanted.RUNNING)),
                        lacking(entry(3, Wanted.RUNNING)),
                        complete(entry(4, Wanted.RUNNING)),
                        lacking(entry(5, Wanted.FORCED))))
                .containsExactly(
                        Standing.PAUSED, Standing.AT_WORK, Standing.WAITING, Standing.AT_WORK, Standing.AT_WORK);
    }

    @Test
    void whatFailedTakesNoPlaceInTheQueue() {
        Facts failed = new Facts(entry(1, Wanted.RUNNING), false, true, true, 0, 0, FLOOR, Optional.empty());
        assertThat(plan(failed, lacking(entry(2, Wanted.RUNNING)))).containsExactly(Standing.FAILED, Standing.AT_WORK);
    }

    @Test
    void whatVanishedIsLeftAloneUnlessNothingOfItWasEverThere() {
        Facts gone = new Facts(entry(1, Wanted.FORCED), false, true, false, 0, 0, FLOOR, Optional.empty());
        Facts fresh =
                new Facts(entry(2, Wanted.RUNNING).placed(false), false, false, false, 0, 0, FLOOR, Optional.empty());
        assertThat(plan(gone, fresh)).containsExactly(Standing.ABSENT, Standing.AT_WORK);
    }

    @Test
    void aFullDiskHoldsDownloadsUntilThereIsSomeMoreRoomThanTheFloor() {
        Facts some = lacking(entry(1, Wanted.FORCED));
        assertThat(plan(on(FLOOR, some, Standing.AT_WORK))).containsExactly(Standing.AT_WORK);
        assertThat(plan(on(FLOOR - 1, some, Standing.AT_WORK))).containsExactly(Standing.LOW_DISK);
        assertThat(plan(on(FLOOR + MARGIN - 1, some, Standing.LOW_DISK))).containsExactly(Standing.LOW_DISK);
        assertThat(plan(on(FLOOR + MARGIN, some, Standing.LOW_DISK))).containsExactly(Standing.AT_WORK);
        assertThat(plan(on(0, complete(entry(1, Wanted.RUNNING)), Standing.AT_WORK)))
                .containsExactly(Standing.AT_WORK);
    }

    @Test
    void aDiskWithRoomAgainStartsNobodyWhomItDidNotStop() {
        Facts paused = lacking(entry(1, Wanted.PAUSED));
        assertThat(plan(on(0, paused, Standing.PAUSED))).containsExactly(Standing.PAUSED);
        assertThat(plan(on(Long.MAX_VALUE, paused, Standing.PAUSED))).containsExactly(Standing.PAUSED);
    }

    @Test
    void withoutAFloorNoDiskIsTooFull() {
        assertThat(new LowDisk(0).holds(0, true)).isFalse();
        assertThat(new LowDisk(1).holds(0, false)).isTrue();
    }

    @Test
    void itsOwnGoalCountsBeforeThatOfAllAndNobodyWhoIsForcedStops() {
        Settings ofAll = settings.with(new SeedingGoal(100, 0));
        Entry entry = entry(1, Wanted.RUNNING);
        Facts gave = new Facts(entry, true, false, true, 100, 100, FLOOR, Optional.empty());
        assertThat(Plan.of(List.of(gave), ofAll)).containsValue(Standing.GOAL_REACHED);
        Facts wantsMore = new Facts(
                entry.with(orders -> orders.withGoal(Optional.of(new SeedingGoal(101, 0)))),
                true,
                false,
                true,
                100,
                100,
                FLOOR,
                Optional.empty());
        assertThat(Plan.of(List.of(wantsMore), ofAll)).containsValue(Standing.AT_WORK);
        Facts forced = new Facts(entry(1, Wanted.FORCED), true, false, true, 100, 100, FLOOR, Optional.empty());
        assertThat(Plan.of(List.of(forced), ofAll)).containsValue(Standing.AT_WORK);
    }

    @Test
    void whatIsOnItsWayOutDoesNothing() {
        Entry entry =
                entry(1, Wanted.FORCED).with(orders -> orders.leaving(Optional.of(new Leaving(Instant.EPOCH, false))));
        assertThat(plan(lacking(entry))).containsExactly(Standing.LEAVING);
    }

    @Test
    void whileItIsLookedAtItIsWhatItWas() {
        TorrentSnapshot unknown = new TorrentSnapshot(
                entry(1, Wanted.RUNNING).hash(),
                Optional.empty(),
                Path.of("/d"),
                new TorrentState.Checking(0, 0),
                new Progress(new BitSet(), 0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                Choice.ALL,
                new Totals(0, 0, Instant.EPOCH, Optional.empty()),
                0);
        assertThat(Plan.isComplete(unknown, true)).isTrue();
        assertThat(Plan.isComplete(unknown, false)).isFalse();
        assertThat(Plan.isComplete(unknown.in(new TorrentState.Seeding()), false))
                .isTrue();
        assertThat(Plan.isComplete(unknown.in(new TorrentState.Downloading()), true))
                .isFalse();
        assertThat(Plan.isComplete(unknown.in(new TorrentState.Stopped()), true))
                .isFalse();
    }

    @Test
    void placesHaveRoomBetweenThemUntilTheyHaveNot() {
        assertThat(Places.before(List.of(), 0)).hasValue(0);
        assertThat(Places.before(List.of(5L, 9L), 0)).hasValue(5 - Places.GAP);
        assertThat(Places.before(List.of(5L, 9L), 1)).hasValue(7);
        assertThat(Places.before(List.of(5L, 9L), 7)).hasValue(9 + Places.GAP);
        assertThat(Places.before(List.of(5L, 6L), 1)).isEmpty();
    }
}
