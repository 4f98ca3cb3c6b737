package io.github.gavel.economy;

import java.util.List;

/**
 * What an event leads to: the state from now on, and what a shell does now, in this order. It exists so that a state
 * that is a value can want things done without doing them.
 */
public record Step<S, E>(S next, List<E> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    public static <S, E> Step<S, E> of(S next) {
        return new Step<>(next, List.of());
    }

    public static <S, E> Step<S, E> of(S next, E effect) {
        return new Step<>(next, List.of(effect));
    }

    public static <S, E> Step<S, E> of(S next, E first, E second) {
        return new Step<>(next, List.of(first, second));
    }
}
