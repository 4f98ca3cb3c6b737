package io.github.gavel.ledger.engine;

import io.github.gavel.economy.ledger.LedgerRules;
import io.github.gavel.economy.ledger.Ruling;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.ledger.deed.DeedCodec.Decoded;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.journal.Replay;
import io.github.gavel.ledger.port.Charter;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Decides a journal's records again. What the ledger found out before it wrote them is believed; an audit is not so
 * kind.
 */
final class Restoring implements Replay {
    private final Charter charter;
    private final LedgerBook book;
    private final Optional<Mark> stateAt;
    private final LedgerRules rules;

    Restoring(Charter charter, LedgerBook book, Optional<Mark> stateAt) {
        this.charter = charter;
        this.book = book;
        this.stateAt = stateAt;
        this.rules = new LedgerRules(charter.terms());
    }

    @Override
    public Optional<Mark> stateAt() {
        return stateAt;
    }

    @Override
    public Optional<String> take(LedgerTime at, ByteBuffer payload) {
        Decoded decoded = DeedCodec.decode(payload);
        if (decoded instanceof Decoded.Violation violation) {
            return Optional.of("it holds no command: " + violation.what());
        }
        if (at.isBefore(book.time())) {
            return Optional.of("it is of " + at + ", before the one in front of it, of " + book.time());
        }
        Deed deed = ((Decoded.Whole) decoded).deed();
        Ruling ruling = rules.rule(book, deed.command(charter.domain()), at);
        if (ruling instanceof Ruling.Applied applied) {
            book.put(applied.change(), deed);
            return Optional.empty();
        }
        return Optional.of(
                ruling instanceof Ruling.Refused refused
                        ? "the rules do not allow it: "
                                + RefusalWords.inGrains().of(refused.refusal())
                        : "it had nothing left to do");
    }
}
