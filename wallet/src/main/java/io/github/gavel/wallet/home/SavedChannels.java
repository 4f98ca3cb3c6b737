package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.time.LedgerTime;
import java.nio.file.Path;

/** A backup of a wallet's channels at one ledger, to be restored with its words. */
public record SavedChannels(Path file, LedgerId ledger, LedgerTime now) {}
