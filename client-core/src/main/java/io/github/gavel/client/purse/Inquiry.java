package io.github.gavel.client.purse;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.Loaded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Asks a ledger what it says of an account, of those that were paid for its torrents, and of its channels. */
public record Inquiry(LedgerClient ledger, AccountId account, Loaded loaded) {
    private static final int MOST = 8;
    private static final int COLUMNS = 400;

    /** Nothing of it happened before the rest: a channel that has not changed meanwhile tells that. */
    public Standing standing() throws BadInput {
        Map<ChannelId, LedgerWord> before = words();
        for (int asked = 0; asked < MOST; asked++) {
            Amount spendable = balance(account);
            List<Amount> atPayees = atPayees();
            Map<ChannelId, LedgerWord> after = words();
            if (after.equals(before)) {
                return new Standing(spendable, atPayees, after);
            }
            before = after;
        }
        throw new BadInput("the channels change faster than the ledger answers; try again");
    }

    private Amount balance(AccountId id) throws BadInput {
        return told(ledger.account(id)).balance();
    }

    private List<Amount> atPayees() throws BadInput {
        List<Amount> balances = new ArrayList<>();
        for (Earner earner : loaded.earners()) {
            balances.add(balance(earner.payee()));
        }
        return balances;
    }

    private Map<ChannelId, LedgerWord> words() throws BadInput {
        Map<ChannelId, LedgerWord> words = new HashMap<>();
        for (ChannelId channel : unended().toList()) {
            told(ledger.channel(channel)).ifPresent(word -> words.put(channel, word));
        }
        return words;
    }

    /** What it says; a refusal if it says nothing. */
    public static <T> T told(CompletableFuture<Reading<T>> asked) throws BadInput {
        Reading<T> reading = asked.join();
        if (reading instanceof Reading.Known<T> known) {
            return known.value();
        }
        throw new BadInput(Harmless.shortened(((Reading.Unavailable<T>) reading).why(), COLUMNS));
    }

    private Stream<ChannelId> unended() {
        return Stream.concat(
                loaded.payers().stream()
                        .filter(it -> it.status() != PayerRow.Status.ENDED)
                        .map(it -> it.intent().channel()),
                loaded.payees().stream()
                        .filter(it -> !it.unsettled().isZero())
                        .map(it -> it.receipt().receipt().channel()));
    }
}
