package io.github.gavel.wallet.backup;

/** What became of beginning to back up. */
public sealed interface BackupStarted {
    record Running(Backups backups) implements BackupStarted {}

    /** Why not, in a sentence. What is there stays as it is. */
    record Refused(String why) implements BackupStarted {}
}
