package io.github.gavel.benchmarks.peers;

import io.github.gavel.engine.overlay.Attendant;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Deed;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.overlay.Subject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Overlays that know no market. All leave slots to the engine. */
public enum Regime implements Overlay {
    /** Holds every request, and releases it as soon as it is told of it. */
    ADMITTING("an overlay that admits everything") {
        @Override
        Attendant attendant(Controls controls) {
            return new Admitting(controls);
        }
    },

    /** The same, but never releases what the first peer of all asks for. */
    FORGETTING("an overlay that never releases its first peer's requests") {
        @Override
        Attendant attendant(Controls controls) {
            Set<ConnectionId> first = new HashSet<>();
            Attendant admitting = ADMITTING.attendant(controls);
            return event -> {
                if (event instanceof Event.PeerReady ready && first.isEmpty()) {
                    first.add(ready.peer().connection());
                }
                boolean isForgotten = event instanceof Event.BlocksHeld held && first.contains(held.peer());
                if (!isForgotten) {
                    admitting.told(event);
                }
            };
        }
    },

    THROWING("an overlay that throws at every event") {
        @Override
        Attendant attendant(Controls controls) {
            return event -> {
                throw new IllegalStateException("this overlay fails on purpose");
            };
        }
    },

    SLEEPING("an overlay that sleeps a second in every event") {
        @Override
        Attendant attendant(Controls controls) {
            return event -> {
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    };

    private record Admitting(Controls controls) implements Attendant {
        @Override
        public void told(Event event) {
            if (event instanceof Event.PeerReady ready) {
                controls.hold(ready.peer().connection(), true);
            } else if (event instanceof Event.BlocksHeld held) {
                controls.release(held.peer(), held.blocks());
            }
        }

        @Override
        public Set<Deed> follows() {
            return Set.of(Deed.HELD);
        }
    }

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    abstract Attendant attendant(Controls controls);

    @Override
    public Optional<Attendant> attend(Subject torrent, Controls controls) {
        return Optional.of(attendant(controls));
    }
}
