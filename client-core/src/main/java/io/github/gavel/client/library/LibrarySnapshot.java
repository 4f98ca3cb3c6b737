package io.github.gavel.client.library;

import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.settings.Settings;
import java.util.List;
import java.util.OptionalLong;

/**
 * Everything at one moment. What has not changed since the one before is the same instance.
 *
 * @param client what is in the engine, and the wallet
 * @param items all torrents, in the order of the queue
 * @param troubles what its owner should know, in sentences
 * @param free bytes that can still be written to the folder for downloads, roughly; empty if nobody can tell
 */
public record LibrarySnapshot(
        ClientSnapshot client, List<Item> items, Settings settings, List<String> troubles, OptionalLong free) {
    public LibrarySnapshot {
        items = List.copyOf(items);
        troubles = List.copyOf(troubles);
    }

    /** Where nobody asked how much room there is. */
    public LibrarySnapshot(ClientSnapshot client, List<Item> items, Settings settings, List<String> troubles) {
        this(client, items, settings, troubles, OptionalLong.empty());
    }

    /** The same, with those parts of an earlier one that have not changed. */
    LibrarySnapshot onto(LibrarySnapshot before) {
        LibrarySnapshot next = new LibrarySnapshot(
                client,
                items.equals(before.items) ? before.items : items,
                settings,
                troubles.equals(before.troubles) ? before.troubles : troubles,
                free);
        return next.equals(before) ? before : next;
    }
}
