package io.github.gavel.ledger.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Ruling;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.SignedMandate;
import java.util.Optional;

/** What a ledger should answer to a mandate, by what a model of it ruled. */
public record Expected(Optional<Ruling> ruling, Optional<Channel> now) {
    public static Expected of(Model model, SignedMandate mandate, LedgerTime now) {
        Optional<Ruling> ruling = model.hand(mandate, now);
        return new Expected(
                ruling,
                ruling.flatMap(Expected::channel)
                        .flatMap(it -> model.channel(it.parties().channel())));
    }

    /** The command that is to be in the journal from now on. */
    public Optional<Ruling.Applied> applied() {
        return ruling.filter(Ruling.Applied.class::isInstance).map(Ruling.Applied.class::cast);
    }

    public void check(Answer answer) {
        if (ruling.isEmpty()) {
            assertThat(answer).isInstanceOf(Answer.Refused.class);
        } else if (ruling.get() instanceof Ruling.Refused refused) {
            assertThat(answer).isEqualTo(new Answer.Refused(refused.refusal()));
        } else {
            assertThat(answer).isInstanceOf(Answer.Done.class);
            Optional<LedgerWord> word = ((Answer.Done) answer).word();
            assertThat(word.isPresent()).isEqualTo(now.isPresent());
            word.ifPresent(it -> checkWord(it, now.orElseThrow()));
        }
    }

    public static void checkWord(LedgerWord word, Channel channel) {
        assertThat(word.receipt().receipt()).isEqualTo(channel.receipt());
        assertThat(word.settled()).isEqualTo(channel.settled());
        assertThat(word.state()).isEqualTo(channel.state());
    }

    private static Optional<Channel> channel(Ruling ruling) {
        if (ruling instanceof Ruling.Applied applied) {
            return applied.change().channel();
        }
        return ruling instanceof Ruling.Unchanged unchanged ? unchanged.done().channel() : Optional.empty();
    }
}
