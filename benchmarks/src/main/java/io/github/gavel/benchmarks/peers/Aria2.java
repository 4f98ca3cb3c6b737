package io.github.gavel.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * aria2, which learns of others from a tracker only: ours, that tells it the errand's peers.
 *
 * @param options its own, beside those that keep it on this computer
 */
public record Aria2(Tracker tracker, List<String> options) implements Client {
    private static final Pattern READY = Pattern.compile("listening on TCP port");

    /** What the program that it calls on completion prints: a number of its own, of files, and their path. */
    private static final Pattern DONE = Pattern.compile("^[0-9a-f]{16} 1 /");

    public Aria2 {
        options = List.copyOf(options);
    }

    @Override
    public String name() {
        return "aria2";
    }

    @Override
    public Optional<Tool> tool() {
        return Optional.of(Tool.ARIA2);
    }

    @Override
    public Command seed(Errand errand) {
        return command(errand, List.of("--bt-seed-unverified=true", "--allow-overwrite=true"));
    }

    @Override
    public Command get(Errand errand) {
        tracker.tell(errand.peers());
        return command(errand, List.of("--bt-tracker=" + tracker.url(), "--on-bt-download-complete=/bin/echo"));
    }

    private Command command(Errand errand, List<String> role) {
        List<String> words = new ArrayList<>(List.of(
                Tool.ARIA2.program(),
                "--no-conf",
                "--disable-ipv6=true",
                "--enable-dht=false",
                "--bt-enable-lpd=false",
                "--enable-peer-exchange=false",
                "--show-console-readout=false",
                "--file-allocation=none",
                "--seed-ratio=0"));
        words.add("--interface=" + errand.host().address());
        words.add("--listen-port=" + errand.ports().get(0));
        words.add("--dir=" + errand.folder());
        words.addAll(role);
        words.addAll(options);
        words.add(errand.source());
        return new Command(words, READY, DONE).at(errand.host());
    }
}
