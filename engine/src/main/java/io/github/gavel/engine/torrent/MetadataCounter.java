package io.github.gavel.engine.torrent;

import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.extension.MetadataMessage.Request;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives metadata to whoever asks, in turn: one part, and the next when that one is on its way. While pieces move it has
 * an eighth of what they take beside them, since anybody may ask and nobody needs a slot for it. It belongs to one
 * thread.
 */
final class MetadataCounter {
    static final int MOST_OF_ONE = 64;
    static final long ALONE = 4 << 20;

    private static final int SHARE = 8;

    private final MetadataOffer offer;
    private final Map<MetadataAsker, Deque<Request>> waiting = new LinkedHashMap<>();
    private long left = ALONE;

    MetadataCounter(MetadataOffer offer) {
        this.offer = offer;
    }

    int size() {
        return offer.size();
    }

    /** More than it keeps of one peer is refused, and so is what there is not. */
    void asked(MetadataAsker by, Request request) {
        Deque<Request> before = waiting.getOrDefault(by, new ArrayDeque<>());
        if (before.size() >= MOST_OF_ONE || !offer.has(request.part())) {
            by.say(new MetadataMessage.Reject(request.part()));
            return;
        }
        before.add(request);
        waiting.put(by, before);
        give(by);
    }

    /** It has taken some of what was on its way to it. */
    void tookSome(MetadataAsker who) {
        give(who);
    }

    void left(MetadataAsker who) {
        waiting.remove(who);
    }

    /**
     * A second is over.
     *
     * @param pieces how many bytes of pieces go out in a second now
     */
    void tick(long pieces) {
        left = pieces == 0 ? ALONE : Math.max(MetadataMessage.PART, pieces / SHARE);
        for (MetadataAsker who : List.copyOf(waiting.keySet())) {
            give(who);
        }
    }

    private void give(MetadataAsker to) {
        Deque<Request> wishes = waiting.get(to);
        if (wishes == null || left <= 0 || to.isGone() || to.underWay() >= MetadataMessage.PART) {
            return;
        }
        waiting.remove(to);
        Request next = wishes.remove();
        if (!wishes.isEmpty()) {
            waiting.put(to, wishes);
        }
        left -= MetadataMessage.PART;
        to.say(offer.answer(next));
    }
}
