package io.github.gavel.ledger.engine;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.nio.file.Path;

/** How ledgers are embedded in these tests. One worker does what it is given in its order. */
public final class Embedded {
    static final Path FOLDER = Path.of("ledger");
    public static final Sizes SIZES = new Sizes(1, 10_000, 64, 1_000_000);

    private volatile LedgerTime now = Town.NOON;

    LedgerTime now() {
        return now;
    }

    public void setClock(LedgerTime moment) {
        now = moment;
    }

    public Embedding on(Disk disk) {
        return on(disk, FOLDER, SIZES);
    }

    public Embedding on(Disk disk, Path folder, Sizes sizes) {
        return new Embedding(
                Town.CHARTER, folder, disk, new ToyCurve(), ToyCurve.penOf(Town.OPERATOR), Town.TAGS, this::now, sizes);
    }

    public EmbeddedLedger open(Disk disk) {
        return opened(on(disk)).ledger();
    }

    public static Opened.Running opened(Embedding setup) {
        Opened opened = EmbeddedLedger.open(setup);
        if (opened instanceof Opened.Running running) {
            return running;
        }
        throw new AssertionError(opened);
    }
}
