package io.github.gavel.ledger.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.CyclicTimeout;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection from which the fields of a request do not come in time, however often a byte of them does: those
 * of its first request, and those of the next one after it could also have been silent.
 */
final class Hurry implements Connection.Listener {
    private final Caps caps;
    private final Scheduler scheduler;
    private final Map<Connection, CyclicTimeout> ends = new ConcurrentHashMap<>();

    Hurry(Caps caps, Scheduler scheduler) {
        this.caps = caps;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        boolean onlyCarriesAnother = connection instanceof SslConnection;
        if (!onlyCarriesAnother) {
            CyclicTimeout end = new CyclicTimeout(scheduler) {
                @Override
                public void onTimeoutExpired() {
                    connection.getEndPoint().close();
                }
            };
            ends.put(connection, end);
            begin(end, caps.patience());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Optional.ofNullable(ends.remove(connection)).ifPresent(CyclicTimeout::destroy);
    }

    /** All fields of a request are here. */
    void heard(Connection connection) {
        Optional.ofNullable(ends.get(connection)).ifPresent(CyclicTimeout::cancel);
    }

    /** It is answered. */
    void answered(Connection connection) {
        Optional.ofNullable(ends.get(connection))
                .ifPresent(end -> begin(end, caps.idle().plus(caps.patience())));
    }

    private static void begin(CyclicTimeout end, Duration time) {
        end.schedule(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
