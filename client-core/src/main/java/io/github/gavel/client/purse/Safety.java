package io.github.gavel.client.purse;

import io.github.gavel.economy.time.LedgerTime;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is there on the day that the folder is lost.
 *
 * @param hasWords whether the owner has shown to have written the words down
 * @param file where the channels are saved
 * @param saved when that file was last written; empty if it is not there
 * @param trouble why it is older than the wallet
 */
public record Safety(boolean hasWords, Optional<Path> file, Optional<LedgerTime> saved, Optional<String> trouble) {
    public boolean isBackedUp() {
        return hasWords && saved.isPresent() && trouble.isEmpty();
    }
}
