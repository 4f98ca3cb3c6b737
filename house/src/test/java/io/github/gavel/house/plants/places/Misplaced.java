package io.github.gavel.house.plants.places;

import bt.Torrent;
import javafx.Node;
import org.eclipse.jetty.server.Server;
import org.web3j.Key;
import picocli.CommandLine.Model.CommandSpec;

/** Libraries used where they have no business. */
public final class Misplaced {
    private Misplaced() {}

    public record SpeaksBt(Torrent torrent) {}

    public record Draws(Node node) {}

    public record Signs(Key key) {}

    public record Serves(Server server) {}

    public record ParsesOptions(CommandSpec options) {}
}
