package io.github.gavel.benchmarks.peers;

import java.nio.file.Path;
import java.util.List;

/**
 * What a program is to seed or to download.
 *
 * @param source a torrent file or a magnet link
 * @param folder where the file is or will be
 * @param ports where it can be called; as many as it has sessions
 * @param peers HOST:PORT of whom it calls
 */
public record Errand(String source, Path folder, Host host, List<Integer> ports, List<String> peers) {
    public Errand {
        ports = List.copyOf(ports);
        peers = List.copyOf(peers);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("0 ports: at least 1");
        }
    }

    /** Where it can be called, each as HOST:PORT. */
    public List<String> addresses() {
        return ports.stream().map(port -> host.address() + ":" + port).toList();
    }

    /** The folder in which a program may remember what it did for this errand. */
    Path state() {
        return folder.resolveSibling(folder.getFileName() + ".state");
    }
}
