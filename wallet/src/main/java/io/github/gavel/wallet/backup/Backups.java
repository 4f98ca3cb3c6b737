package io.github.gavel.wallet.backup;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.wallet.store.Contents;
import io.github.gavel.wallet.store.WalletStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes a backup after each change, on a thread of its own: while it writes more changes gather, and the next one has
 * them all. A backup that fails harms nobody, and is said.
 */
public final class Backups implements Closeable {
    private static final String STOPPED = "the store has stopped";

    private final WalletStore store;
    private final BackupFile file;
    private final Supplier<LedgerTime> clock;
    private final Thread thread = new Thread(this::run, "wallet-backup");
    private final Object change = new Object();
    private boolean isDue;
    private boolean isClosed;
    private volatile Optional<String> trouble = Optional.empty();

    private Backups(WalletStore store, BackupFile file, Supplier<LedgerTime> clock) {
        this.store = store;
        this.file = file;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /**
     * Refuses to write over a backup that knows more, or that is of other words, and to begin where nothing can be
     * written: the first one is there when this returns.
     */
    public static BackupStarted start(WalletStore store, BackupFile file, Supplier<LedgerTime> clock) {
        Reading there = file.read();
        if (there instanceof Reading.Refused refused) {
            return new BackupStarted.Refused(refused.why() + "; nothing is written over it");
        }
        Optional<Contents> ours = store.contents().join();
        if (ours.isEmpty()) {
            return new BackupStarted.Refused(STOPPED);
        }
        Optional<String> less = there instanceof Reading.Read read
                ? Lessening.of(read.contents(), ours.get(), clock.get()).objection()
                : Optional.empty();
        if (less.isPresent()) {
            return new BackupStarted.Refused("The backup " + file + " is not written over: " + less.get());
        }
        Backups backups = new Backups(store, file, clock);
        store.watch(number -> backups.due());
        backups.write();
        if (backups.trouble.isPresent()) {
            return new BackupStarted.Refused(backups.trouble.get());
        }
        backups.thread.start();
        return new BackupStarted.Running(backups);
    }

    /** Why the last one failed. */
    public Optional<String> trouble() {
        return trouble;
    }

    private void due() {
        synchronized (change) {
            isDue = true;
            change.notifyAll();
        }
    }

    private void run() {
        while (isToWrite()) {
            write();
        }
        if (trouble.isPresent()) {
            write();
        }
    }

    private boolean isToWrite() {
        synchronized (change) {
            while (!isDue && !isClosed) {
                try {
                    change.wait();
                } catch (InterruptedException nobodyHasReasonTo) {
                    return false;
                }
            }
            boolean due = isDue;
            isDue = false;
            return due;
        }
    }

    private void write() {
        Optional<Contents> contents = store.contents().join();
        if (contents.isEmpty()) {
            trouble = Optional.of(STOPPED);
            return;
        }
        try {
            file.write(contents.get().saved(clock.get()));
            trouble = Optional.empty();
        } catch (IOException | RuntimeException failure) {
            trouble = Optional.of("The backup " + file + " cannot be written: " + Excuse.of(failure));
        }
    }

    /** Writes what is due, and what could not be written. To be closed before its store is. */
    @Override
    public void close() {
        synchronized (change) {
            isClosed = true;
            change.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
