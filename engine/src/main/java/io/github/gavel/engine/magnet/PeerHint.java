package io.github.gavel.engine.magnet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a peer may be: a name or an address without brackets, and a port. Nothing has been looked up. */
public record PeerHint(String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z0-9._-]{1,253})|\\[([0-9A-Fa-f:.]{2,45})]):([0-9]{1,5})");
    private static final int LAST_PORT = 0xFFFF;

    public PeerHint {
        if (host.isEmpty() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + " of \"" + host + "\": 1 to " + LAST_PORT);
        }
    }

    /** Reads {@code host:port} or {@code [address]:port}. */
    public static Optional<PeerHint> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(form.group(3));
        String host = form.group(1) == null ? form.group(2) : form.group(1);
        return port < 1 || port > LAST_PORT ? Optional.empty() : Optional.of(new PeerHint(host, port));
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
