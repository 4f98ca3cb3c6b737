package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.OutOfLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a ledger is: https with a host, perhaps a port and a path; http on this computer only. */
public record LedgerUrl(URI uri) {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    public LedgerUrl {
        complaint(uri).ifPresent(why -> {
            throw new OutOfLimits(why);
        });
    }

    public static LedgerUrl of(String text) {
        try {
            if (text.length() > MOST_CHARACTERS) {
                throw new OutOfLimits("a URL of " + text.length() + " characters: it has at most " + MOST_CHARACTERS);
            }
            return new LedgerUrl(new URI(text));
        } catch (URISyntaxException none) {
            throw new OutOfLimits("a URL that is none");
        }
    }

    private static Optional<String> complaint(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("a URL of a ledger begins with https://");
        }
        if (!HOST.matcher(host).matches() || !host.equals(host.toLowerCase(Locale.ROOT))) {
            return Optional.of("a URL of a ledger has a host, in small letters");
        }
        if (scheme.equals("http") && !isLoopback(host)) {
            return Optional.of("http is for this computer alone; anything else needs https");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("a URL of a ledger has neither a user nor a ? nor a #");
        }
        if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
            return Optional.of("port " + uri.getPort() + ": a port is from 1 to " + MOST_PORT);
        }
        return PATH.matcher(uri.getRawPath()).matches()
                ? Optional.empty()
                : Optional.of("a path of a ledger is words after slashes, the last of them without one behind it");
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    public boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    /** As its name says; nobody is asked what a name stands for. */
    public boolean isLoopback() {
        return isLoopback(host());
    }

    public String host() {
        return uri.getHost();
    }

    public int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    public URI resolve(String path) {
        return URI.create(uri + path);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
