package io.github.gavel.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.ui.sample.Sample;
import java.nio.file.Path;
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

    @Test
    void onlyWhatIsWholeAndRunsNothingIsOpened() {
        TorrentView mixed = Sample.named("pack", 10_000_000)
                .files("a.mkv", "b.exe", "c.mkv")
                .done(700)
                .view();
        List<FileRow> rows = FileRow.of(mixed.transfer());
        assertThat(rows).extracting(FileRow::isWhole).containsExactly(true, true, false);
        assertThat(rows).extracting(FileRow::canBeOpened).containsExactly(true, false, false);
    }

    @Test
    void whatIsNotWholeIsShownWhereItsTorrentIs() {
        TorrentView mixed = Sample.named("pack", 10_000_000)
                .files("films/a.mkv", "films/b.mkv")
                .done(400)
                .view();
        List<FileRow> rows = FileRow.of(mixed.transfer());
        Path folder = Path.of("here");
        assertThat(rows.get(0).folder(folder)).isEqualTo(Path.of("here", "films"));
        assertThat(rows.get(1).folder(folder)).isEqualTo(folder);
    }

    @Test
    void theNameSaysWhatAFileIs() {
        assertThat(FileKind.of("a/b.c/Film.MKV")).isEqualTo(FileKind.FILM);
        assertThat(FileKind.of("mkv/readme")).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of("")).isEqualTo(FileKind.OTHER);
    }
}
