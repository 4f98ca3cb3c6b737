package io.github.gavel.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux says of a process and of the children that it has waited for.
 *
 * @param cpuMillis in user and kernel
 * @param anonymous bytes of memory that no file stands behind
 * @param resident bytes of memory in all
 */
public record Usage(long cpuMillis, long anonymous, long resident, int threads) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    private static final int MILLIS_PER_TICK = 10;
    private static final int USER_TIME = 11;
    private static final int CHILDRENS_SYSTEM_TIME = 14;

    /** Of several together; who has ended counts nothing. */
    public static Usage of(List<Long> pids) {
        return pids.stream().map(Usage::of).reduce(NONE, Usage::plus);
    }

    private static Usage of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        try {
            List<String> status = Files.readAllLines(process.resolve("status"));
            return new Usage(
                    cpuMillis(Files.readString(process.resolve("stat"))),
                    number(status, "RssAnon:") << 10,
                    number(status, "VmRSS:") << 10,
                    Math.toIntExact(number(status, "Threads:")));
        } catch (IOException ended) {
            return NONE;
        }
    }

    /** With the CPU time that was used since then. */
    public Usage since(Usage before) {
        return new Usage(cpuMillis - before.cpuMillis, anonymous, resident, threads);
    }

    Usage most(Usage other) {
        return new Usage(
                Math.max(cpuMillis, other.cpuMillis),
                Math.max(anonymous, other.anonymous),
                Math.max(resident, other.resident),
                Math.max(threads, other.threads));
    }

    private Usage plus(Usage other) {
        return new Usage(
                cpuMillis + other.cpuMillis,
                anonymous + other.anonymous,
                resident + other.resident,
                threads + other.threads);
    }

    private static long cpuMillis(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = USER_TIME; field <= CHILDRENS_SYSTEM_TIME; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
