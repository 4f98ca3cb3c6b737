package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Excuse;
import io.github.gavel.engine.disk.Medium;
import io.github.gavel.engine.disk.Stamp;
import io.github.gavel.engine.metainfo.InfoHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder in which torrents are remembered, each in a folder of its own: its memory, which is replaced at once or
 * not at all, and the journals since. Blocks.
 */
public final class Vault {
    private static final String MEMORY = "memory";
    private static final String UNFINISHED = "memory.new";
    private static final String JOURNAL = "journal.";
    private static final long MOST_OCTETS = 64 << 20;

    private final Medium medium;
    private final Path folder;

    public Vault(Medium medium, Path folder) {
        this.medium = medium;
        this.folder = folder;
    }

    /** All torrents that something is remembered of. */
    public List<InfoHash> torrents() throws IOException {
        List<InfoHash> torrents = new ArrayList<>();
        for (Path path : medium.list(folder)) {
            String name = String.valueOf(path.getFileName());
            if (name.matches("[0-9a-f]{40}")) {
                torrents.add(InfoHash.of(HexFormat.of().parseHex(name)));
            }
        }
        return torrents;
    }

    /** What there is of a torrent; what cannot be read is complained about and otherwise as if it were not there. */
    public Recalled recall(InfoHash infoHash) {
        Path memory = memory(infoHash);
        try {
            Optional<ByteBuffer> bytes = read(memory);
            if (bytes.isEmpty()) {
                return Recalled.NOTHING;
            }
            Optional<Memory> decoded = MemoryForm.decode(bytes.get().array())
                    .filter(read -> read.infoHash().equals(infoHash));
            if (decoded.isEmpty()) {
                return Recalled.unreadable(memory + " is damaged or not ours; what is on the disk is checked");
            }
            return new Recalled(decoded, journals(infoHash, decoded.get().generation()), Optional.empty());
        } catch (IOException | RuntimeException failure) {
            return Recalled.unreadable("could not read " + memory + ": " + Excuse.of(failure));
        }
    }

    /** Changes what the owner chose, and nothing else; nothing happens if nothing is remembered of the torrent. */
    public void update(InfoHash infoHash, Particulars particulars) throws IOException {
        Optional<Memory> memory = recall(infoHash).memory();
        if (memory.isPresent()) {
            write(new Memory(
                    infoHash,
                    memory.get().generation(),
                    particulars,
                    memory.get().holdings()));
        }
    }

    public void forget(InfoHash infoHash) throws IOException {
        for (Path path : medium.list(folder(infoHash))) {
            medium.delete(path);
        }
        medium.delete(folder(infoHash));
    }

    /** When this returns it is durable; if it does not, the one before is. */
    void write(Memory memory) throws IOException {
        Path own = makeFolder(memory.infoHash());
        Path unfinished = own.resolve(UNFINISHED);
        medium.delete(unfinished);
        try (Medium.Handle handle = medium.open(unfinished, true)) {
            writeAll(handle, ByteBuffer.wrap(MemoryForm.encode(memory)), 0);
            handle.sync();
        }
        medium.replace(unfinished, own.resolve(MEMORY));
        medium.syncFolder(own);
    }

    /** A new file for a journal. */
    Medium.Handle open(InfoHash infoHash, Journal journal) throws IOException {
        Medium.Handle handle = medium.open(makeFolder(infoHash).resolve(JOURNAL + journal.generation()), true);
        writeAll(handle, journal.header(), 0);
        return handle;
    }

    static void writeAll(Medium.Handle handle, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += handle.write(bytes, at);
        }
    }

    /** Journals of what is in a memory now. */
    void deleteJournalsBefore(InfoHash infoHash, long generation) throws IOException {
        for (Path path : medium.list(folder(infoHash))) {
            if (number(path).filter(number -> number < generation).isPresent()) {
                medium.delete(path);
            }
        }
    }

    /** No journal and no memory has this number or a higher one. */
    long nextGeneration(InfoHash infoHash) throws IOException {
        long next = recall(infoHash).memory().map(Memory::generation).orElse(0L) + 1;
        for (Path path : medium.list(folder(infoHash))) {
            next = Math.max(next, number(path).orElse(0L) + 1);
        }
        return next;
    }

    private List<Journal> journals(InfoHash infoHash, long from) throws IOException {
        List<Journal> journals = new ArrayList<>();
        for (Path path : medium.list(folder(infoHash))) {
            Optional<Stamp> stamp = medium.stamp(path);
            if (number(path).filter(number -> number >= from).isPresent() && stamp.isPresent()) {
                read(path)
                        .flatMap(bytes -> Journal.read(bytes, stamp.get().modified()))
                        .ifPresent(journals::add);
            }
        }
        journals.sort(Comparator.comparingLong(Journal::generation));
        return journals;
    }

    /** Of a journal's file. */
    private static Optional<Long> number(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.matches("journal\\.[0-9]{1,18}")
                ? Optional.of(Long.parseLong(name.substring(JOURNAL.length())))
                : Optional.empty();
    }

    Path memory(InfoHash infoHash) {
        return folder(infoHash).resolve(MEMORY);
    }

    private Path folder(InfoHash infoHash) {
        return folder.resolve(infoHash.toString());
    }

    private Path makeFolder(InfoHash infoHash) throws IOException {
        Path own = folder(infoHash);
        for (Path path : List.of(folder, own)) {
            if (!medium.isFolder(path)) {
                medium.createFolder(path);
            }
        }
        return own;
    }

    private Optional<ByteBuffer> read(Path path) throws IOException {
        if (medium.stamp(path).isEmpty()) {
            return Optional.empty();
        }
        try (Medium.Handle handle = medium.open(path, false)) {
            long size = handle.size();
            if (size > MOST_OCTETS) {
                throw new IOException(size + " bytes: at most " + MOST_OCTETS);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining() && handle.read(bytes, bytes.position()) >= 0) {}
            return Optional.of(bytes.flip());
        }
    }
}
