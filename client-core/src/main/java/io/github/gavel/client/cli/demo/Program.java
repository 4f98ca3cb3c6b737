package io.github.gavel.client.cli.demo;

import io.github.gavel.client.json.BadInput;
import java.io.IOException;
import java.util.List;

/** This program, to be run with other words. */
public interface Program {
    /** Runs them here, and gives what was printed. Whoever asks for a password gets {@code password}. */
    String run(String password, List<String> words) throws BadInput;

    /** Runs them as a process of its own. */
    Process start(List<String> words) throws IOException;
}
