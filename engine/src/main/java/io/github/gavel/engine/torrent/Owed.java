package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The blocks that one peer was asked for, each until all of it is here. Those that it need not send any more may still
 * be on their way: they are taken if they come.
 */
final class Owed {
    private static final int MOST_LATE = 2_000;

    private final Set<Block> due = new LinkedHashSet<>();
    private final Set<Block> late = new LinkedHashSet<>();

    void ask(List<Block> blocks) {
        due.addAll(blocks);
        blocks.forEach(late::remove);
    }

    int count() {
        return due.size();
    }

    List<Block> due() {
        return List.copyOf(due);
    }

    /** Whether it was asked for the block. */
    boolean isAsked(Block block) {
        return due.contains(block) || late.contains(block);
    }

    /** All of the block is here; whether it was asked for it. */
    boolean came(Block block) {
        return due.remove(block) || late.remove(block);
    }

    void excuse(Block block) {
        if (due.remove(block)) {
            late(block);
        }
    }

    /** It said that it will not send the block; whether it should have. */
    boolean rejected(Block block) {
        boolean isDue = due.remove(block);
        late.remove(block);
        return isDue;
    }

    /** Excuses it from all, and says from which. */
    List<Block> excuseAll() {
        List<Block> excused = new ArrayList<>(due);
        due.clear();
        excused.forEach(this::late);
        return excused;
    }

    private void late(Block block) {
        late.add(block);
        if (late.size() > MOST_LATE) {
            Iterator<Block> eldest = late.iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
