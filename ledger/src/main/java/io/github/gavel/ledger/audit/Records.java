package io.github.gavel.ledger.audit;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Recorded;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.ledger.deed.DeedCodec.Decoded;
import io.github.gavel.ledger.deed.Mandates;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.journal.Scan;
import io.github.gavel.ledger.journal.Scanned;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Mandate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The records of a journal, one after the other, each with its signature checked; it ends at the first that is wrong.
 */
final class Records implements Iterator<Recorded> {
    private final DomainSeparator domain;
    private final Recovery recovery;
    private final Scan scan;
    private Mark end;
    private Optional<Recorded> next = Optional.empty();
    private Optional<AuditReport> complaint = Optional.empty();

    Records(DomainSeparator domain, Recovery recovery, Scan scan) {
        this.domain = domain;
        this.recovery = recovery;
        this.scan = scan;
        this.end = scan.mark();
    }

    /** What is wrong with the record after the last one. */
    Optional<AuditReport> complaint() {
        return complaint;
    }

    Mark end() {
        return end;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && complaint.isEmpty()) {
            next = read();
        }
        return next.isPresent();
    }

    @Override
    public Recorded next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Recorded recorded = next.orElseThrow();
        next = Optional.empty();
        return recorded;
    }

    private Optional<Recorded> read() {
        Scanned scanned = scanned();
        if (scanned instanceof Scanned.Broken broken) {
            complaint = Optional.of(new AuditReport.Damaged(broken.damage()));
        }
        if (!(scanned instanceof Scanned.Whole whole)) {
            return Optional.empty();
        }
        long record = whole.end().sequence();
        Decoded decoded = DeedCodec.decode(whole.payload());
        if (decoded instanceof Decoded.Violation violation) {
            return forged(record, "it holds no command: " + violation.what());
        }
        Deed deed = ((Decoded.Whole) decoded).deed();
        Optional<String> lie = lie(deed);
        if (lie.isPresent()) {
            return forged(record, lie.get());
        }
        end = whole.end();
        return Optional.of(new Recorded(whole.at(), deed.command(domain)));
    }

    private Optional<String> lie(Deed deed) {
        Mandate mandate = deed.signed().mandate();
        CommandId id = Mandates.id(domain, mandate);
        if (!id.equals(deed.id())) {
            return Optional.of("its id is not that of its mandate");
        }
        Optional<AccountId> signer = recovery.signerOf(
                () -> Mandates.signedDigest(domain, mandate, id), deed.signed().signature());
        if (!signer.equals(Optional.of(deed.by()))) {
            return Optional.of("it says that " + deed.by() + " signed it, but "
                    + signer.map(AccountId::toString).orElse("nobody") + " did");
        }
        return Mandates.author(mandate)
                .filter(author -> !author.equals(deed.by()))
                .map(author -> deed.by() + " signed it, and " + author + " should have");
    }

    private Optional<Recorded> forged(long record, String what) {
        complaint = Optional.of(new AuditReport.Forged(record, what));
        return Optional.empty();
    }

    private Scanned scanned() {
        try {
            return scan.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
