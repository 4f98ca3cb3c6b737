package io.github.gavel.client.purse;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.caps.Tally;
import java.util.List;
import java.util.Optional;

/**
 * A wallet at one moment.
 *
 * @param address what others send to
 * @param ledger empty if none was joined; then nothing else is known
 * @param balance what the ledger said last; empty if it has said nothing yet
 * @param silence why the ledger says nothing now
 * @param underway transfers of which nobody knows yet whether they were done
 * @param spent what counts under the limits
 * @param isAtWork whether it pays and is paid now
 * @param minutes after how many of them without use it locks itself
 * @param troubles rows that are damaged, and disks that failed
 */
public record PurseView(
        String address,
        Optional<LedgerName> ledger,
        Optional<Balance> balance,
        Optional<String> silence,
        List<Underway> underway,
        List<HistoryDay> history,
        List<ChannelLine> channels,
        SpendingLimits limits,
        Tally spent,
        boolean isLocked,
        boolean isAtWork,
        int minutes,
        Safety safety,
        List<String> troubles,
        LedgerTime now) {
    public PurseView {
        underway = List.copyOf(underway);
        history = List.copyOf(history);
        channels = List.copyOf(channels);
        troubles = List.copyOf(troubles);
    }
}
