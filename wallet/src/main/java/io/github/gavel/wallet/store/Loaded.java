package io.github.gavel.wallet.store;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.wallet.caps.Tally;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was on the disk when a store was opened.
 *
 * @param tally what was spent; if {@code damages} has something about it, more may have been
 * @param nextNonce higher than that of every channel there was
 * @param isRestored whether channels may be missing, because the rows came from a backup
 */
public record Loaded(
        List<PayerRow> payers,
        List<PayeeRow> payees,
        List<Earner> earners,
        List<Sending> sendings,
        Tally tally,
        long nextNonce,
        boolean isRestored,
        List<Damage> damages) {
    public Loaded {
        payers = List.copyOf(payers);
        payees = List.copyOf(payees);
        earners = List.copyOf(earners);
        sendings = List.copyOf(sendings);
        damages = List.copyOf(damages);
    }

    /** Channels of which the row is damaged: nothing is signed or served on them. */
    public Set<ChannelId> frozen() {
        return damages.stream()
                .filter(it -> it.table() == Table.PAYER || it.table() == Table.PAYEE)
                .filter(it -> it.key().length() == 32)
                .map(it -> new ChannelId(it.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was signed and may have been done, and cannot be read any more. */
    public List<Octets> lostSendings() {
        return damages.stream()
                .filter(it -> it.table() == Table.SENDING)
                .map(Damage::key)
                .toList();
    }

    public boolean knowsWhatWasSpent() {
        return damages.stream().noneMatch(it -> it.table() == Table.SPENT);
    }
}
