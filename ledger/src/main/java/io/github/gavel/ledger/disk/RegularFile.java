package io.github.gavel.ledger.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A path behind which there is a file and nothing that is waited for or that has no end. */
public final class RegularFile {
    private RegularFile() {}

    /**
     * What else is there, to be asked before it is opened: whoever opens a pipe waits until somebody writes into it.
     */
    public static Optional<String> objection(Path path) throws IOException {
        BasicFileAttributes there = Files.readAttributes(path, BasicFileAttributes.class);
        if (there.isRegularFile()) {
            return Optional.empty();
        }
        return Optional.of(there.isDirectory() ? "it is a folder" : "it is a pipe or a device and no file");
    }

    /** So many bytes at most, and one more if there are more, however many it grows by. */
    public static byte[] read(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most + 1);
        }
    }
}
