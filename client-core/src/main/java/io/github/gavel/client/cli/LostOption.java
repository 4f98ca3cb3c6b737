package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.wallet.transfers.Transfers;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What becomes of transfers that were signed and lie damaged on the disk: they may have been done or not. */
final class LostOption {
    @Option(
            names = "--forget-damaged",
            description =
                    "Goes on although transfers that were signed before cannot be read any more, and forgets them.")
    private boolean forgets;

    void check(Transfers transfers) throws BadInput {
        int lost = transfers.lost();
        if (lost == 0) {
            return;
        }
        if (!forgets) {
            throw new BadInput((lost == 1 ? "a transfer that was" : lost + " transfers that were")
                    + " signed before cannot be read any more: nobody knows whether it was done, and whoever sends the"
                    + " same again may pay twice; --forget-damaged goes on in spite of that");
        }
        Optional<String> failure = transfers.forgetLost();
        if (failure.isPresent()) {
            throw WalletOption.refused(failure.get());
        }
    }
}
