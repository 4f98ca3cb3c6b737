package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.PeerMessage;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Comes back from the same address whenever its connection is over, for so many times. */
public final class Returning implements Script {
    private final Gang gang;
    private final InetSocketAddress engine;
    private final String from;
    private final Script script;
    private final int most;
    private final AtomicInteger returns = new AtomicInteger();

    public Returning(Gang gang, InetSocketAddress engine, String from, Script script, int most) {
        this.gang = gang;
        this.engine = engine;
        this.from = from;
        this.script = script;
        this.most = most;
    }

    public Crook join() {
        return gang.join(engine, from, this);
    }

    public int returns() {
        return returns.get();
    }

    @Override
    public void begins(Crook self) {
        script.begins(self);
    }

    @Override
    public void hears(Crook self, PeerMessage message) {
        script.hears(self, message);
    }

    @Override
    public void ticks(Crook self) {
        script.ticks(self);
    }

    @Override
    public void ends(Crook self) {
        script.ends(self);
        if (returns.get() < most && !gang.isOver()) {
            returns.incrementAndGet();
            Crook unused = join();
        }
    }
}
