package io.github.gavel.engine;

import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.MetadataLiar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(Town.LONGEST)
class HostileMetadataTest {
    private static final List<Supplier<MetadataLiar>> LIARS = List.of(
            () -> new MetadataLiar(List.of("-1"), MetadataMessage.PART),
            () -> new MetadataLiar(List.of("9223372036854775807"), MetadataMessage.PART),
            () -> new MetadataLiar(List.of("16777217"), MetadataMessage.PART),
            () -> new MetadataLiar(List.of("16777216"), MetadataMessage.PART),
            () -> new MetadataLiar(List.of("100000", "20", "16777216", "-5", "1"), MetadataMessage.PART),
            () -> new MetadataLiar(List.of("1", "100000"), 1),
            () -> new MetadataLiar(List.of("16384"), MetadataMessage.PART),
            () -> new MetadataLiar(List.of("16384"), 0),
            () -> new MetadataLiar(List.of("16384"), MetadataMessage.PART + 1),
            () -> new MetadataLiar(List.of("32768"), 7));

    private static final int WITH_A_POSSIBLE_SIZE = 14;

    @TempDir
    private Path folder;

    @Test
    void oneOfTwentyOneWhoDoesNotLieIsEnough() throws IOException {
        try (Town town = new Town(folder, 4_000_000, 1 << 14);
                Gang gang = new Gang(town.hash())) {
            Engine leecher = town.engine("leecher");
            leecher.add(NewTorrent.of(town.magnet(), town.folderOf("copy"))).join();
            town.await(leecher, state -> state instanceof TorrentState.FetchingMetadata);
            List<MetadataLiar> liars = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                MetadataLiar liar = LIARS.get(i % LIARS.size()).get();
                liars.add(liar);
                gang.join(leecher.address().orElseThrow(), "127.0.1." + i, liar);
            }
            Town.awaitThat(() -> liars.stream().filter(MetadataLiar::isAsked).count() == WITH_A_POSSIBLE_SIZE);
            town.calls(leecher, town.seed("seed"));
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }
}
