package io.github.gavel.client;

import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.speed.view.TradeView;
import java.util.Optional;

/** One torrent at one moment, and its trade if it is traded. */
public record TorrentView(TorrentSnapshot transfer, Optional<TradeView> trade) {
    public TorrentView in(TorrentState other) {
        return new TorrentView(transfer.in(other), trade);
    }

    /** The same, with those parts of an earlier one that have not changed. */
    TorrentView onto(TorrentView before) {
        if (equals(before)) {
            return before;
        }
        return new TorrentView(
                transfer.equals(before.transfer) ? before.transfer : transfer,
                trade.equals(before.trade) ? before.trade : trade);
    }
}
