package io.github.gavel.client.purse;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.Locked;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a ledger says of somebody at one moment.
 *
 * @param atPayees what those accounts have that were paid for torrents
 * @param words of the channels that may not have ended, as far as it knows them
 */
public record Standing(Amount spendable, List<Amount> atPayees, Map<ChannelId, LedgerWord> words) {
    public Locked locked(PayerRow row) {
        return row.locked(word(row.intent().channel()));
    }

    public Amount unsettled(PayeeRow row) {
        return row.unsettled(word(row.receipt().receipt().channel()));
    }

    /** What the ledger has paid of it, which may be more than the wallet has heard of. */
    Amount settled(PayerRow row) {
        Amount told = word(row.intent().channel()).map(LedgerWord::settled).orElse(Amount.ZERO);
        return told.max(row.settled());
    }

    /** Whether the ledger does not know a channel that it has signed a receipt of. */
    public boolean hasForgotten(PayerRow row) {
        return row.status() == PayerRow.Status.OPEN
                && word(row.intent().channel()).isEmpty();
    }

    /** The same of one on which something was earned. */
    public boolean hasForgotten(PayeeRow row) {
        return !row.unsettled().isZero()
                && word(row.receipt().receipt().channel()).isEmpty();
    }

    private Optional<LedgerWord> word(ChannelId channel) {
        return Optional.ofNullable(words.get(channel));
    }
}
