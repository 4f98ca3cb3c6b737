package io.github.gavel.economy.negotiation;

import java.util.List;

/** What an event made of a deal: the deal from now on, and what is to be done. */
public record Step<D>(D next, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static <D> Step<D> of(D next, Effect... effects) {
        return new Step<>(next, List.of(effects));
    }
}
