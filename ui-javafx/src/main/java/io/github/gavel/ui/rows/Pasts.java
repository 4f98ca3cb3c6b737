package io.github.gavel.ui.rows;

import io.github.gavel.engine.metainfo.InfoHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The last two minutes of everything that moved in them. */
public final class Pasts {
    private final Past all = new Past();
    private final Map<InfoHash, Past> each = new HashMap<>();

    public Past all() {
        return all;
    }

    public Past of(InfoHash torrent) {
        return each.getOrDefault(torrent, new Past());
    }

    /** How many torrents are remembered. */
    int size() {
        return each.size();
    }

    /** One second more. */
    public void add(Rows rows) {
        all.add(rows.moved());
        Set<InfoHash> there = new HashSet<>();
        for (TorrentRow row : rows.all()) {
            there.add(row.hash());
            if (row.down() > 0 || row.up() > 0) {
                each.computeIfAbsent(row.hash(), hash -> new Past()).add(moved(row));
            } else if (each.containsKey(row.hash())) {
                of(row.hash()).add(moved(row));
            }
        }
        each.entrySet()
                .removeIf(past ->
                        !there.contains(past.getKey()) || past.getValue().isNothing());
    }

    private static Moved moved(TorrentRow row) {
        return new Moved(row.down(), row.up(), row.money() instanceof Money.Pays);
    }
}
