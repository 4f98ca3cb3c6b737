package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.engine.torrent.PeerView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More leechers than slots, on real sockets. */
@Timeout(180)
class CrowdTest {
    private static final int LEECHERS = 20;
    private static final int SIZE = 2_000_000;

    @TempDir
    private Path folder;

    @Test
    void twentyShareFourSlotsAndOneThatGoesRoundUntilAllHaveEverything() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed(town.engine(with(town, new Cap(64, 4))));
            seed.limit(new Bandwidth(Limit.NONE, new Limit(3_000_000))).join();
            List<Engine> leechers = new ArrayList<>();
            for (int i = 0; i < LEECHERS; i++) {
                Engine leecher = town.engine("leecher" + i);
                leechers.add(leecher);
                town.fetches(leecher, "copy" + i);
                town.calls(leecher, seed);
            }
            Set<Engine> done = new HashSet<>();
            long most = 0;
            while (done.size() < LEECHERS) {
                most = Math.max(most, unchoked(town, seed));
                leechers.stream().filter(leecher -> isSeeding(town, leecher)).forEach(done::add);
                Town.sleep();
            }
            assertThat(most).isBetween(4L, 5L);
            for (int i = 0; i < LEECHERS; i++) {
                town.assertSame("copy" + i);
            }
        }
    }

    @Test
    void torrentsShareTheSlotsOfAllAndEachHasSome() throws IOException {
        try (Town first = new Town(folder.resolve("first"), SIZE, 65_536);
                Town second = new Town(folder.resolve("second"), SIZE + 1, 65_536)) {
            Engine seed = first.seed(first.engine(with(first, new Cap(4, 8))));
            second.seed(seed);
            seed.limit(new Bandwidth(Limit.NONE, new Limit(100_000))).join();
            for (int i = 0; i < 4; i++) {
                for (Town town : List.of(first, second)) {
                    Engine leecher = town.engine("leecher" + i);
                    town.fetches(leecher, "copy" + i);
                    town.calls(leecher, seed);
                }
            }
            boolean isShared = false;
            while (!isShared) {
                List<Long> unchoked = seed.snapshots().join().stream()
                        .map(snapshot -> unchoked(snapshot))
                        .toList();
                assertThat(unchoked.get(0) + unchoked.get(1)).isLessThanOrEqualTo(4);
                isShared = unchoked.equals(List.of(2L, 2L));
                Town.sleep();
            }
        }
    }

    private static EngineSettings with(Town town, Cap slots) {
        return town.settings("seed").with(Caps.USUAL.withSlots(slots));
    }

    private static boolean isSeeding(Town town, Engine engine) {
        return engine.snapshot(town.hash()).join().orElseThrow().state() instanceof TorrentState.Seeding;
    }

    private static long unchoked(Town town, Engine engine) {
        return unchoked(engine.snapshot(town.hash()).join().orElseThrow());
    }

    private static long unchoked(TorrentSnapshot snapshot) {
        return snapshot.progress().peers().stream()
                .filter(peer -> !peer.weChoke())
                .map(PeerView::address)
                .count();
    }
}
