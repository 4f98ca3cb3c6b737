package io.github.gavel.engine.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.gavel.engine.paths.Spot.Allowed;
import io.github.gavel.engine.paths.Spot.Reason;
import io.github.gavel.engine.paths.Spot.Refused;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class InsideTest {
    private static final SafePath PATH = new SafePath(List.of("a", "b", "file"));

    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
    private final Path folder = disk.getPath("/downloads");
    private final Path elsewhere = disk.getPath("/elsewhere");

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(folder);
        Files.createDirectory(elsewhere);
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    @Test
    void allowsWhatIsNotThereYet() throws IOException {
        assertThat(look()).isEqualTo(new Allowed(folder.resolve("a/b/file")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesTheFoldersOnTheWay() throws IOException {
        assertThat(Inside.of(folder).prepare(PATH, Files::createDirectory))
                .isEqualTo(new Allowed(folder.resolve("a/b/file")));
        assertThat(folder.resolve("a/b")).isEmptyDirectory();
        assertThat(Inside.of(folder).prepare(PATH, Files::createDirectory)).isInstanceOf(Allowed.class);
    }

    @Test
    void allowsAPlainFileThatIsThere() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createFile(folder.resolve("a/b/file"));
        assertThat(look()).isInstanceOf(Allowed.class);
    }

    @Test
    void refusesAFolderThatIsALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);
        assertThat(look()).isEqualTo(new Refused(folder.resolve("a"), Reason.LINK));
        assertThat(Inside.of(folder).prepare(PATH, Files::createDirectory)).isEqualTo(look());
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesALinkEvenIfItStaysInside() throws IOException {
        Files.createDirectory(folder.resolve("c"));
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("c"));
        assertThat(look()).isEqualTo(new Refused(folder.resolve("a"), Reason.LINK));
    }

    @Test
    void refusesAFileThatIsALinkToSomethingOrNothing() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/file"), elsewhere.resolve("file"));
        assertThat(look()).isEqualTo(new Refused(folder.resolve("a/b/file"), Reason.LINK));
        Files.createFile(elsewhere.resolve("file"));
        assertThat(look()).isEqualTo(new Refused(folder.resolve("a/b/file"), Reason.LINK));
    }

    @Test
    void refusesAFileInTheWay() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.createFile(folder.resolve("a/b"));
        assertThat(look()).isEqualTo(new Refused(folder.resolve("a/b"), Reason.NO_FOLDER));
        assertThat(Inside.of(folder).prepare(PATH, Files::createDirectory)).isEqualTo(look());
    }

    @Test
    void refusesAFolderWhereTheFileIsToBe() throws IOException {
        Files.createDirectories(folder.resolve("a/b/file"));
        assertThat(look()).isEqualTo(new Refused(folder.resolve("a/b/file"), Reason.NO_FILE));
        assertThat(((Refused) look()).sentence())
                .isEqualTo("/downloads/a/b/file is no plain file, and one is to be there");
    }

    @Test
    void looksAtEachFolderAfterItWasMade() throws IOException {
        Spot spot = Inside.of(folder).prepare(PATH, missing -> Files.createSymbolicLink(missing, elsewhere));
        assertThat(spot).isEqualTo(new Refused(folder.resolve("a"), Reason.LINK));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void theFolderItselfMayBeReachedThroughALink() throws IOException {
        Path link = disk.getPath("/link");
        Files.createSymbolicLink(link, folder);
        assertThat(Inside.of(link).prepare(PATH, Files::createDirectory))
                .isEqualTo(new Allowed(folder.resolve("a/b/file")));
    }

    @Test
    void thereMustBeAFolder() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Inside.of(folder.resolve("none")));
    }

    private Spot look() throws IOException {
        return Inside.of(folder).look(PATH);
    }
}
