package io.github.gavel.client.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** A log in which every library says all it has to say. A process is given it by {@code -Dslf4j.provider}. */
public final class LoudLogs implements SLF4JServiceProvider {
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return LoudLogs::logger;
    }

    /** Every level is on, and whatever is handed over is printed, formats and arguments alike. */
    private static Logger logger(String name) {
        System.err.println("LOUD " + name + " is listened to");
        return (Logger) Proxy.newProxyInstance(
                LoudLogs.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    if (method.getReturnType() == boolean.class) {
                        return true;
                    }
                    System.err.println("LOUD " + name + " " + method.getName() + " " + Arrays.deepToString(arguments));
                    return name;
                });
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}
}
