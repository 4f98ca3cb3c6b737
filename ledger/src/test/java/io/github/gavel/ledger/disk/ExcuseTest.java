package io.github.gavel.ledger.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ExcuseTest {
    @Test
    void aFailureIsSaidWithoutTheNameOfItsClass() {
        assertThat(Excuse.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(Excuse.of(new NoSuchFileException("a/b"))).isEqualTo("there is no a/b");
        assertThat(Excuse.of(new FileAlreadyExistsException("a/b"))).isEqualTo("a/b is in the way");
        assertThat(Excuse.of(new AccessDeniedException("a/b"))).isEqualTo("a/b is not for this user");
        assertThat(Excuse.of(new FileSystemException("a/b", null, "Read-only file system")))
                .isEqualTo("a/b: Read-only file system");
        assertThat(Excuse.of(new DirectoryNotEmptyException("a/b"))).isEqualTo("a/b cannot be used");
    }

    @Test
    void whatSaysNothingIsNamedByItsClass() {
        assertThat(Excuse.of(new StackOverflowError())).isEqualTo("java.lang.StackOverflowError");
    }
}
