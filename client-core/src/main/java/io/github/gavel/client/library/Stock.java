package io.github.gavel.client.library;

import static java.util.Comparator.comparing;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * All torrents of the library, in memory and on the disk, and what goes wrong with them, in sentences. It belongs to
 * the library's thread.
 */
final class Stock {
    private final Shelf shelf;
    private final Map<InfoHash, Kept> kept = new HashMap<>();
    private final Map<String, String> troubles = new LinkedHashMap<>();
    private List<Kept> line = List.of();

    Stock(Shelf shelf) {
        this.shelf = shelf;
        Shelf.Found found = shelf.load();
        found.troubles().forEach(this::complain);
        found.torrents().forEach(torrent -> kept.put(torrent.entry().hash(), torrent));
        sort();
    }

    /** In the order of the queue. */
    List<Kept> line() {
        return line;
    }

    List<String> troubles() {
        return List.copyOf(troubles.values());
    }

    void complain(String sentence) {
        complain(sentence, sentence);
    }

    private void complain(String about, String sentence) {
        troubles.put(about, sentence);
    }

    void dismiss(String sentence) {
        troubles.values().remove(sentence);
    }

    Optional<Kept> find(InfoHash hash) {
        return Optional.ofNullable(kept.get(hash));
    }

    long lastPlace() {
        return Places.last(places());
    }

    private List<Long> places() {
        return line.stream().map(it -> it.entry().orders().place()).toList();
    }

    /** Empty, or why it cannot be kept. */
    Optional<String> add(Kept torrent) {
        try {
            shelf.put(torrent);
        } catch (IOException full) {
            return Optional.of("“" + torrent.entry().name() + "” was not added, because nothing could be written down"
                    + " of it: " + Excuse.of(full));
        }
        kept.put(torrent.entry().hash(), torrent);
        sort();
        return Optional.empty();
    }

    /** What peers said that a link means, so that they need not be asked again. */
    void learn(InfoHash hash, BString info) {
        find(hash).ifPresent(before -> {
            Given given = before.given().knowing(info);
            kept.put(hash, new Kept(before.entry(), given));
            sort();
            try {
                shelf.learn(given);
            } catch (IOException full) {
                complain("What “" + before.entry().name() + "” consists of has to be asked for again at the next start,"
                        + " because it could not be written down: " + Excuse.of(full) + ".");
            }
        });
    }

    /** Empty, or why it cannot be written down. */
    Optional<String> announce(Kept torrent, List<URI> trackers) {
        Given given = torrent.given().announcingTo(trackers);
        try {
            shelf.announce(given);
        } catch (IOException full) {
            return Optional.of(
                    "the trackers of “" + torrent.entry().name() + "” could not be written down: " + Excuse.of(full));
        }
        kept.put(given.hash(), new Kept(torrent.entry(), given));
        sort();
        return Optional.empty();
    }

    /** What cannot be written down counts until the program ends. */
    void change(InfoHash hash, UnaryOperator<Entry> change) {
        find(hash).ifPresent(before -> {
            Entry entry = change.apply(before.entry());
            if (!entry.equals(before.entry())) {
                keepInMind(entry);
                save(entry);
            }
        });
    }

    /** As {@link #change}, but a crash forgets it. */
    void keepInMind(Entry entry) {
        kept.computeIfPresent(entry.hash(), (hash, before) -> before.with(entry));
        sort();
    }

    void save(Entry entry) {
        String about = entry.hash().toString();
        try {
            shelf.save(entry);
            troubles.remove(about);
        } catch (IOException full) {
            complain(
                    about,
                    "What is wanted of “" + entry.name() + "” counts until the program ends, but could not be written"
                            + " down: " + Excuse.of(full) + ".");
        }
    }

    void remove(InfoHash hash) {
        find(hash).ifPresent(gone -> {
            kept.remove(hash);
            sort();
            try {
                shelf.remove(hash);
            } catch (IOException stuck) {
                complain("“" + gone.entry().name() + "” will be back at the next start, because its entry could not be"
                        + " deleted: " + Excuse.of(stuck) + ".");
            }
        });
    }

    /** Puts one in front of whoever has this index among the others, or at the end. */
    void move(InfoHash hash, int index) {
        List<Kept> others =
                line.stream().filter(it -> !it.entry().hash().equals(hash)).toList();
        OptionalLong place = Places.before(
                others.stream().map(it -> it.entry().orders().place()).toList(), index);
        if (place.isPresent()) {
            change(hash, entry -> entry.with(orders -> orders.at(place.getAsLong())));
        } else {
            long next = 0;
            for (Kept it : others) {
                long own = next;
                change(it.entry().hash(), entry -> entry.with(orders -> orders.at(own)));
                next += Places.GAP;
            }
            move(hash, index);
        }
    }

    private void sort() {
        line = kept.values().stream()
                .sorted(comparing((Kept it) -> it.entry().orders().place())
                        .thenComparing(it -> it.entry().hash().toString()))
                .toList();
    }
}
