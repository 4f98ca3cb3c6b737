package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Fetches a torrent's metadata from a few peers at a time, from each all of it. Whoever refuses or says nothing makes
 * room for others, and is asked again later.
 */
final class MetadataFetch {
    static final int AT_ONCE = 4;
    static final int PATIENCE = 10;
    static final int REST = 60;

    private final InfoHash hash;
    private final Executor workers;
    private final Executor owner;
    private final Consumer<byte[]> found;
    private final Map<MetadataSource, MetadataDraft> drafts = new LinkedHashMap<>();
    private final Map<MetadataSource, Integer> restUntil = new HashMap<>();
    private boolean isFound;
    private int second;

    /**
     * @param workers where what came is hashed
     * @param owner where everything else happens
     * @param found gets the bytes that have the hash, once
     */
    MetadataFetch(InfoHash hash, Executor workers, Executor owner, Consumer<byte[]> found) {
        this.hash = hash;
        this.workers = workers;
        this.owner = owner;
        this.found = found;
    }

    /** A peer may have said of itself that it has metadata. */
    void consider(MetadataSource source) {
        boolean isFree = !drafts.containsKey(source) && restUntil.getOrDefault(source, 0) <= second;
        if (!isFound
                && isFree
                && drafts.size() < AT_ONCE
                && source.metadataSize().isPresent()) {
            MetadataDraft draft = new MetadataDraft(source.metadataSize().getAsInt(), second);
            drafts.put(source, draft);
            askMore(source, draft);
        }
    }

    /** Whether anything was expected of it. */
    boolean said(MetadataSource source, MetadataMessage message) {
        MetadataDraft draft = drafts.get(source);
        if (draft == null) {
            return false;
        }
        if (message instanceof MetadataMessage.Reject) {
            rest(source);
        } else if (message instanceof MetadataMessage.Given data) {
            came(source, draft, data);
        }
        return true;
    }

    void left(MetadataSource source) {
        restUntil.remove(source);
        drafts.remove(source);
    }

    /** A second is over. */
    void tick(Collection<? extends MetadataSource> sources) {
        second++;
        List<MetadataSource> silent = drafts.entrySet().stream()
                .filter(each -> second - each.getValue().progressed() >= PATIENCE)
                .filter(each -> !each.getKey().waitsForUs())
                .map(Map.Entry::getKey)
                .toList();
        silent.forEach(this::rest);
        List.copyOf(sources).forEach(this::consider);
    }

    private void came(MetadataSource source, MetadataDraft draft, MetadataMessage.Given data) {
        if (!draft.add(data, second)) {
            drafts.remove(source);
            source.part("it sent a part of the metadata that nobody asked for, or of a wrong length");
        } else if (draft.isWhole()) {
            rest(source);
            workers.execute(() -> {
                Optional<byte[]> verified = draft.verified(hash);
                owner.execute(() -> verified(source, verified));
            });
        } else {
            askMore(source, draft);
        }
    }

    private void verified(MetadataSource source, Optional<byte[]> verified) {
        if (verified.isEmpty()) {
            source.part("the metadata that it sent is not that of the torrent");
        } else if (!isFound) {
            isFound = true;
            drafts.clear();
            found.accept(verified.get());
        }
    }

    private void rest(MetadataSource source) {
        drafts.remove(source);
        restUntil.put(source, second + REST);
    }

    private static void askMore(MetadataSource source, MetadataDraft draft) {
        for (Optional<MetadataMessage> next = draft.next(); next.isPresent(); next = draft.next()) {
            source.say(next.get());
        }
    }
}
