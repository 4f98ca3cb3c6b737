package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;

/** A connection that is answered as soon as so much is on disk. */
record Waiting(PeerKey by, Kind kind, Amount held, long shown) {
    enum Kind {
        ACCEPT,
        ACK
    }

    static Waiting forAccept(PeerKey by, PayeeRow row) {
        return new Waiting(by, Kind.ACCEPT, row.highest(), row.shown());
    }

    static Waiting forAck(PeerKey by, Amount cumulative) {
        return new Waiting(by, Kind.ACK, cumulative, 1);
    }

    boolean isLike(Waiting other) {
        return by.equals(other.by) && kind == other.kind;
    }

    /** An accept waits for no more than it has to; acks are given with every write, the last one for the highest. */
    Waiting and(Waiting later) {
        return kind == Kind.ACK && later.held.covers(held) ? later : this;
    }

    boolean isReached(PayeeRow saved) {
        return saved.highest().covers(held) && saved.shown() >= shown;
    }

    /** The answer, unless the channel was ended while the disk was busy. */
    PayeeEffect answer(PayeeRow saved, PayeeRow wanted) {
        if (kind == Kind.ACK) {
            return ack(saved);
        }
        return wanted.isOver()
                ? new PayeeEffect.Refuse(by, Admission.Refused.closed(wanted))
                : new PayeeEffect.Accept(by, saved.held());
    }

    /** Never more than was said on this connection: an ack tells that everything said there so far was heard. */
    PayeeEffect.Ack ack(PayeeRow saved) {
        return new PayeeEffect.Ack(by, saved.highest().min(held));
    }
}
