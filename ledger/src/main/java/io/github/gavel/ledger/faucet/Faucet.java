package io.github.gavel.ledger.faucet;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.check.Pen;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Gives an account its first grains, in the operator's name. That it does so once is for the ledger to see to. */
public final class Faucet {
    private final LedgerPort ledger;
    private final FaucetTerms terms;
    private final Pen operator;
    private final Riddles riddles;
    private final Quota quota;
    private final Supplier<Tick> clock;

    /** The secret is 32 random bytes, which need not outlive the process. */
    public Faucet(
            LedgerPort ledger, FaucetTerms terms, FaucetCaps caps, Pen operator, Octets secret, Supplier<Tick> clock) {
        if (!ledger.charter().terms().test()) {
            throw new IllegalArgumentException("a faucet of a ledger that is no test");
        }
        this.ledger = ledger;
        this.terms = terms;
        this.operator = operator;
        this.riddles = new Riddles(ledger.charter().ledger(), terms, secret, clock);
        this.quota = new Quota(caps);
        this.clock = clock;
    }

    public Riddle riddle(AccountId account) {
        return riddles.of(account);
    }

    public CompletableFuture<Claimed> claim(AccountId account, Octets challenge, Octets solution, AddressBlock from) {
        Optional<Riddle> riddle = riddles.known(account, challenge);
        if (riddle.isEmpty()) {
            return CompletableFuture.completedFuture(new Claimed.OldChallenge());
        }
        if (!riddle.get().isSolvedBy(solution)) {
            return CompletableFuture.completedFuture(new Claimed.Unsolved(terms.difficulty()));
        }
        return ledger.account(account).thenCompose(reading -> earned(account, reading, from));
    }

    private CompletableFuture<Claimed> earned(AccountId account, Reading<Account> reading, AddressBlock from) {
        if (reading instanceof Reading.Unavailable<Account> no) {
            return CompletableFuture.completedFuture(new Claimed.Answered(new Answer.Unavailable(no.why())));
        }
        if (((Reading.Known<Account>) reading).value().faucetUsed()) {
            return submitted(account).thenApply(Claimed.Answered::new);
        }
        Optional<Claimed.TooMany> tooMany = quota.take(from, clock.get());
        if (tooMany.isPresent()) {
            return CompletableFuture.completedFuture(tooMany.get());
        }
        return submitted(account).thenApply(answer -> {
            if (!(answer instanceof Answer.Done)) {
                quota.giveBack(from);
            }
            return new Claimed.Answered(answer);
        });
    }

    private CompletableFuture<Answer> submitted(AccountId account) {
        Mandate claim = FaucetClaims.of(account, terms.amount());
        return ledger.submit(new SignedMandate(
                claim,
                operator.sign(() -> Mandates.signedDigest(ledger.charter().domain(), claim))));
    }
}
