package io.github.gavel.engine.greeting;

import io.github.gavel.engine.mse.Agreement;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What greetings need beside the host.
 *
 * @param workers where keys are computed
 * @param owner where the result is heard
 */
public record Desk(
        Encryption encryption, PayloadRule payload, RandomGenerator random, Executor workers, Executor owner) {
    void compute(Supplier<Agreement> work, Consumer<Agreement> then) {
        workers.execute(() -> {
            Agreement agreement = work.get();
            owner.execute(() -> then.accept(agreement));
        });
    }
}
