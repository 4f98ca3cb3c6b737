package io.github.gavel.ui.port;

import io.github.gavel.engine.Choice;
import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.file.Path;

/** What somebody at the window wants. None of these waits; what came of it is in a later snapshot. */
public interface Commands {
    void start(InfoHash torrent);

    void stop(InfoHash torrent);

    /** Takes it off the list; its files stay. */
    void remove(InfoHash torrent);

    void choose(InfoHash torrent, Choice choice);

    void open(Path folder);

    /** Begins to ask which torrent is to be added. */
    void add();

    /** Shows the wallet in place of the torrents. */
    void wallet();
}
