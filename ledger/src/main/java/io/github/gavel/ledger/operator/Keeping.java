package io.github.gavel.ledger.operator;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.CurveRecovery;
import io.github.gavel.ledger.check.KeyPen;
import io.github.gavel.ledger.check.Tags;
import io.github.gavel.ledger.descriptor.Descriptor;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.Embedding;
import io.github.gavel.ledger.engine.Sizes;
import java.util.function.Supplier;

/** How a ledger is kept in an operator's folder. */
final class Keeping {
    private Keeping() {}

    static Embedding of(
            Disk disk, OperatorFolder folder, Descriptor descriptor, KeyPen operator, Supplier<LedgerTime> clock) {
        return new Embedding(
                descriptor.charter(),
                folder.path(),
                disk,
                new CurveRecovery(operator.curve()),
                operator,
                Tags.of(Octets.of(operator.key().toBytes()), descriptor.ledger()),
                clock,
                Sizes.ofThisMachine());
    }
}
