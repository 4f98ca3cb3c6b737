package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.overlay.Attendant;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.Overlay;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.engine.wire.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An overlay that remembers everything it is told and does about it what a test wants. */
final class Onlooker implements Overlay {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<Controls> first;
    private final BiConsumer<Event, Controls> reaction;
    private final List<Event> events = new ArrayList<>();
    private final CompletableFuture<Controls> controls = new CompletableFuture<>();

    private Onlooker(Consumer<Controls> first, BiConsumer<Event, Controls> reaction) {
        this.first = first;
        this.reaction = reaction;
    }

    Onlooker(BiConsumer<Event, Controls> reaction) {
        this(controls -> {}, reaction);
    }

    /** One that gives slots itself. */
    static Onlooker deciding(BiConsumer<Event, Controls> reaction) {
        return new Onlooker(controls -> controls.decideSlots(true), reaction);
    }

    /** One that wants something as soon as it is asked. */
    static Onlooker asking(Consumer<Controls> first) {
        return new Onlooker(first, (event, controls) -> {});
    }

    static Onlooker quiet() {
        return new Onlooker((event, controls) -> {});
    }

    /** One that does the same with each peer as soon as it is there. */
    static Onlooker greeting(BiConsumer<ConnectionId, Controls> greeting) {
        return new Onlooker((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                greeting.accept(ready.peer().connection(), controls);
            }
        });
    }

    /** One that does the same with each peer before it gives it a slot. */
    static Onlooker seating(BiConsumer<ConnectionId, Controls> before) {
        List<ConnectionId> seated = new ArrayList<>();
        return deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                before.accept(ready.peer().connection(), controls);
                seated.add(ready.peer().connection());
                controls.giveSlots(seated, Optional.empty());
            }
        });
    }

    @Override
    public Optional<Attendant> attend(Subject torrent, Controls given) {
        controls.complete(given);
        first.accept(given);
        return Optional.of(this::told);
    }

    /** The same with a thread of its own. */
    Overlay on(Executor thread) {
        return new Overlay() {
            @Override
            public Optional<Attendant> attend(Subject torrent, Controls given) {
                return Onlooker.this.attend(torrent, given);
            }

            @Override
            public Optional<Executor> thread() {
                return Optional.of(thread);
            }
        };
    }

    private void told(Event event) {
        reaction.accept(event, controls.join());
        synchronized (events) {
            events.add(event);
        }
    }

    Controls controls() {
        return controls.join();
    }

    List<Event> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    <E extends Event> List<E> all(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All blocks that were ever held, in the order in which it was told. */
    List<Block> held() {
        return all(Event.BlocksHeld.class).stream()
                .flatMap(held -> held.blocks().stream())
                .toList();
    }

    List<Block> sent() {
        return all(Event.BlocksSent.class).stream()
                .flatMap(sent -> sent.blocks().stream())
                .toList();
    }

    <E extends Event> E await(Class<E> kind) {
        return await(kind, event -> true);
    }

    <E extends Event> E await(Class<E> kind, Predicate<E> wished) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<E> found = all(kind).stream().filter(wished).findFirst();
        while (found.isEmpty()) {
            assertThat(System.nanoTime())
                    .as(() ->
                            "waited in vain for " + kind.getSimpleName() + " among " + events() + '\n' + Town.threads())
                    .isLessThan(end);
            Town.sleep();
            found = all(kind).stream().filter(wished).findFirst();
        }
        return found.get();
    }
}
