package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who waits for what one channel does: for its opening, for payments of some height. */
final class Queue {
    private record Waiting(Amount cumulative, CompletableFuture<Paying> answer) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<CompletableFuture<Opening>> opening = Optional.empty();

    void opening(CompletableFuture<Opening> answer) {
        opening = Optional.of(answer);
    }

    void paying(Amount cumulative, CompletableFuture<Paying> answer) {
        waiting.add(new Waiting(cumulative, answer));
    }

    void opened(SignedReceipt receipt) {
        opening.ifPresent(it -> it.complete(new Opening.Opened(receipt)));
        opening = Optional.empty();
    }

    /** A voucher covers everything up to it. */
    Paying.Paid paid(Amount cumulative, Optional<Signature> signature) {
        Paying.Paid paid = new Paying.Paid(cumulative, signature);
        List<Waiting> covered = waiting.stream()
                .filter(it -> cumulative.covers(it.cumulative()))
                .toList();
        waiting.removeAll(covered);
        covered.forEach(it -> it.answer().complete(paid));
        return paid;
    }

    void refuse(Refusal why) {
        opening.ifPresent(it -> it.complete(new Opening.Refused(why)));
        opening = Optional.empty();
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(it -> it.answer().complete(new Paying.Refused(why)));
    }
}
