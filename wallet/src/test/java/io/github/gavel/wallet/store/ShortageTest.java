package io.github.gavel.wallet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** A disk that is full, whatever SQLite calls it. */
class ShortageTest {
    private final SQLException mapping = failure(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    @TempDir
    private Path temp;

    @Test
    void isSaidWhereThereIsNoRoom() {
        assertThat(Shortage.words(mapping, 4_096))
                .isEqualTo("there is no room left on its disk, 4096 bytes of 1048576 (SQLITE_IOERR_SHMSIZE)");
        assertThat(Shortage.words(failure(SQLiteErrorCode.SQLITE_FULL), 0)).startsWith("there is no room left");
        assertThat(Shortage.words(new IOException("No space left on device"), 0))
                .startsWith("there is no room left");
    }

    @Test
    void isNotSaidOfADiskWithRoomOrOfAnotherFault() {
        assertThat(Shortage.words(mapping, 1 << 20)).isEqualTo("SQLITE_IOERR_SHMSIZE");
        assertThat(Shortage.words(failure(SQLiteErrorCode.SQLITE_CORRUPT), 0)).isEqualTo("SQLITE_CORRUPT");
        assertThat(Shortage.words(mapping, temp)).isEqualTo("SQLITE_IOERR_SHMSIZE");
        assertThat(Shortage.words(mapping, temp.resolve("gone"))).isEqualTo("SQLITE_IOERR_SHMSIZE");
    }

    private static SQLException failure(SQLiteErrorCode code) {
        return new SQLException(code.name(), null, code.code);
    }
}
