package io.github.gavel.client.library;

import io.github.gavel.client.Client;
import io.github.gavel.client.settings.SettingsFile;
import io.github.gavel.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a library stands on.
 *
 * @param torrents the folder of its entries
 * @param transfers the folder in which an engine remembers torrents
 * @param tick how often it looks at everything
 * @param grace for how long a removal can be undone
 */
public record Surroundings(
        SettingsFile settings,
        Path torrents,
        Path transfers,
        Opening opening,
        Disks disks,
        InstantSource clock,
        Duration tick,
        Duration grace) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** How a client is started: with a wallet or without. */
    @FunctionalInterface
    public interface Opening {
        Client open(EngineSettings settings) throws IOException;
    }

    public static Surroundings of(SettingsFile settings, Path torrents, Path transfers, Opening opening) {
        return new Surroundings(
                settings, torrents, transfers, opening, Disks.REAL, InstantSource.system(), SECOND, GRACE);
    }
}
