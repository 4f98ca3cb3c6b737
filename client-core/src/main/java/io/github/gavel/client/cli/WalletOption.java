package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.wallet.home.Found;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.home.Unlocking;
import io.github.gavel.wallet.home.WalletHome;
import io.github.gavel.wallet.keystore.Password;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which wallet is meant, and whose it is. */
final class WalletOption {
    private static final int COLUMNS = 400;

    @Option(
            names = "--wallet",
            paramLabel = "DIR",
            description = "The wallet's folder; gavel/wallet where this system keeps such files if not given.")
    private Optional<Path> folder = Optional.empty();

    WalletHome home() {
        return new WalletHome(folder.orElseGet(() -> StateFolder.ofWallet(System.getenv())));
    }

    AccountId account() throws BadInput {
        Found found = home().look();
        if (found instanceof Found.Wallet wallet) {
            return wallet.account();
        }
        throw refused(((io.github.gavel.wallet.home.Refusal) found).sentence());
    }

    UnlockedWallet unlocked(PasswordOption password) throws BadInput {
        account();
        Password given = password.ask();
        try {
            Unlocking unlocking = home().unlock(given);
            if (unlocking instanceof UnlockedWallet unlocked) {
                return unlocked;
            }
            throw refused(((io.github.gavel.wallet.home.Refusal) unlocking).sentence());
        } finally {
            given.wipe();
        }
    }

    static BadInput refused(String sentence) {
        return new BadInput(Harmless.shortened(sentence, COLUMNS));
    }
}
