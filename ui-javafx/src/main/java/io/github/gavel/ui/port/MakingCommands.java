package io.github.gavel.ui.port;

import io.github.gavel.client.making.Job;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What somebody who makes a torrent wants. None of these waits for a disk. */
public interface MakingCommands {
    void askFile(Consumer<Path> chosen);

    void askFolder(Consumer<Path> chosen);

    /** Where the torrent is to be written. */
    void askTarget(Consumer<Path> chosen);

    void make(Job job);

    void cancel();

    void open(Path folder);
}
