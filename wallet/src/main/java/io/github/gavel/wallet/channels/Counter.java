package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Hands mandates in at the ledger and believes only what is signed. */
final class Counter {
    private final LedgerPort ledger;
    private final Proofs proofs;
    private final Supplier<Tick> clock;
    private volatile Tick heard;

    Counter(LedgerPort ledger, Proofs proofs, Supplier<Tick> clock) {
        this.ledger = ledger;
        this.proofs = proofs;
        this.clock = clock;
        this.heard = clock.get();
    }

    /** When the ledger was reached last. */
    Tick heard() {
        return heard;
    }

    CompletableFuture<Heard> look(ChannelId channel) {
        return ledger.channel(channel).thenApply(reading -> said(reading, channel));
    }

    private Heard said(Reading<Optional<LedgerWord>> reading, ChannelId channel) {
        if (reading instanceof Reading.Unavailable<Optional<LedgerWord>> unavailable) {
            return new Heard.Silence(unavailable.why());
        }
        heard = clock.get();
        Optional<LedgerWord> word = ((Reading.Known<Optional<LedgerWord>>) reading).value();
        return word.map(it -> believed(it, channel))
                .orElseGet(() -> new Heard.Refused(new Refusal.UnknownChannel(channel)));
    }

    CompletableFuture<Heard> hand(SignedMandate mandate, ChannelId channel) {
        return ledger.submit(mandate).thenCompose(answer -> said(answer, channel));
    }

    private CompletableFuture<Heard> said(Answer answer, ChannelId channel) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return told(new Heard.Silence(unavailable.why()));
        }
        heard = clock.get();
        if (answer instanceof Answer.Done done) {
            return told(done.word()
                    .map(it -> believed(it, channel))
                    .orElseGet(() -> new Heard.Silence("the ledger answered without a word of the channel")));
        }
        if (answer instanceof Answer.Refused refused) {
            return isByAnother(refused.refusal()) ? look(channel) : told(new Heard.Refused(refused.refusal()));
        }
        return told(new Heard.Silence("the ledger says that a mandate of ours is signed by nobody"));
    }

    /** The same was done before, when another of our keys signed for the wallet. */
    private static boolean isByAnother(Refusal refusal) {
        return refusal instanceof Refusal.IdTaken;
    }

    private Heard believed(LedgerWord word, ChannelId channel) {
        boolean isGood = word.receipt().receipt().channel().equals(channel) && proofs.isGood(word);
        return isGood
                ? new Heard.Word(word)
                : new Heard.Silence("what the ledger says of a channel is not signed as it should be");
    }

    private static CompletableFuture<Heard> told(Heard heard) {
        return CompletableFuture.completedFuture(heard);
    }
}
