package io.github.gavel.speed.port;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What is done when an answer is there. */
public final class Answers {
    private Answers() {}

    /** Tells it on the thread of whoever asked. */
    public static <T> void tell(CompletableFuture<T> asked, Executor strand, Consumer<T> then) {
        CompletableFuture<Void> unused = asked.thenAcceptAsync(then, strand);
    }
}
