package io.github.gavel.client.cli.transfer;

import io.github.gavel.engine.TorrentSnapshot;

/** Who shows a transfer. */
public interface Show {
    void now(TorrentSnapshot snapshot);

    /** It is over: completed, stopped, or failed with a sentence in its state. Told once. */
    void end(TorrentSnapshot snapshot);
}
