package io.github.gavel.ledger.engine;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.port.LedgerContract;
import io.github.gavel.ledger.port.LedgerPort;
import java.io.Closeable;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

class EmbeddedLedgerTest extends LedgerContract {
    private final Embedded embedded = new Embedded();
    private Closeable open = () -> {};

    @Override
    protected LedgerPort ledger() {
        EmbeddedLedger ledger = embedded.open(new FaultyDisk());
        open = ledger;
        return ledger;
    }

    @Override
    protected void setClock(LedgerTime now) {
        embedded.setClock(now);
    }

    @AfterEach
    void close() throws IOException {
        open.close();
    }
}
