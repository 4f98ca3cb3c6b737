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
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Fetches a torrent's metadata from a few peers at a time, from each all of it. Whoever refuses or says nothing makes
 * room for others, and is asked again later. So does whoever is slow while others wait; each time it has twice as long.
 */
final class MetadataFetch {
    static final int AT_ONCE = 4;
    static final int PATIENCE = 10;
    static final int REST = 60;

    private static final int MOST_DOUBLED = 10;

    private final InfoHash hash;
    private final Executor workers;
    private final Executor owner;
    private final Consumer<byte[]> found;
    private final Map<MetadataSource, MetadataDraft> drafts = new LinkedHashMap<>();
    private final Map<MetadataSource, Rest> rests = new HashMap<>();
    private boolean isFound;
    private int second;

    /** @param turns how many it had before that */
    private record Rest(int until, int turns) {
        static final Rest NONE = new Rest(0, 0);
    }

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
        if (!isFound && drafts.size() < AT_ONCE && isWaiting(source)) {
            MetadataDraft draft = new MetadataDraft(source.metadataSize().getAsInt(), second);
            drafts.put(source, draft);
            askMore(source, draft);
        }
    }

    private boolean isWaiting(MetadataSource source) {
        boolean isFree = !drafts.containsKey(source) && restOf(source).until <= second;
        return isFree && source.metadataSize().isPresent();
    }

    private Rest restOf(MetadataSource source) {
        return rests.getOrDefault(source, Rest.NONE);
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
        rests.remove(source);
        drafts.remove(source);
    }

    /** A second is over. */
    void tick(Collection<? extends MetadataSource> sources) {
        second++;
        late((source, draft) -> second - draft.progressed() >= PATIENCE).forEach(this::rest);
        long waiting = sources.stream().filter(this::isWaiting).count();
        late(this::isSlow).stream()
                .limit(Math.max(0, waiting - (AT_ONCE - drafts.size())))
                .forEach(this::rest);
        List.copyOf(sources).forEach(this::consider);
    }

    private List<MetadataSource> late(BiPredicate<MetadataSource, MetadataDraft> isLate) {
        return drafts.entrySet().stream()
                .filter(each -> isLate.test(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .filter(source -> !source.waitsForUs())
                .toList();
    }

    /** Whether fewer than a part a second came of it, after a while for the first. */
    private boolean isSlow(MetadataSource source, MetadataDraft draft) {
        long allowed = (long) (PATIENCE + draft.came()) << Math.min(restOf(source).turns, MOST_DOUBLED);
        return second - draft.begun() > allowed;
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
        rests.put(source, new Rest(second + REST, restOf(source).turns + 1));
    }

    private static void askMore(MetadataSource source, MetadataDraft draft) {
        for (Optional<MetadataMessage> next = draft.next(); next.isPresent(); next = draft.next()) {
            source.say(next.get());
        }
    }
}
