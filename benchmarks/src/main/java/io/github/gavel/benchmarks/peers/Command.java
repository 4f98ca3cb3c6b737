package io.github.gavel.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that start a program.
 *
 * @param ready found in the line that it says when it can be called
 * @param done found in the line that it says when everything is there and right
 */
public record Command(List<String> words, Pattern ready, Pattern done) {
    public Command {
        words = List.copyOf(words);
    }

    Command at(Host host) {
        List<String> all = new ArrayList<>(host.entry());
        all.addAll(words);
        return new Command(all, ready, done);
    }
}
