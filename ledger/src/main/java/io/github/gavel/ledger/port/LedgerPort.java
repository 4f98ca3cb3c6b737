package io.github.gavel.ledger.port;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What anybody may ask of a ledger. Nobody waits for it: it answers when what it says is on its disk. No answer is an
 * exception; a future is only ever completed with a value. What is handed in at the same time may be done in any order,
 * so whoever needs one thing done before another waits for its answer.
 */
public interface LedgerPort {
    Charter charter();

    /** Has it done, once however often it is handed in. */
    CompletableFuture<Answer> submit(SignedMandate mandate);

    /** The account, an empty one if it was never heard of. */
    CompletableFuture<Reading<Account>> account(AccountId id);

    CompletableFuture<Reading<Optional<LedgerWord>>> channel(ChannelId id);

    /** The last licence that {@code main} gave to {@code agent}. */
    CompletableFuture<Reading<Optional<Delegation>>> licence(AccountId main, AccountId agent);

    /** What the ledger would take for now. */
    CompletableFuture<Reading<LedgerTime>> time();

    CompletableFuture<Reading<Head>> head();
}
