package io.github.gavel.engine.tracker;

import io.github.gavel.engine.tracker.Refusal.Reason;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The way that a tracker sends us. It is short, in no circle, never from https to http, and never nearer to us than it
 * is: a stranger on the internet could use us to reach what only we can.
 */
record Redirects(List<URI> visited, Place place) {
    static final int LIMIT = 5;

    private static final String ONLY_PATH_HERE = "/announce";

    Redirects {
        visited = List.copyOf(visited);
    }

    static Hop from(URI address, Names names) {
        return new Redirects(List.of(), Place.THIS_COMPUTER).to(address, names);
    }

    URI here() {
        return visited.get(visited.size() - 1);
    }

    Hop towards(String location, Names names) {
        if (visited.size() > LIMIT) {
            return new Hop.Stop(Refusal.of(Reason.TOO_MANY_REDIRECTS, LIMIT));
        }
        Optional<URI> target = resolved(location);
        if (target.isEmpty()) {
            return Hop.Stop.of(Reason.REDIRECT_TO_NO_TRACKER, location);
        }
        URI there = target.get();
        if (isHttps(here()) && !isHttps(there)) {
            return Hop.Stop.of(Reason.REDIRECT_TO_UNPROTECTED, there.getHost());
        }
        return visited.contains(there) ? Hop.Stop.of(Reason.REDIRECT_IN_A_CIRCLE, there.getHost()) : to(there, names);
    }

    private Optional<URI> resolved(String location) {
        try {
            URI there = here().resolve(location);
            return Scheme.of(there).filter(Scheme::isHttp).map(any -> there);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isHttps(URI address) {
        return address.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    private Hop to(URI there, Names names) {
        Place where;
        try {
            where = Place.of(names.addresses(there.getHost()));
        } catch (UnknownHostException unknown) {
            return Hop.Stop.of(Reason.UNKNOWN_NAME, there.getHost());
        }
        if (where.compareTo(place) < 0) {
            return Hop.Stop.of(Reason.REDIRECT_INWARD, there.getHost());
        }
        if (where == Place.THIS_COMPUTER && !there.getRawPath().endsWith(ONLY_PATH_HERE)) {
            return Hop.Stop.of(Reason.NOT_AN_ANNOUNCE, there.getRawPath());
        }
        List<URI> longer = new ArrayList<>(visited);
        longer.add(there);
        return new Hop.Go(new Redirects(longer, where));
    }
}
