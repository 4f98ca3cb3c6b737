package io.github.gavel.engine.pieces;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of which some blocks are asked for or have come. After several peers had a part in it and it was wrong, it is
 * strict: all of it has to come from one, so that it is known whom to blame. Of one that is closed nobody else is asked
 * for a block as long as it has its owner. Whoever let go of a strict one leaves it to others for a while.
 */
final class OpenPiece<P> {
    private static final int MOST_DOUBLINGS = 3;
    private static final int OWNERS_BEFORE_PATIENCE = 8;
    private static final int MOST_PATIENCE = 2;
    private static final int LAST = 20;
    private static final int REST = 10;
    private static final int LATER_REST = 80;

    private final int piece;
    private final boolean isStrict;
    private final Regard<P> regard;
    private final List<OpenBlock<P>> blocks;
    private final BitSet free = new BitSet();
    private final BitSet came = new BitSet();
    private Optional<P> owner;
    private boolean isAlone;
    private boolean isOfEarlier;
    private final int begun;
    private final Optional<P> begunAloneBy;
    private final Map<P, Integer> letGo = new HashMap<>(0);
    private int progressed;
    private int owned;
    private int owners;
    private int disowned;

    /** @param isAlone whether its owner works on it alone as long as it has one */
    OpenPiece(int piece, Blocks cut, Regard<P> regard, Optional<P> owner, boolean isAlone, boolean isStrict, int now) {
        this.regard = regard;
        this.begun = now;
        this.progressed = now;
        this.owned = now;
        this.disowned = now;
        this.owners = owner.isPresent() ? 1 : 0;
        this.isAlone = isAlone;
        this.begunAloneBy = owner.filter(any -> isAlone);
        this.piece = piece;
        this.isStrict = isStrict;
        this.owner = owner;
        int count = cut.count(piece);
        this.blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(new OpenBlock<>(cut.block(piece, i)));
        }
        free.set(0, count);
    }

    int piece() {
        return piece;
    }

    boolean isStrict() {
        return isStrict;
    }

    /** Whether nobody but its owner may be asked for any of it. */
    boolean isClosed() {
        return isStrict || isAlone;
    }

    boolean isBegunAloneBy(P peer) {
        return begunAloneBy.equals(Optional.of(peer));
    }

    boolean isClosedFor(P peer) {
        return isAlone && isOwnedBy(peer);
    }

    /** Who works on it alone, if anybody does. */
    Optional<P> owner() {
        return owner;
    }

    boolean isOwnedBy(P peer) {
        return owner.isPresent() && owner.get().equals(peer);
    }

    /** Others may have a part in it from now on. */
    void open() {
        isAlone = false;
    }

    void own(P peer, int now) {
        if (!isOwnedBy(peer)) {
            owner = Optional.of(peer);
            owned = now;
            owners++;
        }
    }

    /** What only its owner may send is lost with the owner. */
    void disown(int now) {
        Optional<P> before = owner;
        owner = Optional.empty();
        isAlone = false;
        if (isStrict) {
            disowned = now;
            before.ifPresent(peer -> rests(peer, now));
            came.stream().forEach(index -> blocks.get(index).lose());
            free.or(came);
            came.clear();
        }
    }

    private void rests(P peer, int now) {
        regard.letGo(peer);
        letGo.put(peer, now + (letGo.containsKey(peer) ? LATER_REST : REST));
    }

    /** Whether somebody let go of it and is left alone with it, or lets somebody better have it first. */
    boolean rests(P peer, int now, boolean comesLast) {
        boolean letsOthersFirst = isStrict && comesLast && owner.isEmpty() && now - disowned < LAST;
        return letsOthersFirst
                || Optional.ofNullable(letGo.get(peer))
                        .filter(until -> now < until)
                        .isPresent();
    }

    /**
     * Whether its owner, who alone may send it, has sent none of it for so many seconds or has had all of it for so
     * many; of a strict one for longer after others had it in vain, so that of many who are all slow one is heard to
     * the end.
     */
    boolean isHeldUp(int now, int idle, int inAll) {
        int inVain = isStrict ? owners - 1 : 0;
        int doublings = Math.min(inVain, MOST_DOUBLINGS);
        int patience = Math.min(inVain / OWNERS_BEFORE_PATIENCE, MOST_PATIENCE);
        boolean isIdle = now - Math.max(progressed, owned) >= (long) idle << patience;
        boolean isLong = now - (isStrict ? owned : begun) >= (long) inAll << doublings;
        return isClosed() && owner.isPresent() && !isWhole() && (isIdle || isLong);
    }

    List<OpenBlock<P>> blocks() {
        return blocks;
    }

    boolean isWhole() {
        return came.cardinality() == blocks.size();
    }

    BitSet came() {
        return (BitSet) came.clone();
    }

    /** Blocks that were here before; nobody who is here now is to blame or to thank for them. */
    void keep(BitSet indexes) {
        came.or(indexes);
        free.andNot(indexes);
        isOfEarlier = !indexes.isEmpty();
    }

    /** A block for which nobody answers, from an index on; negative if there is none. */
    int nextFree(int from) {
        return free.nextSetBit(from);
    }

    boolean hasFree() {
        return !free.isEmpty();
    }

    /** Whether a block that came from this peer is of use. */
    boolean lacks(int index, P from) {
        return !came.get(index) && (!isStrict || isOwnedBy(from));
    }

    void ask(int index, P peer, boolean isReliable, int now) {
        blocks.get(index).ask(peer, isReliable, now);
        if (isReliable) {
            free.clear(index);
        }
    }

    /** Whoever answered for a block does no more. */
    void release(int index) {
        if (blocks.get(index).askers() == 0 && !came.get(index)) {
            free.set(index);
        }
    }

    /** When a block of it came last, or it was begun. */
    int progressed() {
        return progressed;
    }

    List<P> take(int index, P from, int now) {
        progressed = now;
        free.clear(index);
        came.set(index);
        return blocks.get(index).take(from);
    }

    /** Whether this peer sent some of it. */
    boolean isPartlyOf(P peer) {
        return blocks.stream().anyMatch(block -> block.source().equals(Optional.of(peer)));
    }

    /** Who sent which of its blocks. */
    Map<P, BitSet> blocksBySource() {
        Map<P, BitSet> bySource = new HashMap<>();
        for (int index = 0; index < blocks.size(); index++) {
            int sent = index;
            blocks.get(index)
                    .source()
                    .ifPresent(from ->
                            bySource.computeIfAbsent(from, any -> new BitSet()).set(sent));
        }
        return bySource;
    }

    /** Who sent what is here of it. */
    Sources<P> sources() {
        Map<P, Long> bytes = new LinkedHashMap<>();
        for (OpenBlock<P> block : blocks) {
            block.source()
                    .ifPresent(from -> bytes.merge(from, (long) block.block().length(), Long::sum));
        }
        return new Sources<>(bytes, isOfEarlier);
    }
}
