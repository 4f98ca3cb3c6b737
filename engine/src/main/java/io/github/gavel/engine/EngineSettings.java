package io.github.gavel.engine;

import io.github.gavel.engine.disk.DiskSettings;
import io.github.gavel.engine.limits.Speeds;
import io.github.gavel.engine.manners.AddressFilter;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import io.github.gavel.engine.torrent.Caps;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the owner of an engine decides.
 *
 * @param state the folder in which torrents are remembered
 * @param listen where others can call us; port 0 for any that is free; empty if nobody can
 * @param from the address that calls come from, if not any
 * @param filter whom we neither call nor answer
 */
public record EngineSettings(
        Path state,
        Optional<InetSocketAddress> listen,
        Optional<InetSocketAddress> from,
        Encryption encryption,
        PayloadRule payload,
        Caps caps,
        Speeds speeds,
        AddressFilter filter,
        DiskSettings disk) {
    public static EngineSettings of(Path state, InetSocketAddress listen) {
        return new EngineSettings(
                state,
                Optional.of(listen),
                Optional.empty(),
                Encryption.ALLOWED,
                PayloadRule.PREFER_PLAIN,
                Caps.USUAL,
                Speeds.UNLIMITED,
                AddressFilter.NONE,
                DiskSettings.standard());
    }

    public EngineSettings with(Encryption other, PayloadRule spoken) {
        return new EngineSettings(state, listen, from, other, spoken, caps, speeds, filter, disk);
    }

    public EngineSettings callingFrom(Optional<InetSocketAddress> address) {
        return new EngineSettings(state, listen, address, encryption, payload, caps, speeds, filter, disk);
    }

    public EngineSettings keepingOut(AddressFilter some) {
        return new EngineSettings(state, listen, from, encryption, payload, caps, speeds, some, disk);
    }

    public EngineSettings with(Caps others) {
        return new EngineSettings(state, listen, from, encryption, payload, others, speeds, filter, disk);
    }

    public EngineSettings with(Speeds others) {
        return new EngineSettings(state, listen, from, encryption, payload, caps, others, filter, disk);
    }

    public EngineSettings with(DiskSettings other) {
        return new EngineSettings(state, listen, from, encryption, payload, caps, speeds, filter, other);
    }
}
