package io.github.gavel.engine.torrent;

import io.github.gavel.engine.disk.Trouble;

/** Who looks after a {@link Torrent} and is told what it cannot decide. */
public interface Owner {
    /** These bytes are the metadata: they have the right hash. */
    void fetched(byte[] info);

    /** Everything that is wanted is here. */
    void completed();

    void troubled(Trouble trouble);

    /** An overlay does not attend to the torrent any more; why, in words that follow its name. */
    void unattended(String why);
}
