package io.github.gavel.client.library;

import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One torrent of a user's, as far as no engine knows it.
 *
 * @param folder where its files are or will be
 * @param name as it is shown
 * @param seeded for how long, in all runs
 * @param isPlaced whether something of it was in its folder
 */
public record Entry(
        InfoHash hash, Path folder, String name, Instant added, Orders orders, Duration seeded, boolean isPlaced) {
    Entry with(UnaryOperator<Orders> change) {
        return new Entry(hash, folder, name, added, change.apply(orders), seeded, isPlaced);
    }

    Entry named(String other) {
        return new Entry(hash, folder, other, added, orders, seeded, isPlaced);
    }

    Entry seededFor(Duration longer) {
        return new Entry(hash, folder, name, added, orders, longer, isPlaced);
    }

    Entry placed(boolean isSo) {
        return new Entry(hash, folder, name, added, orders, seeded, isSo);
    }

    boolean isLeaving() {
        return orders.leaving().isPresent();
    }

    /** What of it is in its folder, once something is. */
    Path ground() {
        return folder.resolve(name);
    }
}
