package io.github.gavel.client.cli.transfer;

import io.github.gavel.client.TorrentView;

/** Who shows a transfer. */
public interface Show {
    void now(TorrentView view);

    /** It is over: completed, stopped, or failed with a sentence in its state. Told once. */
    void end(TorrentView view);

    /** Something is wrong beside the transfer, which goes on. */
    void warn(String sentence);
}
