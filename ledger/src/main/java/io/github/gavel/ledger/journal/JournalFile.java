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

    public static JournalFile open(Disk disk, LedgerFolder files, LedgerId ledger) throws IOException {
        Optional<Mark> head = Optional.empty();
        if (disk.exists(files.head())) {
            try (HeadFile headFile = new HeadFile(disk.read(files.head()))) {
                head = headFile.read();
            }
        }
        Disk.Handle handle = disk.read(files.journal());
        Optional<Damage> damage = Header.complaint(handle, ledger).map(what -> new Damage(files.journal(), 0, 0, what));
        Mark start = new Mark(0, new Frame().genesis(Header.of(Header.JOURNAL, ledger)), Header.BYTES);
        return new JournalFile(files, handle, start, head, damage);
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
