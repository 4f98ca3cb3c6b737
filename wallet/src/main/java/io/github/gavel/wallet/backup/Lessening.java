package io.github.gavel.wallet.backup;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.store.Loaded;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether one copy of a wallet's channels knows less than another, whichever was written later. */
record Lessening(Loaded there, Loaded next, LedgerTime now) {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** What would be lost if the one that is there were written over. */
    Optional<String> objection() {
        return payers().or(this::payees);
    }

    private Optional<String> payers() {
        Map<ChannelId, PayerRow> rows = next.payers().stream()
                .collect(Collectors.toMap(it -> it.intent().channel(), Function.identity()));
        return there.payers().stream()
                .filter(it -> it.status() != PayerRow.Status.ENDED && isRemembered(it.expiry()))
                .filter(it -> !knows(Optional.ofNullable(rows.get(it.intent().channel())), it))
                .map(it -> "it holds a channel in which " + it.mark() + " are reserved of " + it.deposit()
                        + ", and the wallet knows less of it: " + it.intent().channel())
                .findFirst();
    }

    private static boolean knows(Optional<PayerRow> row, PayerRow old) {
        return row.filter(it -> it.mark().covers(old.mark())).isPresent();
    }

    private Optional<String> payees() {
        Map<ChannelId, PayeeRow> rows = next.payees().stream()
                .collect(Collectors.toMap(it -> it.receipt().receipt().channel(), Function.identity()));
        return there.payees().stream()
                .filter(it -> it.state() == Channel.State.OPEN && isRemembered(it.expiry()))
                .filter(it -> !knows(
                        Optional.ofNullable(rows.get(it.receipt().receipt().channel())), it))
                .map(it -> "it holds a voucher of " + it.highest() + ", and the wallet knows less of it: "
                        + it.receipt().receipt().channel())
                .findFirst();
    }

    private static boolean knows(Optional<PayeeRow> row, PayeeRow old) {
        return row.filter(
                        it -> it.highest().covers(old.highest()) && it.settled().covers(old.settled()))
                .filter(it -> it.closed() || !old.closed())
                .isPresent();
    }

    private boolean isRemembered(LedgerTime expiry) {
        return now.isBefore(expiry.plus(FORGOTTEN_AFTER));
    }
}
