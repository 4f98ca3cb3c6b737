package io.github.gavel.engine.disk;

import io.github.gavel.engine.disk.Trouble.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads from an exception what its owner should be told. */
final class Diagnosis {
    private final Medium medium;

    Diagnosis(Medium medium) {
        this.medium = medium;
    }

    /** @param doing what was tried with the file, such as "write" */
    Trouble of(Exception failure, String doing, Path file, long bytes) {
        if (failure instanceof Broken broken) {
            return broken.trouble();
        }
        String words = Excuse.words(failure);
        if (mentions(words, "no space left", "not enough space", "quota exceeded")) {
            String needed = bytes > 0 ? bytes + " bytes needed, " : "";
            return new Trouble(Kind.DISK_FULL, "disk full: " + needed + free(file) + " free for " + file);
        }
        return new Trouble(kind(failure, words), "could not " + doing + " " + file + ": " + Excuse.of(failure));
    }

    private static Kind kind(Exception failure, String words) {
        if (failure instanceof NoSuchFileException) {
            return Kind.MISSING;
        }
        if (failure instanceof AccessDeniedException || mentions(words, "read-only", "not permitted", "denied")) {
            return Kind.NOT_WRITABLE;
        }
        boolean isInTheWay =
                failure instanceof FileAlreadyExistsException || mentions(words, "and not a file", "not a directory");
        return isInTheWay ? Kind.IN_THE_WAY : Kind.FAILED;
    }

    private static boolean mentions(String reason, String... words) {
        String lower = reason.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lower::contains);
    }

    private String free(Path file) {
        try {
            return String.valueOf(medium.free(Objects.requireNonNullElse(file.getParent(), file)));
        } catch (IOException unknown) {
            return "nobody knows how many";
        }
    }
}
