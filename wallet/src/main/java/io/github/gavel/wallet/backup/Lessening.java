package io.github.gavel.wallet.backup;

import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.store.Contents;
import io.github.gavel.wallet.store.Loaded;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether one copy of a wallet's channels knows less than another, whichever was written later.
 *
 * @param isLater whether the next one comes from a store that held all of the other once: what it does not hold any
 *     more is over
 */
record Lessening(Loaded there, Loaded next, boolean isLater, LedgerTime now) {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    static Lessening of(Contents there, Contents next, LedgerTime now) {
        return new Lessening(there.loaded(now), next.loaded(now), next.isLaterThan(there), now);
    }

    /** What would be lost if the one that is there were written over. */
    Optional<String> objection() {
        return payers().or(this::payees).or(this::sendings).or(this::earners).or(this::numbers);
    }

    private Optional<String> sendings() {
        return there.sendings().stream()
                .filter(it -> !isLater && !next.sendings().contains(it))
                .map(it -> "it holds a transfer of " + it.transfer().amount() + " that was signed at " + it.at()
                        + " and not answered, and the wallet does not know of it")
                .findFirst();
    }

    private Optional<String> earners() {
        return there.earners().stream()
                .filter(it -> !next.earners().contains(it))
                .map(it -> "it knows who is paid for the torrent " + it.torrent() + ", and the wallet does not")
                .findFirst();
    }

    private Optional<String> numbers() {
        if (there.nextNonce() > next.nextNonce()) {
            return Optional.of("it knows of channels below number " + there.nextNonce() + ", and the wallet below "
                    + next.nextNonce());
        }
        Amount spent = there.tally().inAll();
        return next.tally().inAll().covers(spent)
                ? Optional.empty()
                : Optional.of("it counts " + spent + " as spent, and the wallet "
                        + next.tally().inAll());
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
