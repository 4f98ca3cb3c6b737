package io.github.gavel.benchmarks.interop;

import io.github.gavel.benchmarks.peers.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One way of meeting another program. */
record Cell(Tool other, Direction direction, Security security, boolean byMagnet) {
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Tool other : List.of(Tool.LIBTORRENT, Tool.ARIA2)) {
            for (Direction direction : Direction.values()) {
                for (Security security : Security.values()) {
                    cells.add(new Cell(other, direction, security, false));
                    cells.add(new Cell(other, direction, security, true));
                }
            }
        }
        return cells;
    }

    @Override
    public String toString() {
        return String.join(", ", other.name(), direction.name(), security.name(), byMagnet ? "magnet" : "torrent")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }
}
