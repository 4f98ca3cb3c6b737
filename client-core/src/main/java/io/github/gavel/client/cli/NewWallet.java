package io.github.gavel.client.cli;

import io.github.gavel.client.cli.json.BadInput;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.wallet.home.Making;

/** What became of making a wallet. */
final class NewWallet {
    private NewWallet() {}

    static AccountId made(Making making) throws BadInput {
        if (making instanceof Making.Made made) {
            return made.account();
        }
        throw WalletOption.refused(((io.github.gavel.wallet.home.Refusal) making).sentence());
    }
}
