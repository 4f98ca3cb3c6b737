package io.github.gavel.engine.metainfo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sources while they are gathered from what strangers wrote. What is no address, or one too many, is left out. */
public final class Gathered {
    public static final int MOST = 256;

    private final Set<URI> trackers = new LinkedHashSet<>();
    private final List<List<URI>> tiers = new ArrayList<>();
    private final Set<URI> webSeeds = new LinkedHashSet<>();
    private int trackersLeftOut;
    private int webSeedsLeftOut;

    /** Trackers of equal rank, behind those that are there. */
    public void tier(Stream<String> texts) {
        List<URI> tier = new ArrayList<>();
        texts.forEach(text -> {
            Optional<URI> address = trackers.size() < MOST ? Addresses.ofTracker(text) : Optional.empty();
            trackersLeftOut += address.isEmpty() ? 1 : 0;
            address.filter(trackers::add).ifPresent(tier::add);
        });
        if (!tier.isEmpty()) {
            tiers.add(tier);
        }
    }

    public void webSeed(String text) {
        Optional<URI> address = webSeeds.size() < MOST ? Addresses.ofWebSeed(text) : Optional.empty();
        webSeedsLeftOut += address.isEmpty() ? 1 : 0;
        address.ifPresent(webSeeds::add);
    }

    public int trackersLeftOut() {
        return trackersLeftOut;
    }

    public int webSeedsLeftOut() {
        return webSeedsLeftOut;
    }

    public Sources toSources() {
        return new Sources(tiers, List.copyOf(webSeeds));
    }
}
