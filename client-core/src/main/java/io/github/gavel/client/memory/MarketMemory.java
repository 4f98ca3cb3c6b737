package io.github.gavel.client.memory;

import io.github.gavel.client.disk.KeptFile;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.speed.market.Memory;
import io.github.gavel.speed.providing.Seeding;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file of it. Nobody waits for the disk but whoever closes it. One that cannot be read is no reason not to trade:
 * what it held is forgotten, and that is said.
 */
public final class MarketMemory implements Memory, AutoCloseable {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.memory");
    private static final String NAME = "market";
    private static final int MOST_BYTES = 16 << 20;
    private static final int PATIENCE = 5;

    private final KeptFile file;
    private final AtomicBoolean isToBeWritten = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "market-memory");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Remembered now;

    private MarketMemory(KeptFile file, Remembered now) {
        this.file = file;
        this.now = now;
    }

    /** Opens that of a folder which nobody else has meanwhile. */
    public static MarketMemory in(Path folder) {
        KeptFile file = new KeptFile(folder, NAME, MOST_BYTES);
        return new MarketMemory(file, read(file));
    }

    private static Remembered read(KeptFile file) {
        try {
            Optional<byte[]> bytes = file.read();
            Optional<Remembered> read = bytes.flatMap(RememberedForm::read);
            if (bytes.isPresent() && read.isEmpty()) {
                forgets(file, "it is damaged");
            }
            return read.orElse(Remembered.NOTHING);
        } catch (IOException unreadable) {
            forgets(file, "it cannot be read (" + unreadable + ")");
            return Remembered.NOTHING;
        }
    }

    private static void forgets(KeptFile file, String why) {
        String what = file.path() + ": " + why + ", so that who left us unpaid before is forgotten";
        try {
            LOGGER.log(Level.WARNING, what + "; it is kept as " + file.putAside());
        } catch (IOException stuck) {
            LOGGER.log(Level.WARNING, what, stuck);
        }
    }

    @Override
    public Strikes strikes() {
        return now.strikes();
    }

    @Override
    public Openings openings() {
        return now.openings();
    }

    @Override
    public Optional<Seeding> seeding(InfoHash torrent) {
        return Optional.ofNullable(now.seedings().get(torrent));
    }

    @Override
    public synchronized void keep(Strikes strikes) {
        keep(now.with(strikes));
    }

    @Override
    public synchronized void keep(Openings openings) {
        keep(now.with(openings));
    }

    @Override
    public synchronized void keep(InfoHash torrent, Seeding seeding) {
        keep(now.with(torrent, seeding));
    }

    private void keep(Remembered next) {
        now = next;
        if (isToBeWritten.compareAndSet(false, true)) {
            try {
                writer.execute(this::write);
            } catch (RejectedExecutionException closed) {
                LOGGER.log(Level.DEBUG, "what came after the end is not remembered");
            }
        }
    }

    private void write() {
        isToBeWritten.set(false);
        try {
            file.replace(RememberedForm.write(now));
        } catch (IOException full) {
            LOGGER.log(Level.WARNING, file.path() + ": what is held against whom cannot be written", full);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOGGER.log(Level.WARNING, file.path() + ": the disk is too slow to remember who left us unpaid");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
