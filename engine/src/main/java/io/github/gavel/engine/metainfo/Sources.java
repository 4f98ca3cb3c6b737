package io.github.gavel.engine.metainfo;

import java.net.URI;
import java.util.List;

/**
 * Where peers and bytes can be asked for: trackers in tiers, tried one after the other, and web seeds. Every address is
 * absolute and has a host.
 */
public record Sources(List<List<URI>> trackers, List<URI> webSeeds) {
    public static final Sources NONE = new Sources(List.of(), List.of());

    public Sources {
        trackers = trackers.stream().map(List::copyOf).toList();
        webSeeds = List.copyOf(webSeeds);
    }
}
