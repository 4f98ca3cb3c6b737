package io.github.gavel.wallet.transfers;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.ledger.port.Reading;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PublicKey;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import io.github.gavel.signing.struct.Structs;
import io.github.gavel.wallet.store.Change;
import io.github.gavel.wallet.store.HistoryEntry;
import io.github.gavel.wallet.store.Kept;
import io.github.gavel.wallet.store.Sending;
import io.github.gavel.wallet.store.WalletStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends money, and brings home what was earned. What is signed is on the disk before the ledger hears of it and until
 * its answer is in the history, so that a crash between two steps leads to the same mandate again and never to a second
 * one. For one thread.
 */
public final class Transfers {
    private final AccountId account;
    private final LedgerPort ledger;
    private final WalletStore store;
    private final Curve curve;
    private final Supplier<LedgerTime> clock;
    private final List<Sending> waiting;
    private final List<Octets> lost;

    /** @param account whose wallet it is */
    public Transfers(AccountId account, LedgerPort ledger, WalletStore store, Curve curve, Supplier<LedgerTime> clock) {
        this.account = account;
        this.ledger = ledger;
        this.store = store;
        this.curve = curve;
        this.clock = clock;
        this.waiting = new ArrayList<>(store.loaded().sendings());
        this.lost = new ArrayList<>(store.loaded().lostSendings());
    }

    /** What was signed before and is not answered yet. */
    public List<Sending> waiting() {
        return List.copyOf(waiting);
    }

    /** How many were signed and cannot be read any more, so that nobody knows whether they were done. */
    public int lost() {
        return lost.size();
    }

    /** Nobody asks about those any more. Why not, if the disk fails. */
    public Optional<String> forgetLost() {
        Optional<String> failure =
                keep(lost.stream().<Change>map(Change.SendingLost::new).toList());
        if (failure.isEmpty()) {
            lost.clear();
        }
        return failure;
    }

    /** Hands all of it in again. */
    public List<Outcome> again() {
        return waiting().stream().map(this::handIn).toList();
    }

    /**
     * Signs one more, keeps it, and hands it in. What the account does not have is not signed: a mandate has no end,
     * and whoever runs the ledger could do one that was refused when there is money.
     */
    public Outcome send(AccountId to, Amount amount, Nonce nonce, Pen pen) {
        Reading<Account> reading = ledger.account(account).join();
        if (reading instanceof Reading.Unavailable<Account> unavailable) {
            return new Outcome.Unsigned("it is not known what the account has: " + unavailable.why());
        }
        Amount available = ((Reading.Known<Account>) reading).value().balance();
        return available.covers(amount)
                ? move(new Mandate.Transfer(nonce, account, to, amount), pen)
                : new Outcome.TooLittle(to, amount, available);
    }

    /** The same from an account that was paid for a torrent to the wallet's own one. */
    public Outcome collect(AccountId from, Amount amount, Nonce nonce, Pen pen) {
        return move(new Mandate.Transfer(nonce, from, account, amount), pen);
    }

    private Outcome move(Mandate.Transfer transfer, Pen pen) {
        Pen.Answer signed = pen.sign(transfer);
        if (signed instanceof Pen.Answer.Refused refused) {
            return new Outcome.Unsigned(refused.why());
        }
        Signature signature = ((Pen.Answer.Signed) signed).signature();
        if (!isBy(transfer.from(), transfer, signature)) {
            return new Outcome.Unsigned("what came back is not signed by this wallet");
        }
        Sending sending =
                new Sending(Mandate.id(domain(), Structs.TRANSFER, transfer), clock.get(), transfer, signature);
        Optional<String> failure = keep(List.of(new Change.Sent(sending)));
        if (failure.isPresent()) {
            return new Outcome.Stopped(sending, false, failure.get());
        }
        waiting.add(sending);
        return handIn(sending);
    }

    private Outcome handIn(Sending sending) {
        Answer answer = ledger.submit(sending.signed()).join();
        if (answer instanceof Answer.Unavailable unavailable) {
            return new Outcome.Unanswered(sending, unavailable.why());
        }
        if (answer instanceof Answer.Done) {
            return over(sending, List.of(new Change.Noted(entry(sending))), new Outcome.Done(sending));
        }
        Outcome outcome = answer instanceof Answer.Refused refused
                ? new Outcome.Refused(sending, refused.refusal())
                : new Outcome.Unproven(sending);
        return over(sending, List.of(), outcome);
    }

    private HistoryEntry entry(Sending sending) {
        Mandate.Transfer transfer = sending.transfer();
        boolean isSent = transfer.from().equals(account);
        return new HistoryEntry(
                clock.get(),
                isSent ? HistoryEntry.Kind.SENT : HistoryEntry.Kind.COLLECTED,
                Optional.empty(),
                isSent ? transfer.to() : transfer.from(),
                transfer.amount());
    }

    /** In one commit, so that it is noted once and not asked for again, or neither. */
    private Outcome over(Sending sending, List<Change> noted, Outcome outcome) {
        List<Change> changes = new ArrayList<>(noted);
        changes.add(new Change.SendingGone(sending.id()));
        Optional<String> failure = keep(changes);
        if (failure.isPresent()) {
            return new Outcome.Stopped(sending, true, failure.get());
        }
        waiting.remove(sending);
        return outcome;
    }

    private Optional<String> keep(List<Change> changes) {
        Kept kept = store.keep(changes).join();
        return kept instanceof Kept.Failed failed ? Optional.of(failed.why()) : Optional.empty();
    }

    private boolean isBy(AccountId from, Mandate.Transfer transfer, Signature signature) {
        return curve.recover(domain().digest(Structs.TRANSFER, transfer), signature)
                .map(PublicKey::account)
                .filter(from::equals)
                .isPresent();
    }

    private DomainSeparator domain() {
        return ledger.charter().domain();
    }
}
