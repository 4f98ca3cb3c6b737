package io.github.gavel.engine.resume;

import java.util.List;
import java.util.Optional;

/**
 * What is left of earlier runs of a torrent.
 *
 * @param memory empty if there is none, or none that can be read; then what is on the disk is checked
 * @param journals what was noted after the memory was written
 * @param complaint why a memory that is there cannot be read
 */
public record Recalled(Optional<Memory> memory, List<Journal> journals, Optional<String> complaint) {
    static final Recalled NOTHING = new Recalled(Optional.empty(), List.of(), Optional.empty());

    static Recalled unreadable(String complaint) {
        return new Recalled(Optional.empty(), List.of(), Optional.of(complaint));
    }

    public Recalled {
        journals = List.copyOf(journals);
    }
}
