package io.github.gavel.client.library;

import io.github.gavel.client.Client;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Speeds;
import io.github.gavel.engine.mse.PayloadRule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A client that was started as the settings say, as far as that could be.
 *
 * @param trouble what could not be
 */
record Start(Client client, Optional<String> trouble) {
    static Start of(Settings settings, Path transfers, Surroundings.Opening opening) throws IOException {
        int port = settings.network().port();
        boolean isTaken = port != 0 && isTaken(port);
        EngineSettings engine = EngineSettings.of(transfers, new InetSocketAddress(isTaken ? 0 : port))
                .with(settings.network().encryption(), PayloadRule.PREFER_PLAIN)
                .with(settings.network().caps())
                .with(new Speeds(settings.limits().inForce(), Bandwidth.UNLIMITED));
        Client client = opening.open(engine);
        return new Start(
                client,
                isTaken
                        ? Optional.of("Another program has port " + port + ", so others call us at "
                                + client.address()
                                        .map(InetSocketAddress::getPort)
                                        .orElse(0)
                                + " until the next start. Choose another port in the settings, or end that program.")
                        : Optional.empty());
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
