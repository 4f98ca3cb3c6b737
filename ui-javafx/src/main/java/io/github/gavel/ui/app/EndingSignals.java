package io.github.gavel.ui.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * The signals that end a process, heard before it ends. A shutdown hook would be too late: the toolkit has one of its
 * own, which takes its painter away beside the thread that draws, or fails where the toolkit is only beginning.
 *
 * <p>{@code sun.misc.Signal} is in every OpenJDK, but no compiler lets it pass without a warning.
 */
final class EndingSignals {
    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");
    private static final int BY_SIGNAL = 128;

    private EndingSignals() {}

    /**
     * Does something when the process is told to end, and then ends it. Where there are no signals, nothing changes.
     */
    static void before(Runnable ending) {
        for (String name : NAMES) {
            try {
                heed(name, ending);
            } catch (ReflectiveOperationException | IllegalArgumentException unheard) {
                // Then the process ends as it would without this.
            }
        }
    }

    private static void heed(String name, Runnable ending) throws ReflectiveOperationException {
        Class<?> signals = Class.forName("sun.misc.Signal");
        Class<?> handlers = Class.forName("sun.misc.SignalHandler");
        Object signal = signals.getConstructor(String.class).newInstance(name);
        int number = (int) signals.getMethod("getNumber").invoke(signal);
        Object handler = Proxy.newProxyInstance(
                EndingSignals.class.getClassLoader(), new Class<?>[] {handlers}, (proxy, method, arguments) -> {
                    end(ending, number);
                    return null;
                });
        try {
            signals.getMethod("handle", signals, handlers).invoke(null, signal, handler);
        } catch (InvocationTargetException taken) {
            throw new IllegalArgumentException(name, taken);
        }
    }

    private static void end(Runnable ending, int number) {
        try {
            ending.run();
        } finally {
            System.exit(BY_SIGNAL + number);
        }
    }
}
