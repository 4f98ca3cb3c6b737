package io.github.gavel.engine.resume;

import io.github.gavel.engine.disk.Excuse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to a folder in which torrents are remembered. Nobody else has it until it ends, or the process does,
 * however that ends. Blocks.
 */
public final class Lease {
    private static final String FILE = "lock";

    /**
     * What this process has. A system that takes all locks of a file from a process as soon as it closes the file
     * anywhere must not see it opened a second time.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private Lease(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws IOException if somebody has it, or it cannot be made; its message is a sentence
     */
    public static Lease take(Path folder) throws IOException {
        Path real = make(folder);
        if (!OURS.add(real)) {
            throw taken(folder);
        }
        try {
            return new Lease(real, locked(folder));
        } catch (IOException | RuntimeException failure) {
            OURS.remove(real);
            throw failure;
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel file = open(folder);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw new IOException("could not lock " + folder.resolve(FILE) + ": " + Excuse.of(failure), failure);
        }
        file.close();
        throw taken(folder);
    }

    private static IOException taken(Path folder) {
        return new IOException("another program is at work on what is remembered in " + folder);
    }

    private static Path make(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException | RuntimeException failure) {
            throw inVain(folder, failure);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException | RuntimeException failure) {
            throw inVain(folder, failure);
        }
    }

    private static IOException inVain(Path folder, Exception failure) {
        return new IOException("could not remember anything in " + folder + ": " + Excuse.of(failure), failure);
    }

    public void end() {
        try {
            file.close();
            OURS.remove(folder);
        } catch (IOException lost) {
            // The system takes it back when the process ends.
        }
    }
}
