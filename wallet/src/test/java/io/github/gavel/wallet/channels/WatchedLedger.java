package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A ledger that may be out of reach, and says what is about to be handed in and what was just answered. */
record WatchedLedger(LedgerPort ledger, Consumer<String> points, BooleanSupplier away) implements LedgerPort {
    @Override
    public Charter charter() {
        return ledger.charter();
    }

    @Override
    public CompletableFuture<Answer> submit(SignedMandate mandate) {
        String kind = mandate.mandate().getClass().getSimpleName();
        points.accept("is to hand in " + kind);
        if (away.getAsBoolean()) {
            return CompletableFuture.completedFuture(new Answer.Unavailable("it is not reached"));
        }
        return ledger.submit(mandate).thenApply(answer -> {
            points.accept("was answered " + kind);
            return answer;
        });
    }

    @Override
    public CompletableFuture<Reading<Account>> account(AccountId id) {
        return ledger.account(id);
    }

    @Override
    public CompletableFuture<Reading<Optional<LedgerWord>>> channel(ChannelId id) {
        points.accept("is to ask");
        if (away.getAsBoolean()) {
            return CompletableFuture.completedFuture(new Reading.Unavailable<>("it is not reached"));
        }
        return ledger.channel(id);
    }

    @Override
    public CompletableFuture<Reading<Optional<Delegation>>> licence(AccountId main, AccountId agent) {
        return ledger.licence(main, agent);
    }

    @Override
    public CompletableFuture<Reading<LedgerTime>> time() {
        return ledger.time();
    }

    @Override
    public CompletableFuture<Reading<Head>> head() {
        return ledger.head();
    }
}
