package io.github.gavel.engine.disk;

import io.github.gavel.engine.hash.Sha1;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A disk for tests, asked and answered in one call. */
public final class Desk implements AutoCloseable {
    static final DiskSettings SMALL = new DiskSettings(1 << 20, 1 << 20, 4096, 4, 2, 64);

    private final Disk disk;

    Desk(DiskSettings settings, Medium medium) {
        this.disk = new Disk(settings, Sha1.ofTheJdk(), medium);
    }

    public static Desk on(Medium medium) {
        return new Desk(SMALL, medium);
    }

    public Disk disk() {
        return disk;
    }

    /** The answer to what is asked. */
    public static <T> T ask(Predicate<Consumer<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (!question.test(answer::complete)) {
            throw new AssertionError("was refused");
        }
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    public Disk.Opening opening(Sample sample, Path folder, BitSet wanted, Notes notes) {
        return ask(then -> disk.open(sample.content(), folder, wanted, notes, Runnable::run, then));
    }

    public Store open(Sample sample, Path folder, BitSet wanted, Notes notes) {
        if (opening(sample, folder, wanted, notes) instanceof Disk.Opening.Opened opened) {
            return opened.store();
        }
        throw new AssertionError("was refused");
    }

    public Store open(Sample sample, Path folder) {
        return open(sample, folder, sample.everything(), Notes.NONE);
    }

    public Saved save(Store store, Sample sample, int piece) {
        return save(store, piece, sample.piece(piece));
    }

    public Saved save(Store store, int piece, byte[] bytes) {
        return save(store, piece, bytes, false);
    }

    /** The same of a piece that was wrong before. */
    Saved saveSuspect(Store store, int piece, byte[] bytes) {
        return save(store, piece, bytes, true);
    }

    private Saved save(Store store, int piece, byte[] bytes, boolean isSuspect) {
        Loan loan = disk.buffers().take(bytes.length).orElseThrow();
        loan.bytes().put(bytes);
        Saved saved = ask(then -> store.save(piece, loan, Optional.empty(), isSuspect, then));
        loan.giveBack();
        return saved;
    }

    public Reading read(Store store, int piece, int begin, int length) {
        return ask(then -> store.read(piece, begin, length, then));
    }

    /** The bytes of a block, which must be readable. */
    public byte[] bytes(Store store, int piece, int begin, int length) {
        Reading reading = read(store, piece, begin, length);
        if (reading instanceof Reading.Bytes here) {
            byte[] bytes = new byte[here.slice().bytes().remaining()];
            here.slice().bytes().get(bytes);
            here.slice().giveBack();
            return bytes;
        }
        throw new AssertionError(reading.toString());
    }

    @Override
    public void close() {
        try {
            disk.stop(Duration.ofSeconds(10));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
