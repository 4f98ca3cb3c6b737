package io.github.gavel.ui.port;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import java.nio.file.Path;
import java.util.Set;

/** What somebody at the window wants. None of these waits; what came of it is in a later snapshot. */
public interface Commands {
    void start(InfoHash torrent);

    void stop(InfoHash torrent);

    /** Takes it off the list; its files stay. */
    void remove(InfoHash torrent);

    /** Also its files, once nobody wants it back any more. */
    void erase(InfoHash torrent);

    /** Lets what was to be removed stay. */
    void keep(InfoHash torrent);

    /** At work whatever the queue says. */
    void force(InfoHash torrent);

    /** In the queue, in front of whoever has this index among the others. */
    void move(InfoHash torrent, int index);

    void recheck(InfoHash torrent);

    /** Where its folder has vanished. */
    void beginAnew(InfoHash torrent);

    void choose(InfoHash torrent, Choice choice);

    void label(InfoHash torrent, Set<String> labels);

    /** How fast this one may be. */
    void limit(InfoHash torrent, Bandwidth limits);

    /** How fast all together may be, as usual. */
    void limit(Bandwidth usual);

    /** Puts the other limits of all in force, or the usual ones again. */
    void alternate(boolean isOn);

    /** What it is to spend and earn from now on. */
    void trade(InfoHash torrent, Wish wish);

    void open(Path folder);

    /** Begins to ask which torrent is to be added. */
    void add();

    /** Shows that in place of what is shown. */
    void go(Place place);

    /** Ends the program. */
    void quit();
}
