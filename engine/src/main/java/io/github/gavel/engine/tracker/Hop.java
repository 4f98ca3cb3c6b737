package io.github.gavel.engine.tracker;

/** Whether the next address on a way is asked. */
sealed interface Hop {
    record Go(Redirects way) implements Hop {}

    record Stop(Refusal refusal) implements Hop {
        static Stop of(Refusal.Reason reason, Object text) {
            return new Stop(Refusal.of(reason, text));
        }
    }
}
