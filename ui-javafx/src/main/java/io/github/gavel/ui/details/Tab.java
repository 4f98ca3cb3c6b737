package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.ui.rows.Past;
import javafx.scene.Node;

/** One way of looking at a torrent. */
interface Tab {
    Node node();

    void show(TorrentView torrent, Past past);
}
