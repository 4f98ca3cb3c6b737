package io.github.gavel.ui.rows;

import io.github.gavel.engine.metainfo.InfoHash;
import java.util.HashMap;
import java.util.Map;

/** The last two minutes of everything that moved in them. */
public record Pasts(Past all, Map<InfoHash, Past> each) {
    public static final Pasts NOTHING = new Pasts(Past.NOTHING, Map.of());

    public Past of(InfoHash torrent) {
        return each.getOrDefault(torrent, Past.NOTHING);
    }

    public Pasts then(Rows rows) {
        Map<InfoHash, Past> next = new HashMap<>();
        for (TorrentRow row : rows.all()) {
            Past past = of(row.hash());
            if (each.containsKey(row.hash()) || row.down() > 0 || row.up() > 0) {
                Past now = past.then(new Moved(row.down(), row.up(), row.money() instanceof Money.Pays));
                if (!now.isNothing()) {
                    next.put(row.hash(), now);
                }
            }
        }
        return new Pasts(all.then(rows.moved()), next);
    }
}
