package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.MadeReport;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.wallet.home.Making;
import io.github.gavel.wallet.home.SavedChannels;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.words.KeyWords;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Makes a wallet of words that were written down.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletRestoreVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Mixin
    private final PasswordOption password;

    @Option(
            names = "--channels",
            paramLabel = "FILE",
            description = "A backup of its channels at the ledger; without one no channel comes back.")
    private Optional<Path> channels = Optional.empty();

    @Option(names = "--json", description = "Prints what was made as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    WalletRestoreVerb(InputStream in) {
        this.password = new PasswordOption(in);
    }

    /** The password first: on standard input the words are all that follows it. */
    @Override
    public Integer call() throws BadInput {
        Optional<SavedChannels> saved = saved();
        Password chosen = password.choose();
        try {
            Making.Made made = restored(saved, chosen);
            new MadeReport(made, wallet.home().folder(), Optional.empty())
                    .print(spec.commandLine().getOut(), json);
            return Gavel.SUCCESS;
        } finally {
            chosen.wipe();
        }
    }

    private Making.Made restored(Optional<SavedChannels> saved, Password chosen) throws BadInput {
        KeyWords words = password.words();
        try {
            return NewWallet.made(wallet.home().make(words, saved, chosen, new SecureRandom()));
        } finally {
            words.wipe();
        }
    }

    private Optional<SavedChannels> saved() throws BadInput {
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        LedgerId ledger = joined.ledger().descriptor().ledger();
        return Optional.of(new SavedChannels(channels.get(), ledger, OpenWallet.now()));
    }
}
