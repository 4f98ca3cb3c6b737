package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * What the rules ask about a ledger. Whoever keeps one, in memory, in a journal or in a database, implements it and
 * puts {@link Change}s into effect, one after the other: a ruling holds only for the book it was made from.
 */
public interface Book {
    /** The moment of the last change. */
    LedgerTime time();

    /** The sum of all accounts and of all that is locked. */
    Amount circulating();

    /** The account, an empty one if it was never heard of. */
    Account account(AccountId id);

    /** The channel, ended or not. */
    Optional<Channel> channel(ChannelId id);

    /** The last licence that {@code main} gave to {@code agent}. */
    Optional<Delegation> delegation(AccountId main, AccountId agent);

    boolean isCredited(ChainEvent event);

    /** The answer that was given when the command of this id was done. */
    Optional<Done> done(CommandId id);
}
