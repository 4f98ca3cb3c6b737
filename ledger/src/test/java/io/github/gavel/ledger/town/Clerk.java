package io.github.gavel.ledger.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Head;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a ledger and waits for what it says. */
public record Clerk(LedgerPort ledger) {
    public Answer hand(SignedMandate mandate) {
        return wait(ledger.submit(mandate));
    }

    public Answer.Done done(SignedMandate mandate) {
        Answer answer = hand(mandate);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return (Answer.Done) answer;
    }

    /** The channel as it is when this is done. */
    public LedgerWord word(SignedMandate mandate) {
        return done(mandate).word().orElseThrow();
    }

    public long balance(AccountId id) {
        return told(ledger.account(id)).balance().grains();
    }

    public Optional<LedgerWord> channel(ChannelId id) {
        return told(ledger.channel(id));
    }

    public Head head() {
        return told(ledger.head());
    }

    public static <T> T told(CompletableFuture<Reading<T>> asked) {
        Reading<T> reading = wait(asked);
        if (reading instanceof Reading.Known<T> known) {
            return known.value();
        }
        throw new AssertionError(reading);
    }

    public static <T> T wait(CompletableFuture<T> asked) {
        return asked.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
