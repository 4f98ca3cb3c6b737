package io.github.gavel.engine;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What this process has in use.
 *
 * @param live how many objects of each class somebody still holds; nothing where the machine does not count them
 */
record Usage(Map<String, Long> live, long direct, long handles, long threads) {
    static Usage now() {
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Usage(census(), direct, openHandles(), threadsNow());
    }

    Usage least(Usage other) {
        Map<String, Long> fewer = new HashMap<>(live);
        fewer.replaceAll((name, count) -> Math.min(count, other.live.getOrDefault(name, 0L)));
        return new Usage(
                fewer,
                Math.min(direct, other.direct),
                Math.min(handles, other.handles),
                Math.min(threads, other.threads));
    }

    /** By how many the objects of a class are more, if they are so many more. */
    Map<String, Long> moreThan(Usage before, long many) {
        Map<String, Long> more = new HashMap<>();
        live.forEach((name, count) -> more.put(name, count - before.live.getOrDefault(name, 0L)));
        more.values().removeIf(difference -> difference < many);
        return more;
    }

    /** Lines of a number, how many there are, their bytes and the class. */
    private static Map<String, Long> census() {
        Map<String, Long> live = new HashMap<>();
        histogram().lines().map(line -> line.trim().split("\\s+")).forEach(cells -> {
            if (cells.length >= 4 && cells[0].matches("\\d+:")) {
                live.merge(cells[3], Long.parseLong(cells[1]), Long::sum);
            }
        });
        return live;
    }

    private static String histogram() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName machine = new ObjectName("com.sun.management:type=DiagnosticCommand");
            return (String) server.invoke(
                    machine, "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
        } catch (JMException anotherMachine) {
            return "";
        }
    }

    static long threadsNow() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Nobody knows on other systems; there the rest has to do. */
    static long openHandles() {
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.count();
        } catch (IOException noSuchFolder) {
            return 0;
        }
    }
}
