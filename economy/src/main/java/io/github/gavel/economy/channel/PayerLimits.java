package io.github.gavel.economy.channel;

import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/** Why a payer's channel may not do what it is asked. */
record PayerLimits(PayerState state) {
    Optional<PayerRefusal> act() {
        if (state.fault().isPresent()) {
            return state.fault().map(PayerRefusal.Frozen::new);
        }
        if (!state.isOpen()) {
            return Optional.of(new PayerRefusal.NotOpen(state.row().status()));
        }
        return state.wishes().end()
                ? Optional.of(new PayerRefusal.Ending(state.pen().due()))
                : Optional.empty();
    }

    Optional<PayerRefusal> pay(Amount cumulative, Allowance allowance) {
        Optional<PayerRefusal> refusal = act();
        if (refusal.isPresent()) {
            return refusal;
        }
        Pen pen = state.pen();
        PayerRow row = state.row();
        if (!pen.known()) {
            return Optional.of(new PayerRefusal.NotAccepted(pen.highest(), row.mark()));
        }
        if (!cumulative.covers(pen.due())) {
            return Optional.of(new PayerRefusal.Falling(cumulative, pen.due()));
        }
        if (!row.deposit().covers(cumulative)) {
            return insufficient(PayerRefusal.Limit.DEPOSIT, cumulative, row.deposit());
        }
        Amount needed = cumulative.lessAtMost(row.mark());
        return allowance.remaining().covers(needed)
                ? Optional.empty()
                : insufficient(PayerRefusal.Limit.BUDGET, cumulative, row.mark().plus(allowance.remaining()));
    }

    Optional<PayerRefusal> topUp(Amount amount) {
        PayerRow row = state.row();
        if (act().isPresent()) {
            return act();
        }
        if (amount.isZero() || !row.deposit().leavesRoomFor(amount)) {
            return Optional.of(new PayerRefusal.NoTopUp(amount, row.deposit()));
        }
        return row.topUp().map(it -> new PayerRefusal.ToppingUp(it.id(), it.amount()));
    }

    private static Optional<PayerRefusal> insufficient(PayerRefusal.Limit limit, Amount needed, Amount available) {
        return Optional.of(new PayerRefusal.Insufficient(limit, needed, available));
    }
}
