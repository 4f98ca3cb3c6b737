package io.github.gavel.engine.resume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One time that the system was up, by a number. What a process wrote is on the disk, or will be, if it ended in the
 * same one, however it ended. The unknown one is the same as no other, nor as itself.
 */
public record Boot(long number) {
    public static final Boot UNKNOWN = new Boot(0);

    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    public static Boot current() {
        try {
            return of(Files.readString(LINUX));
        } catch (IOException otherSystem) {
            Optional<Instant> begin =
                    ProcessHandle.of(1).flatMap(first -> first.info().startInstant());
            return begin.map(instant -> of(instant.toString())).orElse(UNKNOWN);
        }
    }

    static Boot of(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return new Boot(sum.getValue() | 1L << Integer.SIZE);
    }

    boolean isSame(Boot other) {
        return number != 0 && number == other.number;
    }
}
