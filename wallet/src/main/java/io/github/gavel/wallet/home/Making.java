package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/** What became of making a wallet's folder. */
public sealed interface Making permits Making.Made, Refusal {
    /**
     * All of it is on the disk.
     *
     * @param saved when the channels were saved that came back with it
     */
    record Made(AccountId account, Optional<LedgerTime> saved) implements Making {}
}
