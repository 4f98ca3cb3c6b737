package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.ui.sample.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileRowTest {
    private final TorrentView torrent = Sample.named("pack", 10_000_000)
            .files("a", "b", "c", "d", "skipped", "e")
            .done(400)
            .view();

    @Test
    void filesAreTogetherAsLongAsTheirTorrent() {
        List<FileRow> rows = FileRow.of(torrent.transfer());
        assertThat(rows).extracting(FileRow::path).containsExactly("a", "b", "c", "d", "skipped", "e");
        assertThat(rows.stream().mapToLong(FileRow::length).sum())
                .isEqualTo(torrent.transfer().size());
    }

    @Test
    void whatIsHereOfFilesIsTogetherWhatIsHereOfTheTorrent() {
        assertThat(FileRow.of(torrent.transfer()).stream()
                        .mapToLong(FileRow::done)
                        .sum())
                .isEqualTo(torrent.transfer().done());
    }

    @Test
    void onlyPiecesThatNoFileWantsAreUnwanted() {
        assertThat(FileRow.unwanted(torrent.transfer()).isEmpty()).isFalse();
        assertThat(FileRow.unwanted(Sample.named("one", 1_000_000).view().transfer())
                        .isEmpty())
                .isTrue();
    }
}
