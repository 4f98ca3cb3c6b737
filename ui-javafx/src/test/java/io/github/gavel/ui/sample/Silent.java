package io.github.gavel.ui.sample;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.port.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Remembers what was asked for, and does none of it. */
public final class Silent implements Commands {
    private final List<String> asked = new ArrayList<>();

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void start(InfoHash torrent) {
        asked.add("start " + torrent);
    }

    @Override
    public void stop(InfoHash torrent) {
        asked.add("stop " + torrent);
    }

    @Override
    public void remove(InfoHash torrent) {
        asked.add("remove " + torrent);
    }

    @Override
    public void erase(InfoHash torrent) {
        asked.add("erase " + torrent);
    }

    @Override
    public void keep(InfoHash torrent) {
        asked.add("keep " + torrent);
    }

    @Override
    public void force(InfoHash torrent) {
        asked.add("force " + torrent);
    }

    @Override
    public void recheck(InfoHash torrent) {
        asked.add("recheck " + torrent);
    }

    @Override
    public void beginAnew(InfoHash torrent) {
        asked.add("beginAnew " + torrent);
    }

    @Override
    public void move(InfoHash torrent, int index) {
        asked.add("move to " + index);
    }

    @Override
    public void choose(InfoHash torrent, Choice choice) {
        asked.add("choose " + choice.files() + (choice.sequential() ? " in order" : ""));
    }

    @Override
    public void label(InfoHash torrent, Set<String> labels) {
        asked.add("label " + new TreeSet<>(labels));
    }

    @Override
    public void limit(InfoHash torrent, Bandwidth limits) {
        asked.add("limit to " + limits.down().bytesPerSecond() + " down");
    }

    @Override
    public void limit(Bandwidth usual) {
        asked.add("limit all to " + usual.down().bytesPerSecond() + " down");
    }

    @Override
    public void alternate(boolean isOn) {
        asked.add("alternate " + isOn);
    }

    @Override
    public void open(Path folder) {
        asked.add("open " + folder);
    }

    @Override
    public void add() {
        asked.add("add");
    }

    @Override
    public void go(Place place) {
        asked.add("go " + place);
    }

    @Override
    public void trade(InfoHash torrent, Wish wish) {
        asked.add("trade " + wish);
    }

    @Override
    public void quit() {}
}
