package io.github.gavel.client.purse;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.transfers.EarnerPen;
import io.github.gavel.wallet.transfers.Earnings;
import io.github.gavel.wallet.transfers.Outcome;
import io.github.gavel.wallet.transfers.Search;
import io.github.gavel.wallet.transfers.SignerPen;
import io.github.gavel.wallet.transfers.Transfers;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Moves tokens, one transfer after the other: while one is not answered, no other is signed. For one thread. */
final class Moves {
    private static final int NONCE_BYTES = 32;

    private final Transfers transfers;
    private final LedgerPort ledger;
    private final Sums sums;
    private final SecureRandom random = new SecureRandom();

    Moves(Transfers transfers, LedgerPort ledger, Tokens tokens) {
        this.transfers = transfers;
        this.ledger = ledger;
        this.sums = new Sums(tokens, false);
    }

    List<Underway> waiting() {
        return transfers.waiting().stream().map(Underway::of).toList();
    }

    /** Hands in what was not answered; whether anything was. */
    boolean again() {
        return !transfers.waiting().isEmpty()
                && transfers.again().stream().anyMatch(it -> !(it instanceof Outcome.Unanswered));
    }

    Reply<Amount> send(AccountId to, Amount amount, Signer signer) {
        List<Outcome> before = transfers.again();
        Optional<Reply<Amount>> objection = objection(before);
        if (objection.isPresent()) {
            return objection.get();
        }
        boolean isSentNow = before.stream()
                .anyMatch(it -> it instanceof Outcome.Done done
                        && done.sending().transfer().to().equals(to)
                        && done.sending().transfer().amount().equals(amount));
        return isSentNow ? Reply.done(amount) : reply(transfers.send(to, amount, nonce(), new SignerPen(signer)));
    }

    /** What was earned for torrents comes to the account that sends; how much that was. */
    Reply<Amount> collect(Collection<Earner> known, Signer signer) {
        Optional<Reply<Amount>> objection = objection(transfers.again());
        if (objection.isPresent()) {
            return objection.get();
        }
        Earnings earnings = new Search(signer, ledger, Search.USUAL_GAP).find(known);
        if (!(earnings instanceof Earnings.Found found)) {
            return Reply.refused(Obstacle.SILENT_LEDGER, ((Earnings.Silent) earnings).why());
        }
        Amount collected = Amount.ZERO;
        for (Earnings.Earned one : found.earned()) {
            Reply<Amount> reply = reply(
                    transfers.collect(one.account(), one.balance(), nonce(), new EarnerPen(signer, one.number())));
            if (!(reply instanceof Reply.Done<Amount> done)) {
                return reply;
            }
            collected = collected.plusAtMost(done.value());
        }
        return Reply.done(collected);
    }

    private Optional<Reply<Amount>> objection(List<Outcome> before) {
        if (transfers.lost() > 0) {
            return Optional.of(Reply.refused(
                    Obstacle.OTHER,
                    transfers.lost() + " transfers that were signed before cannot be read any more, and whoever sends"
                            + " the same again may pay twice; `gavel wallet send --forget-damaged` goes on in spite of"
                            + " that"));
        }
        return before.stream()
                .filter(it -> it instanceof Outcome.Unanswered || it instanceof Outcome.Stopped)
                .findFirst()
                .map(this::reply);
    }

    private Reply<Amount> reply(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return Reply.done(done.sending().transfer().amount());
        }
        if (outcome instanceof Outcome.TooLittle little) {
            return Reply.refused(
                    Obstacle.TOO_LITTLE,
                    "the account has " + sums.show(little.available()) + ", and " + sums.show(little.needed())
                            + " are needed");
        }
        if (outcome instanceof Outcome.Unanswered unanswered) {
            return Reply.refused(Obstacle.UNANSWERED, unanswered.why());
        }
        if (outcome instanceof Outcome.Unsigned unsigned) {
            return Reply.refused(Obstacle.SILENT_LEDGER, unsigned.why());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Reply.refused(
                    Obstacle.OTHER,
                    "the ledger refused: " + new RefusalWords(sums::show).of(refused.why())
                            + "; it has the transfer all the same, signed, and may do it later");
        }
        return outcome instanceof Outcome.Stopped stopped
                ? Reply.refused(Obstacle.OTHER, stopped.why())
                : Reply.refused(Obstacle.OTHER, "the ledger does not know its signature");
    }

    private Nonce nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Nonce(Octets.of(nonce));
    }
}
