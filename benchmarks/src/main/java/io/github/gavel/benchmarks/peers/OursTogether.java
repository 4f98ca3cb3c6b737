package io.github.gavel.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Several engines of ours in one program.
 *
 * @param java the words that start a Java with all classes
 * @param regime the overlay of each
 */
public record OursTogether(List<String> java, Optional<Regime> regime) implements Client {
    private static final Pattern READY = Pattern.compile("^ready$");
    private static final Pattern DONE = Pattern.compile("^done$");

    public OursTogether {
        java = List.copyOf(java);
    }

    /** The same, each with an overlay. */
    public OursTogether under(Regime other) {
        return new OursTogether(java, Optional.of(other));
    }

    @Override
    public String name() {
        return "Gavel" + regime.map(its -> " with " + its.words()).orElse("");
    }

    @Override
    public Command seed(Errand errand) {
        return command("seed", errand);
    }

    @Override
    public Command get(Errand errand) {
        return command("get", errand);
    }

    private Command command(String role, Errand errand) {
        List<String> words = new ArrayList<>(java);
        words.addAll(List.of(Hive.class.getName(), role));
        words.add(regime.map(Regime::name).orElse(Hive.NO_REGIME));
        words.add(errand.source());
        words.addAll(List.of(errand.folder().toString(), errand.state().toString()));
        words.add(errand.host().address());
        words.add(String.join(",", errand.ports().stream().map(String::valueOf).toList()));
        if (!errand.peers().isEmpty()) {
            words.add(String.join(",", errand.peers()));
        }
        return new Command(words, READY, DONE).at(errand.host());
    }
}
