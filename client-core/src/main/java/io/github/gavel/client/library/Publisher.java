package io.github.gavel.client.library;

import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells what there is. Only one thread publishes; any may look. */
final class Publisher {
    private final List<Consumer<LibrarySnapshot>> followers = new CopyOnWriteArrayList<>();
    private volatile LibrarySnapshot latest;

    Publisher(Settings settings) {
        this.latest =
                new LibrarySnapshot(new ClientSnapshot(List.of(), Optional.empty()), List.of(), settings, List.of());
    }

    LibrarySnapshot latest() {
        return latest;
    }

    void follow(Consumer<LibrarySnapshot> follower) {
        followers.add(follower);
    }

    void publish(LibrarySnapshot now) {
        LibrarySnapshot next = now.onto(latest);
        if (!next.equals(latest)) {
            latest = next;
            followers.forEach(follower -> follower.accept(next));
        }
    }
}
