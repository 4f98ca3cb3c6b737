package io.github.gavel.client.journal;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Standing;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is other than it was, in the words of {@link Happening}. */
public record Change(Happening.Kind kind, String torrent, String sentence) {
    public static Change refused(String sentence) {
        return new Change(Happening.Kind.REFUSED, "", sentence);
    }

    public static Change trouble(String sentence) {
        return new Change(Happening.Kind.TROUBLE, "", sentence);
    }

    private static Change of(Happening.Kind kind, Item item) {
        return new Change(kind, item.entry().name(), "");
    }

    /**
     * From one snapshot to a later one.
     *
     * @param since whatever was added earlier was not added now, but is seen for the first time
     */
    public static List<Change> between(LibrarySnapshot before, LibrarySnapshot after, Instant since) {
        List<Change> changes = new ArrayList<>();
        ofItems(before, after, since, changes);
        Set<String> known = new HashSet<>(before.troubles());
        after.troubles().stream()
                .filter(sentence -> !known.contains(sentence))
                .map(Change::trouble)
                .forEach(changes::add);
        return changes;
    }

    private static void ofItems(LibrarySnapshot before, LibrarySnapshot after, Instant since, List<Change> changes) {
        Map<InfoHash, Item> gone = new LinkedHashMap<>();
        before.items().forEach(item -> gone.put(item.entry().hash(), item));
        for (Item item : after.items()) {
            Optional<Item> earlier =
                    Optional.ofNullable(gone.remove(item.entry().hash()));
            earlier.ifPresentOrElse(it -> ofOne(it, item, changes), () -> ofNew(item, since, changes));
        }
        gone.values().forEach(item -> changes.add(of(Happening.Kind.REMOVED, item)));
    }

    private static void ofNew(Item item, Instant since, List<Change> changes) {
        if (!item.entry().added().isBefore(since)) {
            changes.add(of(Happening.Kind.ADDED, item));
        }
        wrong(item)
                .ifPresent(sentence -> changes.add(
                        new Change(Happening.Kind.STUCK, item.entry().name(), sentence)));
    }

    private static void ofOne(Item before, Item after, List<Change> changes) {
        if (isDownloading(before) && isComplete(after)) {
            changes.add(of(Happening.Kind.FINISHED, after));
        }
        Optional<String> wrong = wrong(after);
        if (wrong.isPresent() && !wrong.equals(wrong(before))) {
            changes.add(new Change(Happening.Kind.STUCK, after.entry().name(), wrong.get()));
        } else if (wrong.isEmpty() && wrong(before).isPresent() && after.standing() != Standing.LEAVING) {
            changes.add(of(Happening.Kind.RECOVERED, after));
        }
    }

    /** As far as that is known: what is being looked at may have been complete before. */
    private static boolean isDownloading(Item item) {
        TorrentState state = item.view().transfer().state();
        boolean isKnown = state instanceof TorrentState.Downloading || state instanceof TorrentState.FetchingMetadata;
        return isKnown && !isComplete(item);
    }

    private static boolean isComplete(Item item) {
        return item.view().transfer().totals().completed().isPresent();
    }

    private static Optional<String> wrong(Item item) {
        return switch (item.standing()) {
            case ABSENT, FAILED, LOW_DISK -> item.sentence();
            default -> Optional.empty();
        };
    }
}
