package io.github.gavel.ui.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks every few milliseconds what a thread does. */
final class Sampler implements AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(3);

    private final Map<Hindrance, String> seen = new ConcurrentHashMap<>();
    private final Supplier<Optional<Thread>> whom;
    private final Thread thread = new Thread(this::run, "sampler");
    private volatile boolean isOver;

    /** @param whom empty as long as there is no such thread */
    Sampler(Supplier<Optional<Thread>> whom) {
        this.whom = whom;
        thread.setDaemon(true);
        thread.start();
    }

    /** The thread that draws. */
    static Optional<Thread> toolkit() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("JavaFX Application Thread"))
                .findFirst();
    }

    /** Of each kind the stack that was seen first. */
    Map<Hindrance, String> seen() {
        return Map.copyOf(seen);
    }

    private void run() {
        Optional<Thread> watched = Optional.empty();
        while (!isOver) {
            watched = watched.filter(Thread::isAlive).or(whom);
            watched.flatMap(Sampler::look).ifPresent(this::judge);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Optional<ThreadInfo> look(Thread watched) {
        return Optional.ofNullable(
                ManagementFactory.getThreadMXBean().getThreadInfo(watched.getId(), Integer.MAX_VALUE));
    }

    private void judge(ThreadInfo found) {
        StackTraceElement[] stack = found.getStackTrace();
        Hindrance.of(found.getThreadState(), stack).ifPresent(kind -> seen.putIfAbsent(kind, told(stack)));
    }

    private static String told(StackTraceElement... stack) {
        return Arrays.stream(stack).map(frame -> "\n    at " + frame).collect(Collectors.joining());
    }

    @Override
    public void close() {
        isOver = true;
    }
}
