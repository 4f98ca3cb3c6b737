package io.github.gavel.benchmarks.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * libtorrent, as {@code peers/libtorrent_peer.py} runs it: over TCP only, and it meets nobody that it was not told of.
 *
 * @param options words of that script
 */
public record Libtorrent(String name, Path script, List<String> options) implements Client {
    private static final Pattern READY = Pattern.compile("^ready$");
    private static final Pattern DONE = Pattern.compile("^done$");

    public Libtorrent {
        options = List.copyOf(options);
    }

    @Override
    public Optional<Tool> tool() {
        return Optional.of(Tool.LIBTORRENT);
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
        List<String> words = new ArrayList<>();
        words.addAll(List.of(Tool.LIBTORRENT.program(), script.toString(), role, errand.source()));
        words.addAll(List.of(errand.folder().toString(), "--bind", errand.host().address()));
        words.addAll(List.of("--sessions", String.valueOf(errand.ports().size())));
        errand.ports().forEach(port -> words.addAll(List.of("--port", port.toString())));
        errand.peers().forEach(peer -> words.addAll(List.of("--peer", peer)));
        words.addAll(options);
        return new Command(words, READY, DONE).at(errand.host());
    }
}
