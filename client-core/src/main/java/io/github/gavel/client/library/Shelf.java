package io.github.gavel.client.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.bencode.BString;
import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.magnet.FileSelection;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Sources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a user's torrents. Each has two files: what it was given as, which is written once, and what is wanted
 * of it; two more may have what peers said that a link means, and trackers that were added; without them it goes on
 * too. One that is damaged is kept aside and said, and is no reason for another not to be there.
 */
final class Shelf {
    private static final String ENTRY = ".entry";
    private static final String SOURCE = ".torrent";
    private static final String LEARNED = ".info";
    private static final String MORE = ".more";
    private static final int MOST_ENTRY = 16 << 20;
    private static final int MOST_SOURCE = 32 << 20;

    private final Path folder;

    /** What is on it, and in sentences what is not. */
    record Found(List<Kept> torrents, List<String> troubles) {}

    Shelf(Path folder) {
        this.folder = folder;
    }

    Found load() {
        List<Kept> torrents = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (String name : names(troubles)) {
            KeptFile entry = new KeptFile(folder, name + ENTRY, MOST_ENTRY);
            KeptFile source = new KeptFile(folder, name + SOURCE, MOST_SOURCE);
            try {
                Answer<Kept> kept = kept(name, entry, source);
                if (kept instanceof Answer.Done<Kept> done) {
                    torrents.add(done.value());
                } else if (kept instanceof Answer.Refused<Kept> refused) {
                    troubles.add(refused.reason() + " It is kept as " + entry.putAside() + ".");
                }
            } catch (IOException unreadable) {
                troubles.add("A torrent is left out, because " + entry.path() + " cannot be read: "
                        + Excuse.of(unreadable) + ".");
            }
        }
        return new Found(torrents, troubles);
    }

    private List<String> names(List<String> troubles) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENTRY))
                    .map(name -> name.substring(0, name.length() - ENTRY.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            troubles.add("No torrent is shown, because " + folder + " cannot be read: " + Excuse.of(unreadable) + ".");
            return List.of();
        }
    }

    private Answer<Kept> kept(String name, KeptFile file, KeptFile source) throws IOException {
        Optional<Entry> entry = file.read()
                .flatMap(EntryForm::read)
                .filter(read -> read.hash().toString().equals(name));
        Optional<Given> given = source.read()
                .flatMap(bytes -> given(bytes, name))
                .map(this::knowing)
                .map(this::announcing);
        if (entry.isEmpty()) {
            return Answer.refused("What was wanted of "
                    + given.map(it -> "“" + it.name() + "”").orElse("a torrent")
                    + " is damaged; its files are where they were. Add it again"
                    + given.map(it -> " from " + source.path() + ", with the same folder")
                            .orElse("")
                    + ": it goes on with what is there.");
        }
        String shown = "“" + entry.get().name() + "”";
        return given.<Answer<Kept>>map(it -> Answer.done(new Kept(entry.get(), it)))
                .orElse(Answer.refused("The torrent of " + shown + ", " + source.path()
                        + ", is damaged or not there. Add it again with the folder "
                        + entry.get().folder() + ": it goes on with what is there."));
    }

    /** Whatever is wrong with what peers said, they can be asked again. */
    private Given knowing(Given given) {
        try {
            return given.content().isPresent()
                    ? given
                    : learned(given.hash())
                            .read()
                            .map(BString::of)
                            .map(given::knowing)
                            .orElse(given);
        } catch (IOException unreadable) {
            return given;
        }
    }

    private Given announcing(Given given) {
        try {
            return more(given.hash())
                    .read()
                    .map(Given::of)
                    .map(read -> read instanceof Answer.Done<Given> done ? given.news(done.value()) : List.<URI>of())
                    .map(given::announcingTo)
                    .orElse(given);
        } catch (IOException unreadable) {
            return given;
        }
    }

    /** A link to the torrent with these trackers and nothing else. */
    void announce(Given given) throws IOException {
        Sources added = new Sources(given.more().stream().map(List::of).toList(), List.of());
        Magnet link = new Magnet(given.hash(), Optional.empty(), added, List.of(), FileSelection.ALL);
        more(given.hash()).replace(link.toString().getBytes(UTF_8));
    }

    private KeptFile more(InfoHash hash) {
        return new KeptFile(folder, hash + MORE, MOST_SOURCE);
    }

    private KeptFile learned(InfoHash hash) {
        return new KeptFile(folder, hash + LEARNED, MOST_SOURCE);
    }

    private static Optional<Given> given(byte[] bytes, String name) {
        return Given.of(bytes) instanceof Answer.Done<Given> done
                        && done.value().hash().toString().equals(name)
                ? Optional.of(done.value())
                : Optional.empty();
    }

    /** Takes one over; who has an entry has a source. */
    void put(Kept kept) throws IOException {
        new KeptFile(folder, kept.entry().hash() + SOURCE, MOST_SOURCE)
                .replace(kept.given().source().get());
        learn(kept.given());
        save(kept.entry());
    }

    void learn(Given given) throws IOException {
        if (given.learned().isPresent()) {
            learned(given.hash()).replace(given.learned().get().toBytes());
        }
    }

    void save(Entry entry) throws IOException {
        new KeptFile(folder, entry.hash() + ENTRY, MOST_ENTRY).replace(EntryForm.write(entry));
    }

    void remove(InfoHash hash) throws IOException {
        new KeptFile(folder, hash + ENTRY, MOST_ENTRY).delete();
        new KeptFile(folder, hash + SOURCE, MOST_SOURCE).delete();
        learned(hash).delete();
        more(hash).delete();
    }
}
