package io.github.gavel.ui.kit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pieces as stretches of a strip. */
public final class Runs {
    /** From a pixel up to before another. */
    public record Run(int from, int to) {}

    private Runs() {}

    /**
     * Where a strip is full: a cell where more than half of its pieces are, the last empty one only when all are. Cells
     * that touch are one run.
     *
     * @param pieces how many, of which {@code have} are marked
     * @param cells how wide the strip is
     */
    public static List<Run> of(BitSet have, int pieces, int cells) {
        List<Run> runs = new ArrayList<>();
        int count = Math.min(pieces, have.cardinality());
        if (count == 0 || cells <= 0) {
            return runs;
        }
        if (count == pieces) {
            return List.of(new Run(0, cells));
        }
        int from = -1;
        for (int cell = 0; cell <= cells; cell++) {
            boolean isFull = cell < cells && isFull(have, pieces, cell, cells);
            if (isFull && from < 0) {
                from = cell;
            } else if (!isFull && from >= 0) {
                runs.add(new Run(from, cell));
                from = -1;
            }
        }
        return withAHole(runs, cells);
    }

    private static boolean isFull(BitSet have, int pieces, int cell, int cells) {
        int from = (int) ((long) cell * pieces / cells);
        int to = Math.max(from + 1, (int) ((long) (cell + 1) * pieces / cells));
        return 2 * have.get(from, to).cardinality() > to - from;
    }

    private static List<Run> withAHole(List<Run> runs, int cells) {
        boolean looksWhole = runs.size() == 1 && runs.get(0).equals(new Run(0, cells));
        return looksWhole ? List.of(new Run(0, cells - 1)) : List.copyOf(runs);
    }
}
