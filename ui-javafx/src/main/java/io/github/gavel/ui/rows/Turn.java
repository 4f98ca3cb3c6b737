package io.github.gavel.ui.rows;

import io.github.gavel.engine.metainfo.InfoHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A way to another place in the queue. */
public enum Turn {
    FIRST,
    EARLIER,
    LATER,
    LAST;

    /** Under which the bundles have its name. */
    public String key() {
        return "menu." + name().toLowerCase(Locale.ROOT);
    }

    /** One to be moved, and the index among the others that it is put in front of. */
    public record Move(InfoHash hash, int index) {}

    /** One after the other, so that those that are chosen keep their order and stay together at an end. */
    public List<Move> of(List<InfoHash> queue, Set<InfoHash> chosen) {
        List<InfoHash> line = new ArrayList<>(queue);
        List<InfoHash> turned =
                new ArrayList<>(queue.stream().filter(chosen::contains).toList());
        if (this == FIRST || this == LATER) {
            Collections.reverse(turned);
        }
        List<Move> moves = new ArrayList<>();
        for (InfoHash hash : turned) {
            int before = line.indexOf(hash);
            int next = next(before, line.size() - 1);
            boolean isThere = next >= 0 && next < line.size() && next != before;
            if (isThere && !(isByOne() && chosen.contains(line.get(next)))) {
                line.remove(before);
                line.add(next, hash);
                moves.add(new Move(hash, next));
            }
        }
        return moves;
    }

    private boolean isByOne() {
        return this == EARLIER || this == LATER;
    }

    private int next(int index, int last) {
        return switch (this) {
            case FIRST -> 0;
            case EARLIER -> index - 1;
            case LATER -> index + 1;
            case LAST -> last;
        };
    }
}
