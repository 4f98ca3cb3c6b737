package io.github.gavel.engine.disk;

import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.PieceHashes;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * One torrent on the disk. Nothing here blocks: the crew does the work, and what became of it is told through the
 * executor of whoever owns the torrent. Whoever is answered false is told nothing, because the store or the crew stops,
 * or, where that is said, because too much waits already.
 */
public final class Store {
    /** What partial pieces are counted in. */
    public static final int BLOCK = 16 << 10;

    private static final int STEP = 256 << 10;

    private final Disk disk;
    private final Content content;
    private final Layout layout;
    private final TorrentFiles files;
    private final Whereabouts whereabouts;
    private final FileChoice choice;
    private final Steady steady;
    private final Stocktaking stocktaking;
    private final Preparation preparation;
    private final Removal removal;
    private final Notes notes;
    private final Jobs jobs;
    private final Lock keeping = new ReentrantLock();
    private final ReadWriteLock places = new ReentrantReadWriteLock();
    private Runnable abandon = () -> {};

    Store(Disk disk, Content content, Whereabouts whereabouts, Notes notes, Executor owner) {
        this.disk = disk;
        this.content = content;
        this.layout = content.layout();
        this.whereabouts = whereabouts;
        this.files = new TorrentFiles(layout, whereabouts, disk.ground());
        this.choice = new FileChoice(layout, whereabouts, files, disk.ground());
        this.stocktaking = new Stocktaking(whereabouts, files, disk.ground(), places.writeLock());
        this.preparation = new Preparation(layout, whereabouts, files, disk.ground());
        this.removal = new Removal(layout, whereabouts, disk.ground());
        this.notes = notes;
        this.jobs = new Jobs(disk.crew(), owner);
        this.steady = new Steady(files, places.readLock(), jobs.gate());
    }

    /**
     * Hashes a piece that is whole in memory and, if it is right, writes it. The loan stays the caller's, who lets it
     * alone until told.
     *
     * @param begun its hash, if that was computed as it arrived, of which nothing is being computed now
     * @param isSuspect whether the hashes of its blocks are asked for although it may be right
     */
    public boolean save(int piece, Loan loan, Optional<GrowingHash> begun, boolean isSuspect, Consumer<Saved> then) {
        int length = layout.lengthOf(piece);
        disk.saving().addAndGet(length);
        boolean taken = jobs.run(
                () -> {
                    try {
                        return saved(piece, loan.bytes().limit(length), begun, isSuspect);
                    } finally {
                        disk.saving().addAndGet(-length);
                    }
                },
                trouble -> new Saved.Failed(piece, trouble),
                then);
        if (!taken) {
            disk.saving().addAndGet(-length);
        }
        return taken;
    }

    private Saved saved(int piece, ByteBuffer bytes, Optional<GrowingHash> begun, boolean isSuspect) {
        byte[] hash = begun.map(growing -> growing.finish(bytes.limit()))
                .orElseGet(() -> disk.sha1().hash(bytes.duplicate()));
        if (!content.hashes().matches(piece, hash)) {
            return new Saved.Corrupt(piece, hashesOfBlocks(bytes));
        }
        Optional<PieceHashes> blocks = isSuspect ? Optional.of(hashesOfBlocks(bytes)) : Optional.empty();
        places.readLock().lock();
        try {
            if (!whereabouts.keeps(piece)) {
                return new Saved.Unwanted(piece);
            }
            notes.writing(piece);
            files.write(piece, 0, bytes);
            notes.written(piece);
            return new Saved.Verified(piece, blocks);
        } catch (Broken failure) {
            return new Saved.Failed(piece, failure.trouble());
        } finally {
            places.readLock().unlock();
        }
    }

    private PieceHashes hashesOfBlocks(ByteBuffer piece) {
        ByteBuffer hashes = ByteBuffer.allocate(((piece.limit() - 1) / BLOCK + 1) * PieceHashes.HASH_LENGTH);
        for (int at = 0; at < piece.limit(); at += BLOCK) {
            hashes.put(disk.sha1().hash(piece.slice(at, Math.min(BLOCK, piece.limit() - at))));
        }
        return PieceHashes.of(hashes.array());
    }

    /** For a piece that is to be hashed as it arrives. */
    public GrowingHash growing(Loan loan) {
        return new GrowingHash(jobs, disk.sha1(), loan);
    }

    /** Whether a piece has the hash that it should as it is on the disk now; if not, it is not remembered any more. */
    public boolean rehash(int piece, Consumer<Rehashed> then) {
        return jobs.run(
                () -> {
                    try {
                        boolean isRight = content.hashes().matches(piece, hashOnDisk(piece));
                        if (!isRight) {
                            notes.lost(piece);
                        }
                        return new Rehashed.Done(isRight);
                    } catch (Broken failure) {
                        return new Rehashed.Failed(failure.trouble());
                    }
                },
                Rehashed.Failed::new,
                then);
    }

    private byte[] hashOnDisk(int piece) throws Broken {
        MessageDigest digest = disk.sha1().begin();
        int length = layout.lengthOf(piece);
        ByteBuffer step = ByteBuffer.allocate(Math.min(STEP, length));
        for (int at = 0; at < length; at += step.limit()) {
            step.clear().limit(Math.min(STEP, length - at));
            steady.read(piece, at, step);
            digest.update(step.flip());
        }
        return digest.digest();
    }

    /** A block that was read lately, without waiting. */
    public Optional<Slice> peek(int piece, int begin, int length) {
        Spans.Key key = span(piece, begin, length);
        return disk.spans().peek(key, begin - key.begin(), length);
    }

