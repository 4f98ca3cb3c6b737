package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.ledger.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens a journal: looks at every byte of it, has the records replayed, and leaves nothing behind the last of them. A
 * last record of which the end is missing, and which was not acknowledged, is dropped; anything else that is wrong is
 * where it ends.
 */
public final class Opener {
    private final Disk disk;
    private final LedgerFolder files;
    private final Missing missing;
    private final byte[] header;
    private final LedgerId ledger;
    private final List<String> notes = new ArrayList<>();

    public Opener(Disk disk, LedgerFolder files, LedgerId ledger) {
        this.disk = disk;
        this.files = files;
        this.missing = new Missing(disk, files);
        this.ledger = ledger;
        this.header = Header.of(Header.JOURNAL, ledger);
    }

    /**
     * Makes one where there is none. If it throws, the disk does not do what it should, and nothing was changed that
     * counts.
     */
    public Opening open(Replay replay) throws IOException {
        disk.createFolder(files.path());
        return open(replay, true);
    }

    /** Makes one of no records in a folder that has none. When this returns it is durable. */
    public void begin() throws IOException {
        made(disk.open(files.journal())).close();
    }

    /** The same of one that was made before: where it is missing, no other takes its place. */
    public Opening reopen(Replay replay) throws IOException {
        return open(replay, false);
    }

    private Opening open(Replay replay, boolean mayBegin) throws IOException {
        Optional<Damage> damage = missing.journal(mayBegin);
        if (damage.isPresent()) {
            return new Opening.Damaged(damage.get());
        }
        boolean founded = disk.exists(files.head());
        Disk.Handle journal = disk.open(files.journal());
        try {
            return founded ? continued(journal, replay) : begun(journal, mayBegin);
        } catch (IOException | RuntimeException failure) {
            journal.close();
            throw failure;
        }
    }

    /** A new one; or one whose making was interrupted, so that it has nothing in it. */
    private Opening begun(Disk.Handle journal, boolean mayBegin) throws IOException {
        if (Missing.hasRecords(journal) || !mayBegin || disk.exists(files.snapshot())) {
            Damage headless = missing.head(journal);
            journal.close();
            return new Opening.Damaged(headless);
        }
        return new Opening.Ready(made(journal), notes);
    }

    private Journal made(Disk.Handle journal) throws IOException {
        journal.cut(0);
        journal.writeAll(ByteBuffer.wrap(header), 0);
        journal.sync();
        disk.syncFolder(files.path());
        HeadFile headFile = new HeadFile(disk.open(files.head()));
        headFile.write(start());
        disk.syncFolder(files.path());
        return new Journal(journal, headFile, start());
    }

    private Opening continued(Disk.Handle journal, Replay replay) throws IOException {
        HeadFile headFile = new HeadFile(disk.open(files.head()));
        Opening opening = continued(journal, headFile, replay);
        if (!(opening instanceof Opening.Ready)) {
            headFile.close();
            journal.close();
        }
        return opening;
    }

    private Opening continued(Disk.Handle journal, HeadFile headFile, Replay replay) throws IOException {
        Optional<String> complaint = Header.complaint(journal, ledger);
        if (complaint.isPresent()) {
            return new Opening.Damaged(damage(0, 0, complaint.get()));
        }
        Optional<Mark> head = headFile.read();
        Optional<Damage> unreadable = head.isEmpty() ? missing.unreadableHead(journal) : Optional.empty();
        if (unreadable.isPresent()) {
            return new Opening.Damaged(unreadable.get());
        }
        head.flatMap(mark -> headFile.note(files.head(), mark)).ifPresent(notes::add);
        return new Walk(journal, headFile, replay, head.orElse(start())).toTheEnd();
    }

    private Mark start() {
        return new Mark(0, new Frame().genesis(header), Header.BYTES);
    }

    private Damage damage(long offset, long record, String what) {
        return new Damage(files.journal(), offset, record, what);
    }

    /** One walk over all records. */
    private final class Walk {
        private final Disk.Handle journal;
        private final HeadFile headFile;
        private final Replay replay;
        private final Optional<Mark> stateAt;
        private final Mark head;
        private Mark mark = start();

        Walk(Disk.Handle journal, HeadFile headFile, Replay replay, Mark head) {
            this.journal = journal;
            this.headFile = headFile;
            this.replay = replay;
            this.stateAt = replay.stateAt();
            this.head = head;
        }

        Opening toTheEnd() throws IOException {
            Scan scan = new Scan(files.journal(), journal, mark);
            while (true) {
                if (isOtherThan(head)) {
                    return new Opening.Damaged(damage(mark.offset(), mark.sequence(), "it is not the one in the head"));
                }
                if (stateAt.filter(this::isOtherThan).isPresent()) {
                    return new Opening.OtherPast(stateAt.get());
                }
                Scanned scanned = scan.next();
                if (scanned instanceof Scanned.Whole whole) {
                    mark = whole.end();
                    Optional<String> wrong = isInState() ? Optional.empty() : replay.take(whole.at(), whole.payload());
                    if (wrong.isPresent()) {
                        return new Opening.Damaged(damage(mark.offset(), mark.sequence(), wrong.get()));
                    }
                } else if (scanned instanceof Scanned.Broken broken) {
                    boolean acknowledged = mark.sequence() < head.sequence();
                    if (acknowledged || !broken.torn()) {
                        return new Opening.Damaged(acknowledged ? broken.damage() : notAcknowledged(broken.damage()));
                    }
                    drop(broken.damage());
                    return ended();
                } else {
                    return ended();
                }
            }
        }

        private Opening ended() throws IOException {
            long most = Math.max(head.sequence(), stateAt.map(Mark::sequence).orElse(0L));
            if (mark.sequence() < most) {
                String what = "it ends here, though " + most + " records were acknowledged";
                return new Opening.Damaged(damage(mark.offset(), mark.sequence() + 1, what));
            }
            writeAgain();
            headFile.write(mark);
            return new Opening.Ready(new Journal(journal, headFile, mark), notes);
        }

        /** What was never acknowledged may be in the system's memory alone, after a sync that failed. */
        private void writeAgain() throws IOException {
            if (mark.sequence() > head.sequence()) {
                ByteBuffer tail = ByteBuffer.allocate(Math.toIntExact(mark.offset() - head.offset()));
                journal.readAll(tail, head.offset());
                journal.writeAll(tail.flip(), head.offset());
                journal.sync();
            }
        }

        private void drop(Damage torn) throws IOException {
            notes.add("Dropped " + (journal.size() - torn.offset()) + " bytes of record " + torn.record()
                    + ", which was not acknowledged: " + torn.what());
            journal.cut(torn.offset());
            journal.sync();
        }

        private Damage notAcknowledged(Damage damage) {
            return damage(
                    damage.offset(),
                    damage.record(),
                    damage.what() + "; nothing from here on was acknowledged, but something was written behind it");
        }

        private boolean isInState() {
            return stateAt.filter(it -> mark.sequence() <= it.sequence()).isPresent();
        }

        private boolean isOtherThan(Mark known) {
            return mark.sequence() == known.sequence() && !mark.equals(known);
        }
    }
}
