package io.github.gavel.ui.port;

import io.github.gavel.client.library.Manner;
import io.github.gavel.engine.metainfo.InfoHash;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * What somebody decides on torrents before they are here. None of these waits; answers come on the toolkit's thread.
 */
public interface Decisions {
    void take(InfoHash torrent, Manner manner);

    /** Nothing is left of it. */
    void letGo(InfoHash torrent);

    /** Asks the trackers too that one named that is here already. */
    void merge(InfoHash torrent);

    /** What was typed where a link belongs. */
    void link(String typed);

    /** Asks which files. */
    void files();

    /** Asks which folder; nothing is told if none was chosen. */
    void folder(Path from, Consumer<Path> chosen);

    /** Tells how many bytes can be written there; very many if nobody knows. */
    void measure(Path folder, LongConsumer told);
}
