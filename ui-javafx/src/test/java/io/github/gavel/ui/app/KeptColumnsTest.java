package io.github.gavel.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptColumnsTest {
    @TempDir
    private Path folder;

    @Test
    void theNextWindowHasTheColumnsOfTheLast() {
        assertThat(new KeptColumns(folder).read()).isEqualTo(Columns.USUAL);
        Columns chosen = Columns.USUAL
                .toggled(Column.RATIO, false)
                .moved(Column.SIZE, false, false)
                .wide(Map.of(Column.UP, 111))
                .compact(true);
        new KeptColumns(folder).keep(chosen);
        assertThat(new KeptColumns(folder).read()).isEqualTo(chosen);
    }

    @Test
    void aFileThatIsCutInHalfIsReadAsFarAsItGoes() throws IOException {
        new KeptColumns(folder).keep(Columns.USUAL.toggled(Column.LABELS, false));
        Path file = folder.resolve("columns");
        Files.writeString(file, Files.readString(file).substring(0, 40));
        assertThat(new KeptColumns(folder).read().seen(false)).startsWith(Column.NAME, Column.LABELS);
    }

    @Test
    void aFileThatIsFarTooLongIsNotRead() throws IOException {
        Files.writeString(folder.resolve("columns"), "size 80 1\n".repeat(1000));
        assertThat(new KeptColumns(folder).read()).isEqualTo(Columns.USUAL);
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNoReasonToFail() throws IOException {
        KeptColumns columns = new KeptColumns(Files.createFile(folder.resolve("file")));
        columns.keep(Columns.USUAL);
        assertThat(columns.read()).isEqualTo(Columns.USUAL);
    }
}
