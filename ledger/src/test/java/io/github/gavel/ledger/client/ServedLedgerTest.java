package io.github.gavel.ledger.client;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.port.LedgerContract;
import io.github.gavel.ledger.port.LedgerPort;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ServedLedgerTest extends LedgerContract {
    private final Served served = Served.open();

    @Override
    protected LedgerPort ledger() {
        return served.client();
    }

    @Override
    protected void setClock(LedgerTime now) {
        served.embedded.setClock(now);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }
}
