package io.github.gavel.ledger.engine;

import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.ledger.book.Page;
import io.github.gavel.ledger.port.Answer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What was decided of an errand, to be said once it is on the disk. */
record Verdict(CompletableFuture<Answer> waiting, Decision decision) {
    sealed interface Decision {
        record Settled(Answer answer) implements Decision {}

        record Done(CommandId id, Optional<Page> page) implements Decision {}
    }

    void say(Notary notary) {
        try {
            waiting.complete(answer(notary));
        } catch (RuntimeException | OutOfMemoryError fault) {
            waiting.complete(new Answer.Unavailable("it is done, but no receipt can be signed: " + fault));
        }
    }

    private Answer answer(Notary notary) {
        if (decision instanceof Decision.Done done) {
            return new Answer.Done(done.id(), done.page().map(notary::word));
        }
        return ((Decision.Settled) decision).answer();
    }
}
