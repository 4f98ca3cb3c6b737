package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Speed;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.Speeds;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.manners.AddressFilter;
import io.github.gavel.engine.manners.FilterReader;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a transfer meets others. */
final class NetworkOptions {
    private static final int COLUMNS = 100;
    private static final int LAST_PORT = 0xFFFF;

    @Option(names = "--peer", paramLabel = "HOST:PORT", description = "Calls this peer; can be given more than once.")
    private List<String> peers = List.of();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where others can call us; any that is free if not given.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address that we listen at and call from; all of this computer if not given.")
    private String bind = "";

    @Option(
            names = "--filter",
            paramLabel = "FILE",
            description =
                    "Addresses that are neither called nor answered: a list in the form of eMule or PeerGuardian, or"
                            + " of networks such as 192.0.2.0/24.")
    private String filter = "";

    @Option(
            names = "--down",
            paramLabel = "SPEED",
            description = "Receives at most so many bytes a second, such as 500k, 8M or 1.5MiB; no limit if not given.")
    private Optional<String> down = Optional.empty();

    @Option(names = "--up", paramLabel = "SPEED", description = "Sends at most so many bytes a second.")
    private Optional<String> up = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where transfers are remembered; $XDG_STATE_HOME/gavel/transfers if not given.")
    private Optional<Path> state = Optional.empty();

    List<PeerHint> peers() throws BadInput {
        List<PeerHint> hints = new ArrayList<>();
        for (String text : peers) {
            hints.add(PeerHint.read(text)
                    .orElseThrow(() -> new BadInput("--peer " + Harmless.shortened(text, COLUMNS)
                            + ": a peer is HOST:PORT or [ADDRESS]:PORT with a port from 1 to " + LAST_PORT)));
        }
        return hints;
    }

    /** Of an engine that has this one torrent. */
    EngineSettings settings(NewTorrent torrent) throws BadInput {
        Path remembered = StateFolder.of(torrent.folder(), torrent.hash(), state, System.getenv());
        if (port < 0 || port > LAST_PORT) {
            throw new BadInput("--port " + port + ": a port is a number from 0 to " + LAST_PORT);
        }
        Speeds speeds = new Speeds(new Bandwidth(limit("--down", down), limit("--up", up)), Bandwidth.UNLIMITED);
        if (bind.isEmpty()) {
            return EngineSettings.of(remembered, new InetSocketAddress(port))
                    .with(speeds)
                    .keepingOut(keptOut());
        }
        InetAddress address = address();
        return EngineSettings.of(remembered, new InetSocketAddress(address, port))
                .callingFrom(Optional.of(new InetSocketAddress(address, 0)))
                .with(speeds)
                .keepingOut(keptOut());
    }

    private static Limit limit(String option, Optional<String> given) throws BadInput {
        if (given.isEmpty()) {
            return Limit.NONE;
        }
        String text = given.get();
        return Speed.read(text)
                .filter(speed -> speed.signum() > 0 && speed.compareTo(BigInteger.valueOf(Limit.MOST)) <= 0)
                .map(speed -> new Limit(speed.longValueExact()))
                .orElseThrow(() -> new BadInput(option + " " + Harmless.shortened(text, COLUMNS)
                        + ": a speed is a number of bytes a second from 1 to " + Limit.MOST
                        + ", such as 500k, 8M or 1.5MiB"));
    }

    /** A list that is only half understood would keep out only half of those it names. */
    private AddressFilter keptOut() throws BadInput {
        if (filter.isEmpty()) {
            return AddressFilter.NONE;
        }
        return new Input(filter, InputStream.nullInputStream()).read(bytes -> {
            FilterReader.Read read = FilterReader.read(new BufferedReader(new InputStreamReader(bytes, ISO_8859_1)));
            if (read.leftOut() > 0) {
                long others = read.leftOut() - 1;
                throw new BadInput("line " + read.firstLeftOut().orElseThrow() + " names no addresses"
                        + (others == 0 ? "" : ", nor do " + others + " more"));
            }
            return read.filter();
        });
    }

    private InetAddress address() throws BadInput {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new BadInput("--bind " + Harmless.shortened(bind, COLUMNS) + ": there is no such address here");
        }
    }
}
