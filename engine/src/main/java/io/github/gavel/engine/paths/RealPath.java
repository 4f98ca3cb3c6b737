package io.github.gavel.engine.paths;

import java.io.IOException;
import java.nio.file.Path;

/** One name for each folder, however it is reached, also if it is not there yet. */
public final class RealPath {
    private RealPath() {}

    /** The folder as the system knows it, as far as it is there. */
    public static Path of(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        Path rest = there.getFileSystem().getPath("");
        while (true) {
            try {
                return there.toRealPath().resolve(rest).normalize();
            } catch (IOException notThere) {
                Path parent = there.getParent();
                if (parent == null) {
                    return folder.toAbsolutePath().normalize();
                }
                rest = there.getFileName().resolve(rest);
                there = parent;
            }
        }
    }
}
