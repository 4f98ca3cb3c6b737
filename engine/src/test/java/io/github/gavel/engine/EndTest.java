package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.gavel.engine.magnet.PeerHint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of commands for an engine that has ended. */
@Timeout(Town.LONGEST)
class EndTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverIsTooLateIsToldByTheFutureIfThereIsOne() {
        try (Town town = new Town(folder, 100_000, 65_536)) {
            Engine engine = town.engine("engine");
            engine.close();
            List<PeerHint> peers = List.of(new PeerHint("127.0.0.1", 1));
            assertThatCode(() -> engine.call(town.hash(), peers)).doesNotThrowAnyException();
            assertThat(engine.add(NewTorrent.of(town.torrent(), town.originalFolder())))
                    .isCompletedExceptionally();
        }
    }
}
