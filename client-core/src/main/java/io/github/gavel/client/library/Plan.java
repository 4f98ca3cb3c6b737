package io.github.gavel.client.library;

import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each torrent is to do now. */
final class Plan {
    /**
     * One torrent as it is.
     *
     * @param isComplete whether all that is wanted of it is here
     * @param isFailed whether it failed and nobody has wanted it to try again since
     * @param isThere whether what was in its folder still is
     * @param free bytes on its disk
     * @param before what it was last
     */
    record Facts(
            Entry entry,
            boolean isComplete,
            boolean isFailed,
            boolean isThere,
            long uploaded,
            long here,
            long free,
            Optional<Standing> before) {}

    private final Settings settings;
    private final LowDisk lowDisk;

    private Plan(Settings settings) {
        this.settings = settings;
        this.lowDisk = new LowDisk(settings.lowDisk());
    }

    /** Whether all that is wanted of it is here; while it is being looked at it is what it was. */
    static boolean isComplete(TorrentSnapshot transfer, boolean was) {
        TorrentState state = transfer.state();
        if (state instanceof TorrentState.Checking) {
            return was;
        }
        return state instanceof TorrentState.Seeding
                || (state.isAtRest() && transfer.content().isPresent() && transfer.lacking() == 0);
    }

    /** In the order of the queue. */
    static Map<InfoHash, Standing> of(List<Facts> line, Settings settings) {
        Plan plan = new Plan(settings);
        Map<InfoHash, Standing> standings = new LinkedHashMap<>();
        line.forEach(facts -> standings.put(facts.entry().hash(), plan.alone(facts)));
        List<Queue.Waiting> able = line.stream()
                .filter(facts -> standings.get(facts.entry().hash()) == Standing.AT_WORK)
                .map(facts -> new Queue.Waiting(facts.entry().hash(), facts.isComplete(), isForced(facts)))
                .toList();
        Set<InfoHash> atWork = Queue.atWork(able, settings.queue());
        able.stream()
                .filter(waiting -> !atWork.contains(waiting.hash()))
                .forEach(waiting -> standings.put(waiting.hash(), Standing.WAITING));
        return standings;
    }

    /** As if there were no others. */
    private Standing alone(Facts facts) {
        Entry entry = facts.entry();
        if (entry.isLeaving()) {
            return Standing.LEAVING;
        }
        if (entry.orders().wanted() == Wanted.PAUSED) {
            return Standing.PAUSED;
        }
        if (entry.isPlaced() && !facts.isThere()) {
            return Standing.ABSENT;
        }
        if (!facts.isComplete() && lowDisk.holds(facts.free(), facts.before().equals(Optional.of(Standing.LOW_DISK)))) {
            return Standing.LOW_DISK;
        }
        if (facts.isFailed()) {
            return Standing.FAILED;
        }
        return facts.isComplete() && !isForced(facts) && isReached(facts) ? Standing.GOAL_REACHED : Standing.AT_WORK;
    }

    private boolean isReached(Facts facts) {
        SeedingGoal goal = facts.entry().orders().goal().orElse(settings.goal());
        return goal.isReached(facts.uploaded(), facts.here(), facts.entry().seeded());
    }

    private static boolean isForced(Facts facts) {
        return facts.entry().orders().wanted() == Wanted.FORCED;
    }
}
