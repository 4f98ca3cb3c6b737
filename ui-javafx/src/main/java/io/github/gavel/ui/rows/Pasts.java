package io.github.gavel.ui.rows;

import io.github.gavel.engine.metainfo.InfoHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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

    /** Of these torrents together. */
    public Past of(Collection<TorrentRow> rows) {
        return Past.together(rows.stream()
                .map(TorrentRow::hash)
                .filter(each::containsKey)
                .map(this::of)
                .toList());
    }

    /** How many torrents are remembered. */
    int size() {
        return each.size();
    }

    /** One second more. */
    public void add(Rows rows) {
        all.add(rows.moved().down(), rows.moved().up(), rows.moved().isPaid());
        int there = 0;
        for (TorrentRow row : rows.all()) {
            boolean moves = row.down() > 0 || row.up() > 0;
            Past past = moves ? each.computeIfAbsent(row.hash(), hash -> new Past()) : each.get(row.hash());
            if (past != null) {
                there++;
                past.add(row.down(), row.up(), row.money() instanceof Money.Pays);
            }
        }
        if (each.size() > there) {
            each.keySet().removeIf(torrent -> rows.of(torrent).isEmpty());
        }
        each.values().removeIf(Past::isNothing);
    }
}
