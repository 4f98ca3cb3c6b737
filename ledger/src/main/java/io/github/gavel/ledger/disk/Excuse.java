package io.github.gavel.ledger.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why something was not done that a disk had to do, in the system's words and without names of the program's. */
public final class Excuse {
    private Excuse() {}

    public static String of(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is in the way";
        }
        if (failure instanceof AccessDeniedException closed) {
            return closed.getFile() + " is not for this user";
        }
        if (failure instanceof FileSystemException named) {
            return named.getFile()
                    + Optional.ofNullable(named.getReason())
                            .map(why -> ": " + why)
                            .orElse(" cannot be used");
        }
        return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }
}
