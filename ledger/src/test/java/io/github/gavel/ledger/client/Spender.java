package io.github.gavel.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.ledger.town.Clerk;
import io.github.gavel.ledger.town.Expected;
import io.github.gavel.ledger.town.Household;
import io.github.gavel.ledger.town.Model;
import io.github.gavel.ledger.town.RandomMandates;
import io.github.gavel.ledger.town.Town;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Says random mandates of a household of its own, each of them until it is answered, and expects what a model of that
 * household says. In between it takes a grain out of the purse that all spenders share.
 */
final class Spender {
    /** One of so many mandates is for the purse. */
    static final int RACE = 16;

    private static final Amount MOST = Amount.grains(1L << 40);

    private final long number;
    private final Clerk clerk;
    private final Logbook logbook;
    private final Model model = new Model();
    private final RandomMandates mandates;

    /** Numbers begin at 1. */
    Spender(long number, RandomGenerator random, LedgerPort ledger, Logbook logbook) {
        this.number = number;
        this.clerk = new Clerk(ledger);
        this.logbook = logbook;
        this.mandates = new RandomMandates(random, model, new Household(number), MOST);
    }

    Model model() {
        return model;
    }

    void spend(int count) {
        for (int i = 0; i < count; i++) {
            if (i % RACE == 0) {
                race(number * count + i);
            } else {
                sayAnything();
            }
        }
    }

    private void sayAnything() {
        SignedMandate mandate = mandates.next(Town.NOON);
        Expected expected = Expected.of(model, mandate, Town.NOON);
        expected.check(insist(mandate));
        expected.applied()
                .ifPresent(it -> logbook.acknowledged(it.change().command().id()));
    }

    private void race(long nonce) {
        Answer answer = insist(Town.transfer(nonce, Town.ANN, Town.BOB, 1));
        if (answer instanceof Answer.Done done) {
            logbook.acknowledged(done.id());
        } else {
            assertThat(answer)
                    .isEqualTo(new Answer.Refused(new Refusal.Insufficient(Town.ANN, Amount.grains(1), Amount.ZERO)));
        }
    }

    private Answer insist(SignedMandate mandate) {
        Answer answer = clerk.hand(mandate);
        for (int pause = 50; answer instanceof Answer.Unavailable silence; pause = Math.min(2 * pause, 1_000)) {
            logbook.unanswered(silence);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            answer = clerk.hand(mandate);
        }
        logbook.answered(answer);
        return answer;
    }

    /** Every account and every channel of the household is what the model says. */
    void check(LedgerPort ledger) {
        for (Account account : model.memory().accounts()) {
            assertThat(Clerk.told(ledger.account(account.id()))).isEqualTo(account);
        }
        for (Channel channel : model.memory().channels()) {
            Expected.checkWord(
                    new Clerk(ledger).channel(channel.parties().channel()).orElseThrow(), channel);
        }
    }
}
