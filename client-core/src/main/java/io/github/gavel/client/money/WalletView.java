package io.github.gavel.client.money;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.channels.ChannelView;
import java.util.List;

/**
 * A wallet at work at one ledger.
 *
 * @param spent signed for torrents in all runs
 * @param channels those that are not over
 */
public record WalletView(AccountId account, Amount spent, List<ChannelView> channels) {
    public WalletView {
        channels = List.copyOf(channels);
    }
}
