package io.github.gavel.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * The counter of what was sent through a network device, as a process sees it.
 *
 * @param others bytes of somebody else, which do not count
 */
record Wire(long pid, String device, LongSupplier others) {
    private static final int SENT = 9;

    long sent() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", "dev"))) {
            String[] fields = line.strip().split("[:\\s]+", -1);
            if (fields[0].equals(device)) {
                return Long.parseLong(fields[SENT]) - others.getAsLong();
            }
        }
        throw new IOException("no device " + device + " where process " + pid + " is");
    }
}
