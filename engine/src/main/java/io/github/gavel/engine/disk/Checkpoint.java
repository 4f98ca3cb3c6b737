package io.github.gavel.engine.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Somebody who remembers what is on the disk; called by one thread of the crew after the other. */
public interface Checkpoint {
    /** Nobody writes now: what was noted until now will be durable, what is noted from now on may not be. */
    void begin() throws IOException;

    /** What was noted could not be made durable, and nobody knows which of it is. */
    void notDurable();

    /** It is durable. The files look like this: the torrent's and then the part file. */
    void end(List<Look> looks) throws IOException;

    /** The file in which it remembers. */
    Path place();
}
