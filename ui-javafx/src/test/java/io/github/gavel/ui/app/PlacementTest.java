package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.app.Placement.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {
    @TempDir
    private Path folder;

    @Test
    void theNextWindowIsAsLargeAsTheLast() {
        Placement placement = new Placement(folder);
        assertThat(placement.read()).isEqualTo(Size.USUAL);
        Size size = new Size(1_600, 900, true);
        placement.keep(size);
        assertThat(new Placement(folder).read()).isEqualTo(size);
    }

    @Test
    void whatCannotBeASizeIsTheUsualOne() throws IOException {
        for (String words :
                List.of("", "1600", "100 100 0", "99999 900 0", "-1 900 0", "wide high 0", "1 ".repeat(200))) {
            Files.writeString(folder.resolve("window"), words);
            assertThat(new Placement(folder).read()).as(words).isEqualTo(Size.USUAL);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNoReasonToFail() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Placement placement = new Placement(file);
        placement.keep(Size.USUAL);
        assertThat(placement.read()).isEqualTo(Size.USUAL);
    }
}
