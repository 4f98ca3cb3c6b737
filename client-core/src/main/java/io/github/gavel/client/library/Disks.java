package io.github.gavel.client.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What a library asks of the disks that torrents are on. */
public interface Disks {
    Disks REAL = new Disks() {
        @Override
        public boolean isThere(Path path) {
            return Files.exists(path);
        }

        @Override
        public long free(Path folder) {
            Path nearest = folder.toAbsolutePath();
            while (!Files.exists(nearest) && nearest.getParent() != null) {
                nearest = Objects.requireNonNull(nearest.getParent());
            }
            try {
                return Files.getFileStore(nearest).getUsableSpace();
            } catch (IOException untold) {
                return Long.MAX_VALUE;
            }
        }
    };

    boolean isThere(Path path);

    /** How many bytes can still be written; very many if nobody can tell. */
    long free(Path folder);
}
