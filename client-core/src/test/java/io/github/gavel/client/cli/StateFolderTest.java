package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("XDG_STATE_HOME", "/state");

    @TempDir
    private Path folder;

    @Test
    void oneFolderByTwoWaysHasOneMemory() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(of(link)).isEqualTo(of(real)).isNotEqualTo(of(folder));
        assertThat(of(link.resolve("new"))).isEqualTo(of(real.resolve("x/../new")));
        assertThat(of(real).getParent()).hasParentRaw(Path.of("/state/gavel/transfers"));
    }

    @Test
    void twoTorrentsInOneFolderHaveTheirOwn() {
        assertThat(of(folder, InfoHash.of(new byte[20]))).isNotEqualTo(of(folder));
    }

    private static Path of(Path downloads) {
        return of(downloads, InfoHash.of("a torrent's infohash".getBytes(StandardCharsets.US_ASCII)));
    }

    private static Path of(Path downloads, InfoHash torrent) {
        return StateFolder.of(downloads, torrent, Optional.empty(), ENVIRONMENT);
    }
}
