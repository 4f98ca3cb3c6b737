package io.github.gavel.ledger.engine;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.Checks;
import io.github.gavel.ledger.check.Pen;
import io.github.gavel.ledger.check.Recovery;
import io.github.gavel.ledger.check.Tags;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.journal.LedgerFolder;
import io.github.gavel.ledger.port.Charter;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * All that a ledger needs of the world.
 *
 * @param clock what the system takes for now; where it goes back, the ledger's time stands still
 */
public record Embedding(
        Charter charter,
        Path folder,
        Disk disk,
        Recovery recovery,
        Pen pen,
        Tags tags,
        Supplier<LedgerTime> clock,
        Sizes sizes) {
    Checks checks() {
        return new Checks(charter.domain(), recovery, tags);
    }

    LedgerFolder files() {
        return new LedgerFolder(folder);
    }
}
