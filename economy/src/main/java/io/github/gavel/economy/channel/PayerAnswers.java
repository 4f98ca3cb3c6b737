package io.github.gavel.economy.channel;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import java.util.List;

/** What a payer makes of its ledger's answers. A frozen channel believes nothing but its end. */
record PayerAnswers(PayerState state, Moment at) {
    Step<PayerChannel, PayerEffect> answered(LedgerWord word) {
        PayerRow row = state.row();
        Receipt receipt = word.receipt().receipt();
        if (row.status().isOver() || (state.isFrozen() && !word.isFinal())) {
            return state.still();
        }
        boolean agrees = row.intent().isHonouredBy(receipt)
                && row.receipt()
                        .filter(it -> !Receipts.agree(it.receipt(), receipt))
                        .isEmpty();
        if (state.isFrozen()) {
            PayerRow last = row.ended(Status.of(word.state()), word.settled());
            return believing(state.with(agrees ? row.after(word) : last), word.settled());
        }
        if (!agrees) {
            return state.freezing(new ChannelFault.Contradiction(receipt), at);
        }
        if (row.isNewerThan(receipt.seq())) {
            return state.still();
        }
        if (!word.settled().covers(row.settled())) {
            return state.freezing(new ChannelFault.Contradiction(receipt), at);
        }
        PayerState told = state.with(row.after(word)).with(state.wishes().told(receipt.expiry()));
        return believing(state.isOpen() ? told : told.openedAt(at.tick()), word.settled());
    }

    /** The ledger does not do what {@code order} says. */
    Step<PayerChannel, PayerEffect> refused(Order order, Refusal refusal) {
        PayerRow row = state.row();
        if (row.status().isOver()) {
            return state.still();
        }
        boolean alive = refusal instanceof Refusal.NotExpired it && row.expiry().isBefore(it.expiry());
        if (alive || refusal instanceof Refusal.ChannelEnded) {
            return state.with(state.wishes().looking()).still();
        }
        if (refusal instanceof Refusal.UnknownChannel && row.receipt().isEmpty()) {
            return unknown(row);
        }
        boolean denied = refusal instanceof Refusal.UnknownChannel || refusal instanceof Refusal.ChannelUsed;
        if (state.isFrozen()) {
            return state.still();
        }
        return denied ? denied(order, refusal) : without(order, refusal);
    }

    /** A late copy of the order may still open it, but not from the moment on at which it would expire. */
    private Step<PayerChannel, PayerEffect> unknown(PayerRow row) {
        return row.isExpired(at.ledger())
                ? state.with(row.ended(Status.ENDED, Amount.ZERO)).advance(List.of(), at)
                : state.with(state.wishes().looked()).still();
    }

    /** What was asked before the channel was confirmed, and is answered late, says nothing. */
    private Step<PayerChannel, PayerEffect> denied(Order order, Refusal refusal) {
        return state.sent().isLast(order) ? state.freezing(new ChannelFault.Denied(order, refusal), at) : state.still();
    }

    private Step<PayerChannel, PayerEffect> without(Order order, Refusal refusal) {
        PayerRow row = state.row();
        PayerState next = state;
        if (order instanceof Order.Open && row.status() == Status.INTENDED) {
            next = state.with(row.refused());
        } else if (order instanceof Order.TopUp topUp && isPending(topUp)) {
            next = state.with(row.withoutTopUp());
        } else if (order instanceof Order.Extend extend) {
            next = state.with(state.wishes().without(extend));
        } else if (refusal instanceof Refusal.NotYetSettled) {
            next = state.sent().isLast(order) ? state.with(state.sent().tooEarly()) : state;
        } else if (order instanceof Order.Close close) {
            next = state.with(state.wishes().without(close));
        }
        return next.advance(List.of(), at);
    }

    private boolean isPending(Order.TopUp order) {
        return state.row().topUp().filter(it -> it.id().equals(order.id())).isPresent();
    }

    /** What was settled was signed, and if we do not know of that, our store is an older one. */
    private Step<PayerChannel, PayerEffect> believing(PayerState next, Amount settled) {
        Amount bound = state.pen().bound();
        PayerState told = next.with(state.pen().settled(settled));
        return state.isFrozen() || bound.covers(settled)
                ? told.advance(List.of(), at)
                : told.freezing(new ChannelFault.StoreTooOld(bound, settled), at);
    }
}
