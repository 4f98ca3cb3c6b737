package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The blocks that one peer was asked for. Those that it need not send any more may still be on their way: they are
 * taken if they come.
 */
final class Owed {
    private final Set<Block> due = new LinkedHashSet<>();
    private final Set<Block> late = new LinkedHashSet<>();

    void ask(List<Block> blocks) {
        due.addAll(blocks);
        late.removeAll(blocks);
    }

    int count() {
        return due.size();
    }

    boolean contains(Block block) {
        return due.contains(block);
    }

    /** Whether it was asked for the block, which now comes. */
    boolean comes(Block block) {
        return due.remove(block) || late.remove(block);
    }

    void excuse(Block block) {
        if (due.remove(block)) {
            late.add(block);
        }
    }

    /** Excuses it from all, and says from which. */
    List<Block> excuseAll() {
        List<Block> excused = new ArrayList<>(due);
        late.clear();
        late.addAll(excused);
        due.clear();
        return excused;
    }
}
