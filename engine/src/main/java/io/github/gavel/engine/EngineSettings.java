package io.github.gavel.engine;

import io.github.gavel.engine.disk.DiskSettings;
import io.github.gavel.engine.manners.AddressFilter;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the owner of an engine decides.
 *
 * @param state the folder in which torrents are remembered
 * @param listen where others can call us; port 0 for any that is free; empty if nobody can
 * @param from the address that calls come from, if not any
 * @param connections how many there are at once, of all torrents
 * @param peers how many one torrent has at once
 * @param slots how many download from one torrent at once
 * @param filter whom we neither call nor answer
 */
public record EngineSettings(
        Path state,
        Optional<InetSocketAddress> listen,
        Optional<InetSocketAddress> from,
        Encryption encryption,
        PayloadRule payload,
        int connections,
        int peers,
        int callsAtOnce,
        int slots,
        AddressFilter filter,
        DiskSettings disk) {
    private static final int CONNECTIONS = 500;
    private static final int PEERS = 50;
    private static final int CALLS = 16;
    private static final int SLOTS = 8;

    public EngineSettings {
        if (connections < 1 || peers < 1 || callsAtOnce < 1 || slots < 1) {
            throw new IllegalArgumentException(connections + " connections, " + peers + " peers, " + callsAtOnce
                    + " calls at once, " + slots + " slots: at least 1 of each");
        }
    }

    public static EngineSettings of(Path state, InetSocketAddress listen) {
        return new EngineSettings(
                state,
                Optional.of(listen),
                Optional.empty(),
                Encryption.ALLOWED,
                PayloadRule.PREFER_PLAIN,
                CONNECTIONS,
                PEERS,
                CALLS,
                SLOTS,
                AddressFilter.NONE,
                DiskSettings.standard());
    }

    public EngineSettings with(Encryption other, PayloadRule spoken) {
        return new EngineSettings(
                state, listen, from, other, spoken, connections, peers, callsAtOnce, slots, filter, disk);
    }

    public EngineSettings callingFrom(Optional<InetSocketAddress> address) {
        return new EngineSettings(
                state, listen, address, encryption, payload, connections, peers, callsAtOnce, slots, filter, disk);
    }

    public EngineSettings keepingOut(AddressFilter some) {
        return new EngineSettings(
                state, listen, from, encryption, payload, connections, peers, callsAtOnce, slots, some, disk);
    }
}
