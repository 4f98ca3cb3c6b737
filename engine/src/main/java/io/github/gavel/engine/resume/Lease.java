package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Excuse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to a folder in which torrents are remembered. Nobody else has it until it ends, or the process does,
 * however that ends. Blocks.
 */
public final class Lease {
    private static final String FILE = "lock";

    private final FileChannel file;

    private Lease(FileChannel file) {
        this.file = file;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws IOException if somebody has it, or it cannot be made; its message is a sentence
     */
    public static Lease take(Path folder) throws IOException {
        FileChannel file = open(folder);
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return new Lease(file);
            }
        } catch (OverlappingFileLockException ours) {
            // This process has it.
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw new IOException("could not lock " + folder.resolve(FILE) + ": " + Excuse.of(failure), failure);
        }
        file.close();
        throw new IOException("another program is at work on what is remembered in " + folder);
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException | RuntimeException failure) {
            throw new IOException("could not remember anything in " + folder + ": " + failure, failure);
        }
    }

    public void end() {
        try {
            file.close();
        } catch (IOException lost) {
            // The system takes it back when the process ends.
        }
    }
}
