package io.github.gavel.client.library;

import io.github.gavel.engine.Choice;
import io.github.gavel.speed.market.Wish;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a torrent is added; what is empty is as the settings say.
 *
 * @param choice which files; empty for all
 */
public record Manner(
        Optional<Path> folder, Wanted wanted, Set<String> labels, Optional<Choice> choice, Optional<Wish> wish) {
    public static final Manner USUAL =
            new Manner(Optional.empty(), Wanted.RUNNING, Set.of(), Optional.empty(), Optional.empty());

    public Manner {
        labels = Set.copyOf(labels);
    }

    public Manner to(Path other) {
        return new Manner(Optional.of(other), wanted, labels, choice, wish);
    }

    public Manner with(Wanted other) {
        return new Manner(folder, other, labels, choice, wish);
    }

    public Manner with(Choice other) {
        return new Manner(folder, wanted, labels, Optional.of(other), wish);
    }

    public Manner labelled(Set<String> others) {
        return new Manner(folder, wanted, others, choice, wish);
    }
}
