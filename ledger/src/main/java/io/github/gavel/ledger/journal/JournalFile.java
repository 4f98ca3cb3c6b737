package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.ledger.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A journal's file and its head, for whoever only reads them. */
public final class JournalFile implements Closeable {
    private final LedgerFolder files;
    private final Disk.Handle handle;
    private final Mark start;
    private final Optional<Mark> head;
    private final Optional<Damage> damage;

    private JournalFile(
            LedgerFolder files, Disk.Handle handle, Mark start, Optional<Mark> head, Optional<Damage> damage) {
        this.files = files;
        this.handle = handle;
        this.start = start;
        this.head = head;
        this.damage = damage;
    }

    /** In the folder of whoever keeps it: without its head nobody could tell that its last records are missing. */
    public static JournalFile open(Disk disk, LedgerFolder files, LedgerId ledger) throws IOException {
        Missing missing = new Missing(disk, files);
        JournalFile copy = openCopy(disk, files, ledger);
        if (copy.damage.isPresent()) {
            return copy;
        }
        if (!disk.exists(files.head())) {
            return copy.with(Optional.empty(), Optional.of(missing.head(copy.handle)));
        }
        try (HeadFile headFile = new HeadFile(disk.read(files.head()))) {
            Optional<Mark> head = headFile.read();
            return copy.with(head, head.isEmpty() ? missing.unreadableHead(copy.handle) : Optional.empty());
        }
    }

    /** Of which no more is known than its bytes. */
    public static JournalFile openCopy(Disk disk, LedgerFolder files, LedgerId ledger) throws IOException {
        Disk.Handle handle = disk.read(files.journal());
        Optional<Damage> damage = Header.complaint(handle, ledger).map(what -> new Damage(files.journal(), 0, 0, what));
        Mark start = new Mark(0, new Frame().genesis(Header.of(Header.JOURNAL, ledger)), Header.BYTES);
        return new JournalFile(files, handle, start, Optional.empty(), damage);
    }

    /** Why there is none to open although there was one. */
    public static Optional<Damage> missing(Disk disk, LedgerFolder files) throws IOException {
        return new Missing(disk, files).journal(false);
    }

    /** What is not as it should be and does no harm, in a sentence. */
    public static Optional<String> note(Disk disk, LedgerFolder files) throws IOException {
        if (!disk.exists(files.head())) {
            return Optional.empty();
        }
        try (HeadFile headFile = new HeadFile(disk.read(files.head()))) {
            return headFile.read().flatMap(mark -> headFile.note(files.head(), mark));
        }
    }

    private JournalFile with(Optional<Mark> itsHead, Optional<Damage> itsDamage) {
        return new JournalFile(files, handle, start, itsHead, itsDamage);
    }

    /** What is wrong before the first record. */
    public Optional<Damage> damage() {
        return damage;
    }

    public Scan scan() {
        return scan(start);
    }

    /** Of what lies behind a place that another scan came to. */
    Scan scan(Mark from) {
        return new Scan(files.journal(), handle, from);
    }

    /** Whether there should be more after {@code end}, or something else before it. */
    public Optional<Damage> missingAfter(Mark end) {
        return head.filter(it -> it.sequence() > end.sequence() || (it.sequence() == end.sequence() && !it.equals(end)))
                .map(it -> new Damage(
                        files.journal(),
                        end.offset(),
                        end.sequence() + 1,
                        "it ends here, though " + it.sequence() + " records were acknowledged"));
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
