package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.wallet.home.Making;

/** What became of making a wallet. */
final class NewWallet {
    private NewWallet() {}

    static Making.Made made(Making making) throws BadInput {
        if (making instanceof Making.Made made) {
            return made;
        }
        throw WalletOption.refused(((io.github.gavel.wallet.home.Refusal) making).sentence());
    }
}
