package io.github.gavel.wallet.store;

import java.util.List;
import java.util.Optional;

/**
 * Some of a history.
 *
 * @param damages rows of which it is not known what they said
 * @param last by which number those before it are found; empty if there was nothing
 */
public record HistoryPart(List<HistoryEntry> entries, List<Damage> damages, Optional<Long> last) {
    public HistoryPart {
        entries = List.copyOf(entries);
        damages = List.copyOf(damages);
    }
}
