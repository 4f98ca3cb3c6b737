package io.github.gavel.client.cli.demo;

import io.github.gavel.client.json.BadInput;
import java.io.IOException;

/** Who bids, where that is not a process of the demonstration but something that is looked at. */
public interface Guest extends Player, AutoCloseable {
    @Override
    default String name() {
        return Demo.BIDDER;
    }

    /** Sits down with the wallet that is there for it. */
    void come(Invitation invitation) throws BadInput, IOException, InterruptedException;

    /** Bids for it. */
    void bid(String magnet) throws BadInput;

    /** What its wallet and the ledger say, asked now. */
    Holdings holdings() throws BadInput, InterruptedException;

    /** What it all came to. */
    void hear(Outcome outcome);

    /** Leaves nothing behind. */
    @Override
    void close();
}
