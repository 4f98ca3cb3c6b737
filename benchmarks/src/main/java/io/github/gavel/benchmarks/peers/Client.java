package io.github.gavel.benchmarks.peers;

import java.util.Optional;

/** A BitTorrent program. */
public interface Client {
    String name();

    /** What has to be installed for it. */
    default Optional<Tool> tool() {
        return Optional.empty();
    }

    /** Serves what is in the errand's folder already. */
    Command seed(Errand errand);

    /** Downloads and goes on serving, or ends. */
    Command get(Errand errand);
}
