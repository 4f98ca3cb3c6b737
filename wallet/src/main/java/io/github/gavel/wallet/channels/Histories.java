package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.HistoryEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row tells that the one before did not. The entries of a channel that ended add up: opened and topped up are
 * what was paid, came back and left.
 */
record Histories(LedgerTime now) {
    List<HistoryEntry> ofPayer(Optional<PayerRow> before, PayerRow row) {
        List<HistoryEntry> entries = new ArrayList<>();
        ChannelId channel = row.intent().channel();
        AccountId payee = row.intent().payee();
        Amount known = before.map(PayerRow::deposit).orElse(Amount.ZERO);
        Amount more = row.deposit().lessAtMost(known);
        add(entries, known.isZero() ? Kind.OPENED : Kind.TOPPED_UP, channel, payee, more);
        Amount settled = before.map(PayerRow::settled).orElse(Amount.ZERO);
        add(entries, Kind.PAID, channel, payee, row.settled().lessAtMost(settled));
        if (before.filter(it -> it.status() == row.status()).isEmpty()) {
            Amount left = row.deposit().lessAtMost(row.settled());
            if (row.status() == PayerRow.Status.ENDED) {
                add(entries, Kind.CAME_BACK, channel, payee, left);
            } else if (row.status() == PayerRow.Status.EXITED) {
                add(entries, Kind.LEFT, channel, payee, left);
            }
        }
        return entries;
    }

    List<HistoryEntry> ofPayee(Optional<PayeeRow> before, PayeeRow row) {
        List<HistoryEntry> entries = new ArrayList<>();
        ChannelId channel = row.receipt().receipt().channel();
        AccountId signer = row.receipt().receipt().signer();
        Amount settled = before.map(PayeeRow::settled).orElse(Amount.ZERO);
        add(entries, Kind.EARNED, channel, signer, row.settled().lessAtMost(settled));
        boolean wasPaidOut = before.filter(Histories::isPaidOut).isPresent();
        if (isPaidOut(row) && !wasPaidOut) {
            add(entries, Kind.LOST, channel, signer, row.highest().lessAtMost(row.settled()));
        }
        return entries;
    }

    private static boolean isPaidOut(PayeeRow row) {
        return row.state() == Channel.State.CLOSED || row.state() == Channel.State.REFUNDED;
    }

    private void add(List<HistoryEntry> entries, Kind kind, ChannelId channel, AccountId other, Amount amount) {
        if (!amount.isZero()) {
            entries.add(new HistoryEntry(now, kind, Optional.of(channel), other, amount));
        }
    }
}
