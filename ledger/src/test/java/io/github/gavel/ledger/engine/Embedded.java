package io.github.gavel.ledger.engine;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.nio.file.Path;

/** How ledgers are embedded in these tests. One worker does what it is given in its order. */
final class Embedded {
    static final Path FOLDER = Path.of("ledger");
    static final Sizes SIZES = new Sizes(1, 10_000, 64, 1_000_000);

    private volatile LedgerTime now = Town.NOON;

    LedgerTime now() {
        return now;
    }

    void setClock(LedgerTime moment) {
        now = moment;
    }

    Embedding on(Disk disk) {
        return on(disk, FOLDER, SIZES);
    }

    Embedding on(Disk disk, Path folder, Sizes sizes) {
        return new Embedding(
                Town.CHARTER, folder, disk, new ToyCurve(), ToyCurve.penOf(Town.OPERATOR), Town.TAGS, this::now, sizes);
    }

    EmbeddedLedger open(Disk disk) {
        return opened(on(disk)).ledger();
    }

    static Opened.Running opened(Embedding setup) {
        Opened opened = EmbeddedLedger.open(setup);
        if (opened instanceof Opened.Running running) {
            return running;
        }
        throw new AssertionError(opened);
    }
}
