package io.github.gavel.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gavel.
 *
 * @param start the words before its verb
 * @param options what else it is told
 */
public record Ours(List<String> start, List<String> options) implements Client {
    private static final Pattern COMPLETE = Pattern.compile("\"state\":\"seeding\"");

    public Ours {
        start = List.copyOf(start);
        options = List.copyOf(options);
    }

    /** The same program, told something. */
    public Ours with(String... words) {
        return new Ours(start, List.of(words));
    }

    @Override
    public String name() {
        return options.isEmpty() ? "Gavel" : "Gavel " + String.join(" ", options);
    }

    @Override
    public Command seed(Errand errand) {
        return command(
                errand,
                List.of("seed", errand.source(), "--from", errand.folder().toString()));
    }

    @Override
    public Command get(Errand errand) {
        return command(
                errand, List.of("get", errand.source(), "--to", errand.folder().toString()));
    }

    private Command command(Errand errand, List<String> verb) {
        List<String> words = new ArrayList<>(start);
        words.addAll(verb);
        words.addAll(options);
        words.addAll(List.of("--json", "--bind", errand.host().address()));
        words.addAll(List.of("--port", String.valueOf(errand.ports().get(0))));
        words.addAll(List.of("--state", errand.state().toString()));
        errand.peers().forEach(peer -> words.addAll(List.of("--peer", peer)));
        return new Command(words, COMPLETE, COMPLETE).at(errand.host());
    }
}
