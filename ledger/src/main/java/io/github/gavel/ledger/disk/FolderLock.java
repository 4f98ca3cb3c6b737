package io.github.gavel.ledger.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder for this program until it is closed or the program ends, however that ends. */
public final class FolderLock implements Closeable {
    static final String NAME = "lock";

    /**
     * What this process has locked. A system that takes all locks of a file from a process as soon as it closes the
     * file anywhere must not see it opened a second time.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel file;

    private FolderLock(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /** Empty if another program keeps it, or this one already does. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!OURS.add(real)) {
            return Optional.empty();
        }
        try {
            Optional<FileChannel> file = locked(real.resolve(NAME));
            if (file.isEmpty()) {
                OURS.remove(real);
            }
            return file.map(it -> new FolderLock(real, it));
        } catch (IOException | RuntimeException failure) {
            OURS.remove(real);
            throw failure;
        }
    }

    private static Optional<FileChannel> locked(Path name) throws IOException {
        FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return Optional.of(file);
            }
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
        file.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
        OURS.remove(folder);
    }
}
