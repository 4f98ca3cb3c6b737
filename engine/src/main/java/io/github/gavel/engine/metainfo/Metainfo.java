package io.github.gavel.engine.metainfo;

import java.util.List;

/** A torrent: what it is, where to ask for it, who made it, and what about it is told to its owner. */
public record Metainfo(Content content, Sources sources, Origin origin, List<Note> notes) {
    public Metainfo {
        notes = List.copyOf(notes);
    }

    public InfoHash infoHash() {
        return content.infoHash();
    }

    public String name() {
        return content.name();
    }

    public Layout layout() {
        return content.layout();
    }

    public PieceHashes hashes() {
        return content.hashes();
    }
}
