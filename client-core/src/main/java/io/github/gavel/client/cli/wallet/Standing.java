package io.github.gavel.client.cli.wallet;

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
    Locked locked(PayerRow row) {
        return row.locked(word(row.intent().channel()));
    }

    Amount unsettled(PayeeRow row) {
        return row.unsettled(word(row.receipt().receipt().channel()));
    }

    private Optional<LedgerWord> word(ChannelId channel) {
        return Optional.ofNullable(words.get(channel));
    }
}
