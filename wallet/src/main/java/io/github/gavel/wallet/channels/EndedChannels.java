package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.store.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Channels that we paid with and that are over. Their rows stay for a while, and with them what their payees got. */
final class EndedChannels {
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final Map<ChannelId, PayerRow> rows = new HashMap<>();

    void add(PayerRow row) {
        rows.put(row.intent().channel(), row);
    }

    /**
     * Those of which nothing is kept any more.
     *
     * @param isPaid whether there is another channel to that payee; if not, what it got is forgotten too
     */
    List<Change> gone(Tools tools, Predicate<AccountId> isPaid) {
        LedgerTime now = tools.now().ledger();
        List<PayerRow> old = rows.values().stream()
                .filter(it -> it.expiry().plus(KEPT_AFTER_EXPIRY).isBefore(now))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (PayerRow row : old) {
            rows.remove(row.intent().channel());
            changes.add(new Change.PayerGone(row.intent().channel()));
        }
        for (PayerRow row : old) {
            AccountId payee = row.intent().payee();
            if (!isPaid.test(payee)
                    && rows.values().stream()
                            .noneMatch(it -> payee.equals(it.intent().payee()))) {
                tools.signer().forget(payee);
            }
        }
        return changes;
    }
}
