package io.github.gavel.wallet.store;

import io.github.gavel.ledger.disk.Excuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/**
 * Why a database does not open, in words: SQLite has several codes for a disk without room, and says so of only one.
 */
final class Shortage {
    /** What opening a database writes at the least. */
    private static final long ROOM = 1 << 20;

    private static final int PRIMARY = 0xff;
    private static final Set<Integer> OF_DISKS = Set.of(
            SQLiteErrorCode.SQLITE_FULL.code, SQLiteErrorCode.SQLITE_IOERR.code, SQLiteErrorCode.SQLITE_CANTOPEN.code);

    private Shortage() {}

    static String words(Throwable failure, Path folder) {
        try {
            return words(failure, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unknown) {
            return Excuse.of(failure);
        }
    }

    static String words(Throwable failure, long room) {
        boolean isOfADisk = failure instanceof IOException
                || (failure instanceof SQLException sql && OF_DISKS.contains(sql.getErrorCode() & PRIMARY));
        return isOfADisk && room < ROOM
                ? "there is no room left on its disk, " + room + " bytes of " + ROOM + " (" + Excuse.of(failure) + ")"
                : Excuse.of(failure);
    }
}
