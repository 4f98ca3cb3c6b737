package io.github.gavel.client.library;

import io.github.gavel.client.settings.QueueSizes;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which of those that may be at work are: the first in line, and beside them everybody who is forced. */
final class Queue {
    /** One that could be at work. */
    record Waiting(InfoHash hash, boolean seeds, boolean isForced) {}

    private Queue() {}

    /** In the same order. */
    static Set<InfoHash> atWork(List<Waiting> line, QueueSizes sizes) {
        Set<InfoHash> atWork = new LinkedHashSet<>();
        int downloads = 0;
        int seeds = 0;
        for (Waiting next : line) {
            boolean hasRoom = next.seeds() ? hasRoom(seeds, sizes.seeds()) : hasRoom(downloads, sizes.downloads());
            if (next.isForced() || hasRoom) {
                atWork.add(next.hash());
            }
            if (!next.isForced() && hasRoom) {
                seeds += next.seeds() ? 1 : 0;
                downloads += next.seeds() ? 0 : 1;
            }
        }
        return atWork;
    }

    private static boolean hasRoom(int there, int most) {
        return most == 0 || there < most;
    }
}
