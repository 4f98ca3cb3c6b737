package io.github.gavel.engine.metainfo;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BList;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.engine.paths.SafePaths;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the files of an info dictionary, be it one or many, and finds their places on a disk. */
final class FilesReader {
    private static final String PADDING = "p";
    private static final String LINK = "l";

    private final BDictionary info;
    private final String name;
    private final int pieceLength;
    private final Notes notes;
    private final List<Found> found = new ArrayList<>();
    private final List<List<String>> wanted = new ArrayList<>();
    private long length;
    private long written;

    /** A file before its path is known. */
    private record Found(boolean isWritten, long offset, long length) {}

    FilesReader(BDictionary info, String name, int pieceLength, Notes notes) {
        this.info = info;
        this.name = name;
        this.pieceLength = pieceLength;
        this.notes = notes;
    }

    List<Entry> entries() throws Unreadable {
        Optional<BValue> files = info.get("files");
        if (files.isPresent() && info.get("length").isPresent()) {
            throw new Unreadable(Fault.LENGTH_AND_FILES);
        }
        if (files.isPresent()) {
            readMany(info.list("files").map(BList::values).orElse(List.of()));
        } else if (info.get("length").isPresent()) {
            read(info, List.of(name));
        } else {
            throw new Unreadable(Fault.NO_LENGTH);
        }
        if (written == 0) {
            throw new Unreadable(Fault.NO_BYTES);
        }
        return placed();
    }

    /** How many bytes they are together, once they were read. */
    long length() {
        return length;
    }

    private void readMany(List<BValue> files) throws Unreadable {
        if (files.isEmpty()) {
            throw new Unreadable(Fault.NO_FILES);
        }
        for (BValue value : files) {
            if (!(value instanceof BDictionary file)) {
                throw new Unreadable(Fault.NO_FILE, number());
            }
            read(file, path(file));
        }
    }

    /** Of the file that is read now. */
    private long number() {
        return found.size() + 1L;
    }

    private void read(BDictionary file, List<String> path) throws Unreadable {
        long size = file.integer("length").orElseThrow(() -> new Unreadable(Fault.NO_SIZE, number()));
        if (size < 0) {
            throw new Unreadable(Fault.NEGATIVE_SIZE, number(), size);
        }
        long most = (long) pieceLength * Layout.MOST_PIECES;
        if (size > most - length) {
            throw new Unreadable(Fault.TOO_LARGE, most, number(), (long) pieceLength, (long) Layout.MOST_PIECES);
        }
        String attributes = Texts.of(file, "attr").orElse("");
        boolean isLink = attributes.contains(LINK) && size == 0;
        boolean isWritten = !isLink && !attributes.contains(PADDING);
        notes.add(Note.Kind.LINKS, isLink ? 1 : 0);
        found.add(new Found(isWritten, length, size));
        length += size;
        if (isWritten) {
            wanted.add(path);
            written += size;
        }
    }

    private List<String> path(BDictionary file) throws Unreadable {
        List<BValue> names = file.list("path.utf-8")
                .or(() -> file.list("path"))
                .map(BList::values)
                .filter(values -> !values.isEmpty())
                .orElseThrow(() -> new Unreadable(Fault.NO_PATH, number()));
        if (names.size() >= SafePath.MOST_NAMES) {
            throw new Unreadable(Fault.DEEP_PATH, number(), (long) names.size(), SafePath.MOST_NAMES - 1L);
        }
        List<String> path = new ArrayList<>(names.size() + 1);
        path.add(name);
        for (BValue part : names) {
            if (!(part instanceof BString text)) {
                throw new Unreadable(Fault.BROKEN_PATH, number());
            }
            path.add(Texts.of(text));
        }
        return path;
    }

    private List<Entry> placed() {
        List<SafePath> paths = SafePaths.of(wanted);
        for (int i = 0; i < paths.size(); i++) {
            notes.add(Note.Kind.RENAMED, paths.get(i).names().equals(wanted.get(i)) ? 0 : 1);
        }
        Iterator<SafePath> next = paths.iterator();
        return found.stream()
                .map(file -> new Entry(
                        file.isWritten() ? Optional.of(next.next()) : Optional.empty(), file.offset(), file.length()))
                .toList();
    }
}
