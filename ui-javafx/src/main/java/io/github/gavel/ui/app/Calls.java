package io.github.gavel.ui.app;

import io.github.gavel.client.instance.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** Where later starts are heard; what comes before somebody listens waits. */
final class Calls {
    private static final int MOST_WAITING = 100;

    private final Deque<Call> waiting = new ArrayDeque<>();
    private Optional<Consumer<Call>> listener = Optional.empty();

    synchronized void hear(Call call) {
        if (listener.isPresent()) {
            listener.get().accept(call);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(call);
        }
    }

    synchronized void listen(Consumer<Call> who) {
        listener = Optional.of(who);
        waiting.forEach(who);
        waiting.clear();
    }
}
