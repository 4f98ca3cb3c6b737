package io.github.gavel.ledger.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    private Path temp;

    @Test
    void everyFolderThatIsMadeIsClosedToOthersAndOnTheDisk() throws IOException {
        Path first = temp.resolve("first");
        Path second = first.resolve("second");
        List<Path> synced = new ArrayList<>();
        PrivateFolder folder = watched(second.resolve("third"), synced);
        folder.create();
        assertThat(synced).containsExactly(temp, first, second);
        for (Path made : List.of(first, second, second.resolve("third"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
        folder.create();
        assertThat(synced).hasSize(3);
    }

    @Test
    void aFileInTheWayIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThatThrownBy(new PrivateFolder(file.resolve("folder"))::create)
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    private static PrivateFolder watched(Path path, List<Path> synced) {
        return new PrivateFolder(path) {
            @Override
            protected void sync(Path names) throws IOException {
                synced.add(names);
                super.sync(names);
            }
        };
    }
}
