package io.github.gavel.engine.torrent;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/** How many calls of all torrents are under way. Who finds too many is told in turn when there are fewer. */
public final class Calls {
    private final int most;
    private final Executor reactor;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private int underWay;
    private boolean isTelling;

    public Calls(int most, Executor reactor) {
        this.most = most;
        this.reactor = reactor;
    }

    /** Whether one more may begin now; otherwise {@code later} is run when it may be worth another try. */
    boolean mayBegin(Runnable later) {
        boolean may = underWay < most && (waiting.isEmpty() || isTelling);
        if (!may) {
            waiting.add(later);
        }
        return may;
    }

    void begun() {
        underWay++;
    }

    void ended() {
        underWay--;
        if (!waiting.isEmpty()) {
            reactor.execute(this::tell);
        }
    }

    private void tell() {
        isTelling = true;
        try {
            for (int left = waiting.size(); left > 0 && underWay < most; left--) {
                Runnable next = waiting.iterator().next();
                waiting.remove(next);
                next.run();
            }
        } finally {
            isTelling = false;
        }
    }
}
