package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Fetches a torrent's metadata from a few peers at a time, from each all of it. */
final class MetadataFetch {
    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 20;

    private final InfoHash hash;
    private final Consumer<byte[]> found;
    private final Map<Peer, MetadataDraft> drafts = new LinkedHashMap<>();
    private final Set<Peer> refused = new HashSet<>();

    /** @param found gets the bytes that have the hash */
    MetadataFetch(InfoHash hash, Consumer<byte[]> found) {
        this.hash = hash;
        this.found = found;
    }

    /** A peer said of itself that it has metadata. */
    void consider(Peer peer) {
        boolean speaks = peer.theirs().number(MetadataMessage.NAME).isPresent();
        boolean isNew = !drafts.containsKey(peer) && !refused.contains(peer);
        if (speaks && isNew && peer.theirs().metadataSize().isPresent() && drafts.size() < AT_ONCE) {
            MetadataDraft draft = new MetadataDraft(peer.theirs().metadataSize().getAsInt());
            drafts.put(peer, draft);
            askMore(peer, draft);
        }
    }

    void said(Peer peer, MetadataMessage message) {
        MetadataDraft draft = drafts.get(peer);
        if (draft == null) {
            return;
        }
        if (message instanceof MetadataMessage.Reject) {
            drafts.remove(peer);
            refused.add(peer);
        } else if (message instanceof MetadataMessage.Given data) {
            came(peer, draft, data);
        }
    }

    void left(Peer peer) {
        refused.remove(peer);
        drafts.remove(peer);
    }

    /** A second is over: those that say nothing make room for others. */
    void tick(Collection<Peer> peers) {
        List<Peer> silent = drafts.keySet().stream()
                .filter(peer -> peer.standing().secondsSinceHeard() > PATIENCE)
                .toList();
        silent.forEach(peer -> peer.close("it said nothing about the metadata for " + PATIENCE + " s"));
        List.copyOf(peers).forEach(this::consider);
    }

    private void came(Peer peer, MetadataDraft draft, MetadataMessage.Given data) {
        if (!draft.add(data)) {
            drafts.remove(peer);
            peer.close("it sent a part of the metadata that nobody asked for, or of a wrong length");
        } else if (!draft.isWhole()) {
            askMore(peer, draft);
        } else {
            drafts.remove(peer);
            Optional<byte[]> verified = draft.verified(hash);
            verified.ifPresentOrElse(found, () -> peer.close("the metadata that it sent is not that of the torrent"));
        }
    }

    private static void askMore(Peer peer, MetadataDraft draft) {
        for (Optional<MetadataMessage> next = draft.next(); next.isPresent(); next = draft.next()) {
            peer.say(next.get());
        }
    }
}
