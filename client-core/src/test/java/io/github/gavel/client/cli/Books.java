package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What wallets and their ledger know of the same channels, once nobody trades any more. */
record Books(ServedLedger ledger) {
    List<Heard> channels(String name) {
        return Heard.allOf(ledger.wallet(name, "channels", "--json").out());
    }

    /** What was signed in a wallet's channels, for it or by it. */
    long paid(String name) {
        return sum(name, "paid");
    }

    long settled(String name) {
        return sum(name, "settled");
    }

    private long sum(String name, String what) {
        return channels(name).stream().mapToLong(it -> it.number(what)).sum();
    }

    /** The ledger ends, and its journal says that no grain was made or lost. */
    void areSound() throws java.io.IOException {
        ledger.stop();
        Call audit = ledger.call("ledger", "audit", ledger.folder("ledger"), "--json");
        assertThat(audit.status()).as(audit.err()).isZero();
    }
}