    /** A block of a piece that is had, and what follows it for the next asker. False also if too much waits. */
    public boolean read(int piece, int begin, int length, Consumer<Reading> then) {
        if (!jobs.gate().enter()) {
            return false;
        }
        Spans.Key key = span(piece, begin, length);
        Spans.Waiter waiter = new Spans.Waiter(begin - key.begin(), length, reading -> {
            jobs.tell(() -> then.accept(reading));
            jobs.gate().leave();
        });
        boolean taken = disk.spans().read(key, waiter, loan -> steady.read(piece, key.begin(), loan.bytes()));
        if (!taken) {
            jobs.gate().leave();
        }
        return taken;
    }

    /** The span that a block begins in, longer if the block reaches beyond it. */
    private Spans.Key span(int piece, int begin, int length) {
        int spanLength = disk.settings().span();
        int from = begin - begin % spanLength;
        int to = Math.min(Math.max(from + spanLength, begin + length), layout.lengthOf(piece));
        return new Spans.Key(this, piece, from, to - from);
    }

    /** Writes the blocks that are there of a piece that is not whole, so that a later run need not fetch them again. */
    public boolean stash(int piece, Loan loan, BitSet blocks, Consumer<Outcome> then) {
        BitSet chosen = (BitSet) blocks.clone();
        return jobs.attempt(
                places.readLock(),
                () -> {
                    if (whereabouts.keeps(piece)) {
                        notes.touching(piece);
                        forEachRun(piece, chosen, loan, files::write);
                    }
                },
                then);
    }

    /** Reads blocks that an earlier run stashed. Whether they are right is known when the piece is whole. */
    public boolean fetch(int piece, Loan loan, BitSet blocks, Consumer<Outcome> then) {
        BitSet chosen = (BitSet) blocks.clone();
        return jobs.attempt(places.readLock(), () -> forEachRun(piece, chosen, loan, files::read), then);
    }

    /** Makes the folder and what belongs into it from the start. */
    public boolean prepare(Consumer<Outcome> then) {
        disk.sha1().prepare();
        return jobs.attempt(places.readLock(), preparation::prepare, then);
    }

    /**
     * Hashes what is on the disk of these pieces, after all checks that were asked for before.
     *
     * @param progress told how many are done, now and then
     */
    public Checking check(BitSet pieces, IntConsumer progress, Consumer<Checked> then) {
        Consumer<Checked> answer = checked -> {
            jobs.tell(() -> then.accept(checked));
            jobs.gate().leave();
        };
        Checking checking =
                new Checking(content, disk, steady, pieces, done -> jobs.tell(() -> progress.accept(done)), checked -> {
                    disk.spans().forget(this);
                    disk.checks().over();
                    answer.accept(checked);
                });
        disk.sha1().prepare();
        if (jobs.gate().enter()) {
            Runnable begin = checking::begin;
            abandon = () -> {
                if (disk.checks().giveUp(begin)) {
                    answer.accept(new Checked.Cancelled());
                }
            };
            disk.checks().take(begin);
        } else {
            jobs.tell(() -> then.accept(new Checked.Cancelled()));
        }
        return checking;
    }

    /**
     * Files that are wanted now appear with what is known of them; others are no more written to unless they are there.
     */
    public boolean choose(BitSet wanted, Consumer<Outcome> then) {
        BitSet chosen = (BitSet) wanted.clone();
        return jobs.attempt(places.writeLock(), () -> choice.choose(chosen, notes), then);
    }

    /** Whether nobody else changed, cut or deleted a file since we left it. */
    public boolean confirm(Consumer<Outcome> then) {
        return jobs.attempt(places.readLock(), files::confirm, then);
    }

    /** Remembers, by {@code checkpoint}, what of this torrent is durable on the disk. */
    public boolean keep(Checkpoint checkpoint, Consumer<Outcome> then) {
        return jobs.attempt(keeping, () -> stocktaking.keep(checkpoint), then);
    }

    /**
     * How the files look now, for whoever knows how they should; told by the crew.
     *
     * @param failed the answer if the question cannot be answered
     */
    public <R> boolean survey(Function<List<Look>, R> question, Function<Trouble, R> failed, Consumer<R> then) {
        return jobs.run(() -> question.apply(stocktaking.looks()), failed, then);
    }

    /** What was written to these files by an earlier run is not known to be durable. */
    public void doubt(BitSet unsynced) {
        files.doubt(unsynced);
    }

    void settle(BitSet wanted) throws Broken {
        choice.settle(wanted);
    }

    private interface Transfer {
        void move(int piece, int begin, ByteBuffer bytes) throws Broken;
    }

    private void forEachRun(int piece, BitSet blocks, Loan loan, Transfer transfer) throws Broken {
        int length = layout.lengthOf(piece);
        int from = blocks.nextSetBit(0);
        while (from >= 0) {
            int to = blocks.nextClearBit(from);
            ByteBuffer run = loan.bytes().limit(Math.min(to * BLOCK, length)).position(from * BLOCK);
            transfer.move(piece, from * BLOCK, run);
            from = blocks.nextSetBit(to);
        }
    }

    /** Takes no more work, finishes what was begun, and closes the files. False if it was closed before. */
    public boolean close(Consumer<Outcome> then) {
        abandon.run();
        return jobs.close(removal::closeFiles, this::forget, then);
    }

    /** Closes and then deletes the part file and, if that is asked, all files and the folders that are empty then. */
    public boolean remove(boolean withFiles, Consumer<Outcome> then) {
        abandon.run();
        return jobs.close(() -> removal.remove(withFiles), this::forget, then);
    }

    private void forget() {
        Faults.told(notes::over);
        disk.spans().forget(this);
        disk.release(whereabouts.folder(), content);
    }
}
