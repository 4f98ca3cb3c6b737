package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import java.util.List;

/**
 * What comparisons ask of the peers of a round, in columns of plain numbers: following references from peer to peer is
 * what a round of thousands would spend its time on.
 */
final class Columns {
    /** Trait: it wants something of us. */
    static final int INTERESTED = 1;

    /** Trait: something may keep it from awards. */
    static final int BARRED = 2;

    /** Trait: the last round left it nothing. */
    static final int WAITING = 4;

    /** Trait: it bids, and neither is anything wrong with the bid nor may anything bar it. */
    static final int SOUND = 8;

    private static final int SOUND_BIT = 3;
    private static final int SIGN_BIT = Long.SIZE - 1;

    final long[] bid;

    /** Since when each has what the last round left it. */
    final long[] since;

    final long[] received;

    /** With the suffix, what its address block is: the same for all in one, and for few others. */
    final long[] blockNumber;

    final int[] blockSuffix;

    /** The same for all of one customer, and for few others. */
    final long[] payerNumber;

    final byte[] traits;

    /** Whether keys ascend, as with whoever numbers peers as they come; then no two have the same. */
    final boolean areInOrder;

    /**
     * Takes from each peer all that is asked of it, while it is at hand: coming back to it costs more than asking.
     * Nothing is decided here, because a decision that waits for memory keeps the next peers waiting, too.
     */
    Columns(Round round) {
        List<Peer> peers = round.peers();
        int count = peers.size();
        this.bid = new long[count];
        this.since = new long[count];
        this.received = new long[count];
        this.blockNumber = new long[count];
        this.blockSuffix = new int[count];
        this.payerNumber = new long[count];
        this.traits = new byte[count];
        long odd = Tie.odd(round.secret());
        long reserve = Math.max(1, round.reserve().grainsPerGib());
        long ahead = Eligibility.bytesHeldFor(round);
        long last = Long.MIN_VALUE;
        int outOfOrder = 0;
        for (int i = 0; i < count; i++) {
            Peer peer = peers.get(i);
            outOfOrder += peer.number() <= last ? i : 0;
            last = peer.number();
            bid[i] = peer.grainsPerGib();
            since[i] = peer.since();
            received[i] = peer.received();
            blockNumber[i] = odd * peer.blockNumber();
            blockSuffix[i] = peer.blockSuffix();
            payerNumber[i] = odd * peer.payerNumber();
            traits[i] = traits(peer, reserve, ahead);
        }
        this.areInOrder = outOfOrder == 0;
    }

    /** Found without a branch. */
    private static byte traits(Peer peer, long reserve, long ahead) {
        int interested = peer.interested() ? INTERESTED : 0;
        int barred = peer.isBarred() ? BARRED : 0;
        int waiting = peer.isWaiting() ? WAITING : 0;
        long wrong = barred
                | belowZero(peer.grainsPerGib() - reserve)
                | beyond(peer.holds(), peer.grainsPerGib(), Math.min(peer.lacks(), ahead));
        return (byte) (interested | barred | waiting | (belowZero(wrong - 1) << SOUND_BIT));
    }

    /** Whether a purse, which may be none and then is below zero, does not pay for so many bytes: 0 if it does. */
    private static long beyond(long purse, long grainsPerGib, long bytes) {
        long high = Math.multiplyHigh(bytes, grainsPerGib);
        long price = (high << (Long.SIZE - Rate.GIB_BITS)) | ((bytes * grainsPerGib) >>> Rate.GIB_BITS);
        return (high >>> (Rate.GIB_BITS - 1)) | belowZero(purse - price);
    }

    private static long belowZero(long number) {
        return number >>> SIGN_BIT;
    }
}
