package io.github.gavel.ledger.client;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.faucet.FaucetClaims;
import io.github.gavel.ledger.faucet.Riddle;
import io.github.gavel.ledger.form.RiddleForm;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.Address;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks a ledger's faucet. Between riddle and claim lies the work, which is the caller's. */
public final class FaucetClient {
    private final DomainSeparator domain;
    private final Attempts attempts;

    FaucetClient(DomainSeparator domain, Attempts attempts) {
        this.domain = domain;
        this.attempts = attempts;
    }

    public CompletableFuture<Reading<Riddle>> riddle(AccountId account) {
        return attempts.ask(Question.about(path(account)))
                .thenApply(fetched -> Said.reading(fetched, RiddleForm.RIDDLE, FaucetClient::tooHard));
    }

    /** Once however often it is claimed; another amount than the riddle's is not believed. */
    public CompletableFuture<Answer> claim(AccountId account, Riddle riddle, Octets solution) {
        CommandId id = Mandates.id(domain, FaucetClaims.of(account, riddle.amount()));
        RiddleForm.Solved solved = new RiddleForm.Solved(riddle.challenge(), solution);
        return attempts.ask(Question.handing(path(account), RiddleForm.SOLVED.encode(solved)))
                .thenApply(fetched -> Answers.answer(
                        fetched,
                        answer ->
                                answer instanceof Answer.Done done && !done.id().equals(id)
                                        ? Optional.of("it names another command")
                                        : Optional.empty()));
    }

    /** Nobody is to work for ever. */
    private static Optional<String> tooHard(Riddle riddle) {
        return riddle.difficulty() > FaucetTerms.MOST_DIFFICULTY
                ? Optional.of("its riddle has a difficulty of " + riddle.difficulty())
                : Optional.empty();
    }

    private static String path(AccountId account) {
        return "faucet/" + Address.of(account);
    }
}
