package io.github.gavel.client.library;

import io.github.gavel.engine.Removed;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Torrents on their way out: for a while that can be undone. It belongs to the library's thread. */
final class Departures {
    private final Stock stock;
    private final Steward steward;
    private final Surroundings around;
    private final Executor thread;
    private final Set<InfoHash> going = new HashSet<>();

    Departures(Stock stock, Steward steward, Surroundings around, Executor thread) {
        this.stock = stock;
        this.steward = steward;
        this.around = around;
        this.thread = thread;
    }

    Leaving begun(boolean withFiles) {
        return new Leaving(around.clock().instant(), withFiles);
    }

    Answer<Entry> undo(InfoHash hash) {
        return change(hash, Optional.empty());
    }

    Answer<Entry> hasten(InfoHash hash) {
        return change(
                hash,
                stock.find(hash)
                        .flatMap(kept -> kept.entry().orders().leaving())
                        .map(leaving -> new Leaving(Instant.EPOCH, leaving.withFiles())));
    }

    private Answer<Entry> change(InfoHash hash, Optional<Leaving> how) {
        Optional<Entry> entry = stock.find(hash).map(Kept::entry).filter(Entry::isLeaving);
        if (entry.isEmpty() || going.contains(hash)) {
            return Answer.refused("it is not on its way out, or it is too late");
        }
        stock.change(hash, it -> it.with(orders -> orders.leaving(how)));
        return Answer.done(entry.get().with(orders -> orders.leaving(how)));
    }

    /** Lets go of those whose time has come. */
    void look(List<Item> items) {
        items.stream().map(Item::entry).filter(this::isOver).forEach(this::part);
    }

    private boolean isOver(Entry entry) {
        Instant now = around.clock().instant();
        return entry.orders()
                .leaving()
                .filter(leaving -> !now.isBefore(leaving.since().plus(around.grace())))
                .isPresent();
    }

    private void part(Entry entry) {
        boolean withFiles = entry.orders().leaving().filter(Leaving::withFiles).isPresent();
        if (going.add(entry.hash())) {
            stock.find(entry.hash()).ifPresent(kept -> {
                CompletableFuture<Void> unused =
                        steward.remove(kept, withFiles).thenAcceptAsync(removed -> parted(entry, removed), thread);
            });
        }
    }

    private void parted(Entry entry, Removed removed) {
        going.remove(entry.hash());
        steward.forget(entry.hash());
        stock.remove(entry.hash());
        if (removed instanceof Removed.Left left) {
            stock.complain("“" + entry.name() + "” is gone, but not all of its files: " + left.sentence());
        }
    }
}
