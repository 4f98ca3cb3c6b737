package io.github.gavel.ui.port;

import java.nio.file.Path;
import java.util.List;

/** What somebody wants to be added. None of these waits. */
public interface Additions {
    void files(List<Path> torrents);

    void link(String link);

    /** Begins to ask which torrent is to be added. */
    void ask();
}
