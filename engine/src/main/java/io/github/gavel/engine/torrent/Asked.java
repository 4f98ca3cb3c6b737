package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The blocks that one peer wants of us, in the order in which it asked, up to as many as we said that we keep. */
final class Asked {
    static final int MOST = 2_000;

    private final Set<Block> waiting = new LinkedHashSet<>();
    private long reading;

    /** False if there are too many already; then it is as if it had not asked. */
    boolean add(Block block) {
        return waiting.size() < MOST && waiting.add(block);
    }

    void cancel(Block block) {
        waiting.remove(block);
    }

    void clear() {
        waiting.clear();
    }

    Optional<Block> first() {
        Iterator<Block> all = waiting.iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    /** It is being read. */
    void begin(Block block) {
        waiting.remove(block);
        reading += block.length();
    }

    void read(Block block) {
        reading -= block.length();
    }

    /** Bytes that are being read for it. */
    long reading() {
        return reading;
    }
}
