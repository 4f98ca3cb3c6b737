package io.github.gavel.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time of all cores since the machine began, and how much of it a virtual machine's host gave to others.
 *
 * @param ticks that were stolen
 */
public record Stolen(long ticks, long all) {
    private static final Path TOLD = Path.of("/proc/stat");
    private static final int STEAL = 7;
    private static final int GUEST = 8;
    private static final double PERCENT = 100;

    /** Nothing where the system does not tell. */
    public static Stolen soFar() throws IOException {
        if (!Files.exists(TOLD)) {
            return new Stolen(0, 0);
        }
        String cpu = Files.readAllLines(TOLD).get(0);
        List<Long> ticks = Stream.of(cpu.split(" +", -1))
                .skip(1)
                .limit(GUEST)
                .map(Long::valueOf)
                .toList();
        return new Stolen(
                ticks.get(STEAL), ticks.stream().mapToLong(Long::longValue).sum());
    }

    public double percentSince(Stolen before) {
        return PERCENT * (ticks - before.ticks) / Math.max(1, all - before.all);
    }
}
