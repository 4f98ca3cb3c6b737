package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Checkpoint;
import io.github.gavel.engine.disk.Look;
import io.github.gavel.engine.disk.Medium;
import io.github.gavel.engine.disk.Notes;
import io.github.gavel.engine.disk.Outcome;
import io.github.gavel.engine.disk.Stamp;
import io.github.gavel.engine.disk.Store;
import io.github.gavel.engine.disk.Trouble;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Segment;
import io.github.gavel.engine.resume.Mark.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Remembers one torrent while it runs. What is written to its files is noted before and after in a journal, which
 * outlives the process without ever being waited for; {@link #keep} makes all of it durable and begins the next
 * journal. Where a journal cannot be written the torrent goes on, and the next run checks more than it had to. Once
 * something could not be made durable, no later success is believed, since a system tells it only once: the memory
 * before and the journals since stay, until everything in doubt was checked. For any number of threads.
 */
public final class Keeper implements Notes {
    private final Vault vault;
    private final Content content;
    private final Recalled recalled;
    private final Boot boot;
    private final BitSet have = new BitSet();
    private Optional<Open> open = Optional.empty();
    private OptionalLong last = OptionalLong.empty();
    private Optional<Kept> kept = Optional.empty();
    private long notes;
    private boolean isMute;
    private boolean isDoubtful;

    /** What is remembered, as long as nothing else was written since. */
    private record Kept(Particulars particulars, List<Partial> partials) {}

    private record Open(Journal journal, Medium.Handle file) {}

    public Keeper(Vault vault, Content content, Recalled recalled, Boot boot) {
        this.vault = vault;
        this.content = content;
        this.recalled = recalled;
        this.boot = boot;
    }

    /** Compares what is remembered with what is there; to be asked once, before anything is written. */
    public boolean compare(Store store, Consumer<Recollection> then) {
        return store.survey(
                looks -> {
                    Recollection recollection = Comparison.of(content, recalled, looks, boot);
                    found(recollection.have());
                    store.doubt(filesOfJournals());
                    remember(recollection, looks);
                    return recollection;
                },
                this::everythingIsInDoubt,
                then);
    }

    private Recollection everythingIsInDoubt(Trouble trouble) {
        BitSet all = new BitSet();
        all.set(0, content.layout().pieces());
        return new Recollection(new BitSet(), all, List.of(), List.of(), List.of(trouble.sentence()));
    }

    /** What is remembered is what is there, if nothing was noted since and nobody changed a file. */
    private synchronized void remember(Recollection recollection, List<Look> looks) {
        boolean isAsRemembered = recollection.recheck().isEmpty()
                && recalled.journals().isEmpty()
                && recalled.memory()
                        .flatMap(Memory::holdings)
                        .filter(holdings -> holdings.stamps().equals(stamps(looks))
                                && holdings.have().equals(recollection.have()))
                        .isPresent();
        kept = isAsRemembered
                ? recalled.memory()
                        .map(memory -> new Kept(
                                memory.particulars(),
                                memory.holdings().orElseThrow().partials()))
                : Optional.empty();
    }

    /** After a check: these pieces are on the disk and no others. */
    public synchronized void found(BitSet pieces) {
        if (!have.equals(pieces)) {
            kept = Optional.empty();
        }
        have.clear();
        have.or(pieces);
        isDoubtful = false;
    }

    /** Whether exactly this is remembered already, so that nothing needs to be written. */
    public synchronized boolean isKept(Particulars particulars, List<Partial> partials) {
        return kept.equals(Optional.of(new Kept(particulars, partials)));
    }

    /** Makes everything that is on the disk durable, and remembers it and this. */
    public boolean keep(Store store, Particulars particulars, List<Partial> partials, Consumer<Outcome> then) {
        return store.keep(new Moment(particulars, partials), then);
    }

    @Override
    public void writing(int piece) {
        note(new Mark(Kind.WRITING, piece));
    }

    @Override
    public synchronized void written(int piece) {
        have.set(piece);
        note(new Mark(Kind.WRITTEN, piece));
    }

    @Override
    public synchronized void lost(int piece) {
        have.clear(piece);
        note(new Mark(Kind.LOST, piece));
    }

    @Override
    public void touching(int piece) {
        note(new Mark(Kind.TOUCHING, piece));
    }

    @Override
    public synchronized void over() {
        try {
            closeJournal();
        } catch (IOException lost) {
            isMute = true;
        }
    }

    /** What was on the disk at one moment. */
    private final class Moment implements Checkpoint {
        private final Particulars particulars;
        private final List<Partial> partials;
        private BitSet had = new BitSet();
        private long generation;
        private long notesBefore;

        private Moment(Particulars particulars, List<Partial> partials) {
            this.particulars = particulars;
            this.partials = List.copyOf(partials);
        }

        @Override
        public void begin() throws IOException {
            synchronized (Keeper.this) {
                closeJournal();
                generation = next();
                had = (BitSet) have.clone();
                notesBefore = notes;
            }
        }

        @Override
        public void notDurable() {
            doubt();
        }

        @Override
        public void end(List<Look> looks) throws IOException {
            if (isDoubtful()) {
                vault.update(content.infoHash(), particulars);
                return;
            }
            Holdings holdings = new Holdings(content.layout().pieces(), had, stamps(looks), partials);
            vault.write(new Memory(content.infoHash(), generation, particulars, Optional.of(holdings)));
            vault.deleteJournalsBefore(content.infoHash(), generation);
            synchronized (Keeper.this) {
                kept = Optional.of(new Kept(particulars, partials)).filter(nothingElse -> notes == notesBefore);
            }
        }

        @Override
        public Path place() {
            return vault.memory(content.infoHash());
        }
    }

    private synchronized void doubt() {
        isDoubtful = true;
        note(new Mark(Kind.DOUBT, 0));
    }

    private synchronized boolean isDoubtful() {
        return isDoubtful;
    }

    private static List<Optional<Stamp>> stamps(List<Look> looks) {
        return looks.stream().map(Look::stamp).toList();
    }

    private synchronized void note(Mark mark) {
        notes++;
        kept = Optional.empty();
        if (isMute) {
            return;
        }
        try {
            if (open.isEmpty()) {
                Journal journal = new Journal(next(), boot);
                open = Optional.of(new Open(journal, vault.open(content.infoHash(), journal)));
            }
            Journal journal = open.get().journal();
            long at = journal.end();
            Vault.writeAll(open.get().file(), journal.add(mark), at);
        } catch (IOException lost) {
            isMute = true;
        }
    }

    private synchronized long next() throws IOException {
        long next = last.isPresent() ? last.getAsLong() + 1 : vault.nextGeneration(content.infoHash());
        last = OptionalLong.of(next);
        return next;
    }

    private synchronized void closeJournal() throws IOException {
        isMute = false;
        if (open.isPresent()) {
            Medium.Handle file = open.get().file();
            open = Optional.empty();
            file.close();
        }
    }

    /** The part file may always be among them. */
    private BitSet filesOfJournals() {
        BitSet files = new BitSet();
        files.set(content.layout().entries().size());
        for (Journal journal : recalled.journals()) {
            journal.touched().stream()
                    .filter(piece -> piece < content.layout().pieces())
                    .forEach(piece -> content.layout().segments(piece).stream()
                            .map(Segment::file)
                            .forEach(files::set));
        }
        return files;
    }
}
