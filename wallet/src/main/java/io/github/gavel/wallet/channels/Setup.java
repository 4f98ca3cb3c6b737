package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.Moment;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.store.WalletStore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the channels of a wallet need of the world.
 *
 * @param clock now on both clocks, asked by any thread
 * @param mostLocked how much may lie in channels at once
 * @param news is told on the thread that owns the channels, and does not wait
 */
public record Setup(
        LedgerPort ledger,
        Signer signer,
        WalletStore store,
        Curve curve,
        Supplier<Moment> clock,
        Amount mostLocked,
        Consumer<News> news) {}
