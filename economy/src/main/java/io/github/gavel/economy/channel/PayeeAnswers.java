package io.github.gavel.economy.channel;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a payee makes of its ledger's answers. */
record PayeeAnswers(PayeeState state, Moment at) {
    Step<PayeeChannel, PayeeEffect> answered(LedgerWord word) {
        if (state.row().filter(it -> !it.hasEnded()).isEmpty()) {
            return state.still();
        }
        PayeeRow row = state.row().get();
        Receipt known = row.receipt().receipt();
        Receipt receipt = word.receipt().receipt();
        if (!Receipts.agree(known, receipt)) {
            return state.rescuing(new ChannelFault.Contradiction(receipt));
        }
        if (receipt.seq() < known.seq()) {
            return state.still();
        }
        if (!word.settled().covers(row.settled())) {
            return state.rescuing(new ChannelFault.Contradiction(receipt));
        }
        List<PayeeEffect> news = new ArrayList<>();
        if (!row.highest().covers(word.settled())) {
            news.add(new PayeeEffect.Behind(row.highest(), word.settled()));
        }
        PayeeRow next = row.after(word);
        news.addAll(lost(next));
        return state.with(next, at).looked().advance(news, at);
    }

    Step<PayeeChannel, PayeeEffect> refused(Order order, Refusal refusal) {
        if (state.row().filter(it -> !it.hasEnded()).isEmpty()) {
            return state.still();
        }
        PayeeRow row = state.row().get();
        if (refusal instanceof Refusal.ChannelEnded ended) {
            PayeeRow next = row.ended(ended.state(), ended.settled());
            return state.with(next, at).looked().advance(lost(next), at);
        }
        boolean denied = refusal instanceof Refusal.UnknownChannel
                || refusal instanceof Refusal.WrongSigner
                || refusal instanceof Refusal.AboveDeposit
                || refusal instanceof Refusal.NotYetSettled;
        return denied ? state.freezing(new ChannelFault.Denied(order, refusal)) : state.still();
    }

    private static List<PayeeEffect> lost(PayeeRow next) {
        boolean isLost = next.isPaidOut() && !next.settled().covers(next.highest());
        return isLost ? List.of(new PayeeEffect.Lost(next.highest(), next.settled())) : List.of();
    }
}
