package io.github.gavel.wallet.store;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.wallet.caps.Tally;
import java.util.Set;

/** What is to be on the disk. Several that are handed in together are there together or not at all. */
public sealed interface Change {
    record Payer(PayerRow row) implements Change {}

    record PayerGone(ChannelId channel) implements Change {}

    record Payee(PayeeRow row) implements Change {}

    record PayeeGone(ChannelId channel) implements Change {}

    /** What was spent, as far as it concerns these. */
    record Counted(Tally tally, Set<InfoHash> torrents, Set<AccountId> payees) implements Change {
        public Counted {
            torrents = Set.copyOf(torrents);
            payees = Set.copyOf(payees);
        }
    }

    record Earning(Earner earner) implements Change {}

    record Noted(HistoryEntry entry) implements Change {}

    /** It is about to be handed in. */
    record Sent(Sending sending) implements Change {}

    /** What became of it is known. */
    record SendingGone(CommandId id) implements Change {}

    /** It cannot be read, and nobody waits for its answer any more. */
    record SendingLost(Octets key) implements Change {}

    /** No channel opened from now on has a lower number. */
    record NextNonce(long nonce) implements Change {}
}
