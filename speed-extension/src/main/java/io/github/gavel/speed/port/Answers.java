package io.github.gavel.speed.port;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What is done when an answer is there. */
public final class Answers {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.speed");

    private Answers() {}

    /** Tells it on the thread of whoever asked, who also hears of what goes wrong in {@code then}. */
    public static <T> void tell(CompletableFuture<T> asked, Executor strand, Consumer<T> then) {
        CompletableFuture<T> unused = asked.whenComplete((answer, fault) -> {
            if (fault == null) {
                strand.execute(() -> then.accept(answer));
            } else {
                LOGGER.log(Level.ERROR, "an answer about money failed", fault);
            }
        });
    }
}
