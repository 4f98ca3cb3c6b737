package io.github.gavel.engine.tracker;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** How a tracker is spoken to. */
enum Scheme {
    HTTP,
    HTTPS,
    UDP;

    private static final int PORTS = 1 << 16;

    /** Empty if it is no tracker's address: another scheme, no host, or a port that there is not. */
    static Optional<Scheme> of(URI address) {
        if (address.getScheme() == null || address.getHost() == null || address.getPort() >= PORTS) {
            return Optional.empty();
        }
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "http" -> Optional.of(HTTP);
            case "https" -> Optional.of(HTTPS);
            case "udp" -> Optional.of(UDP).filter(udp -> address.getPort() > 0);
            default -> Optional.empty();
        };
    }

    boolean isHttp() {
        return this != UDP;
    }
}
