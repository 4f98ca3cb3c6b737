package io.github.gavel.engine.disk;

import io.github.gavel.engine.disk.Trouble.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
        String reason = reason(failure);
        if (mentions(reason, "no space left", "not enough space", "quota exceeded")) {
            return new Trouble(Kind.DISK_FULL, "disk full: " + bytes + " bytes needed" + free(file) + " for " + file);
        }
        String sentence = "could not " + doing + " " + file + ": ";
        if (failure instanceof AccessDeniedException || mentions(reason, "read-only", "not permitted", "denied")) {
            return new Trouble(Kind.NOT_WRITABLE, sentence + (reason.isEmpty() ? "permission denied" : reason));
        }
        if (failure instanceof NoSuchFileException missing) {
            return new Trouble(Kind.MISSING, sentence + missing.getFile() + " is not there");
        }
        if (mentions(reason, "and not a file", "not a directory")) {
            return new Trouble(Kind.IN_THE_WAY, sentence + reason);
        }
        return new Trouble(Kind.FAILED, sentence + (reason.isEmpty() ? failure.toString() : reason));
    }

    private static String reason(Exception failure) {
        Optional<String> reason = Optional.ofNullable(
                failure instanceof FileSystemException named ? named.getReason() : failure.getMessage());
        return reason.orElse("");
    }

    private static boolean mentions(String reason, String... words) {
        String lower = reason.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lower::contains);
    }

    private String free(Path file) {
        try {
            return ", " + medium.free(Objects.requireNonNullElse(file.getParent(), file)) + " free";
        } catch (IOException unknown) {
            return "";
        }
    }
}
