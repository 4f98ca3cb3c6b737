package io.github.gavel.engine.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a system did not do what was asked of it, in its own words if it has some. */
public final class Excuse {
    private Excuse() {}

    public static String of(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is in the way";
        }
        String words = words(failure);
        if (!words.isEmpty()) {
            return words;
        }
        return failure instanceof AccessDeniedException ? "permission denied" : failure.toString();
    }

    /** The system's own, without the names of files; empty if it said none. */
    static String words(Exception failure) {
        Optional<String> words = Optional.ofNullable(
                failure instanceof FileSystemException named ? named.getReason() : failure.getMessage());
        return words.orElse("");
    }
}
