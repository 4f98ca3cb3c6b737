package io.github.gavel.client.cli;

import io.github.gavel.client.cli.transfer.Show;
import java.util.Optional;

/** Says what is wrong once, and again when it is something else. For any number of threads. */
final class Warnings {
    private final Show show;
    private Optional<String> said = Optional.empty();

    Warnings(Show show) {
        this.show = show;
    }

    synchronized void hear(Optional<String> trouble) {
        if (trouble.isPresent() && !trouble.equals(said)) {
            said = trouble;
            show.warn(trouble.get());
        }
    }
}
