package io.github.gavel.engine.tracker;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An announce on its way, and what comes of it; whatever comes first counts, a cancellation included. */
final class Question {
    private final Announce announce;
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    Question(Announce announce) {
        this.announce = announce;
    }

    Announce announce() {
        return announce;
    }

    URI tracker() {
        return announce.ask().tracker();
    }

    /** Of whoever asked. */
    CompletableFuture<Reply> reply() {
        return reply;
    }

    void answer(Reply said) {
        reply.complete(said);
    }

    /** Unless it is answered by then. */
    void answerAfter(Duration patience, Reply said) {
        CompletableFuture<Reply> unused = reply.completeOnTimeout(said, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isOver() {
        return reply.isDone();
    }

    void whenOver(Runnable then) {
        CompletableFuture<Reply> unused = reply.whenComplete((said, cancelled) -> then.run());
    }
}
