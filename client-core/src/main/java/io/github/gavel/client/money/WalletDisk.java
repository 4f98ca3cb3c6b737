package io.github.gavel.client.money;

import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.store.WalletStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a wallet has on disks at one ledger.
 *
 * @param folder where it keeps what concerns this ledger; no other program has that meanwhile
 * @param store what it has there
 * @param backups what keeps a backup of that elsewhere after each change, if anything does
 */
public record WalletDisk(Path folder, WalletStore store, Optional<Backups> backups) implements AutoCloseable {
    /** What went wrong with it: why nothing is paid any more, or why the backup is older than the store. */
    Optional<String> trouble() {
        return store.stopped().or(() -> backups.flatMap(Backups::trouble));
    }

    @Override
    public void close() throws IOException {
        backups.ifPresent(Backups::close);
        store.close();
    }
}
