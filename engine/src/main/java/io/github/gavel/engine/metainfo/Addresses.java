package io.github.gavel.engine.metainfo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads addresses that strangers wrote: absolute ones with a host, of protocols that we speak, in ASCII. */
public final class Addresses {
    private static final int MOST_CHARACTERS = 2_048;
    private static final int LAST_PORT = 0xFFFF;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final String UDP = "udp";

    /** Common in names of files and yet to be escaped in an address; brackets may stand around a host's number. */
    private static final String ESCAPED = " \"<>\\^`{|}";

    private static final String BRACKETS = "[]";

    private Addresses() {}

    public static Optional<URI> ofTracker(String text) {
        return parse(text).filter(address -> isWeb(address) || (isUdp(address) && address.getPort() > 0));
    }

    public static Optional<URI> ofWebSeed(String text) {
        return parse(text).filter(Addresses::isWeb);
    }

    private static boolean isWeb(URI address) {
        return WEB.contains(scheme(address));
    }

    private static boolean isUdp(URI address) {
        return UDP.equals(scheme(address));
    }

    private static String scheme(URI address) {
        return address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            URI address = new URI(new URI(escaped(stripped)).toASCIIString());
            boolean isWhole = address.isAbsolute() && address.getHost() != null && address.getPort() <= LAST_PORT;
            return isWhole ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        int host = text.indexOf("://");
        int behindHost = host < 0 ? text.length() : text.indexOf('/', host + "://".length());
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isBracket = behindHost >= 0 && i > behindHost && BRACKETS.indexOf(character) >= 0;
            if (isBracket || ESCAPED.indexOf(character) >= 0) {
                escaped.append("%%%02X".formatted((int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
