package io.github.gavel.ui.sample;

import io.github.gavel.client.library.Manner;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.port.Decisions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Remembers what somebody decided. */
public final class Decided implements Decisions {
    public final List<Manner> taken = new ArrayList<>();
    public final List<InfoHash> leftAlone = new ArrayList<>();
    public final List<InfoHash> merged = new ArrayList<>();
    public final List<String> links = new ArrayList<>();
    private final long free;

    /** @param free bytes on every disk */
    public Decided(long free) {
        this.free = free;
    }

    @Override
    public void take(InfoHash torrent, Manner manner) {
        taken.add(manner);
    }

    @Override
    public void letGo(InfoHash torrent) {
        leftAlone.add(torrent);
    }

    @Override
    public void merge(InfoHash torrent) {
        merged.add(torrent);
    }

    @Override
    public void link(String typed) {
        links.add(typed);
    }

    @Override
    public void files() {}

    @Override
    public void folder(Path from, Consumer<Path> chosen) {
        chosen.accept(Path.of("/media/films"));
    }

    @Override
    public void measure(Path folder, LongConsumer told) {
        told.accept(free);
    }
}
