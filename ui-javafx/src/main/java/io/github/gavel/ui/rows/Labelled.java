package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The labels of some torrents. */
public record Labelled(Map<InfoHash, Set<String>> torrents) {
    public static final Labelled NOTHING = new Labelled(Map.of());

    public static Labelled of(Collection<Item> items) {
        Map<InfoHash, Set<String>> torrents = new LinkedHashMap<>();
        items.forEach(
                item -> torrents.put(item.entry().hash(), item.entry().orders().labels()));
        return new Labelled(torrents);
    }

    /** Every label that one of them has. */
    public NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>();
        torrents.values().forEach(names::addAll);
        return names;
    }

    public boolean haveAll(String label) {
        return !torrents.isEmpty() && torrents.values().stream().allMatch(labels -> labels.contains(label));
    }

    /** Those that change, with what they have then: all get it, or lose it if all had it. */
    public Map<InfoHash, Set<String>> toggled(String label) {
        boolean isLost = haveAll(label);
        Map<InfoHash, Set<String>> changed = new LinkedHashMap<>();
        torrents.forEach((hash, labels) -> {
            Set<String> next = new TreeSet<>(labels);
            if (isLost ? next.remove(label) : next.add(label)) {
                changed.put(hash, next);
            }
        });
        return changed;
    }
}
