package io.github.gavel.client.cli;

import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs about a wallet; without one of them it tells what there is. */
@Command(
        name = "wallet",
        description = "Keeps tokens: makes a wallet, shows what is in it, sends from it, and saves it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletVerb implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    static CommandLine withItsVerbs(InputStream in) {
        return new CommandLine(new WalletVerb())
                .addSubcommand(new WalletCreateVerb(in))
                .addSubcommand(new WalletRestoreVerb(in))
                .addSubcommand(new WalletReceiveVerb())
                .addSubcommand(new WalletBalanceVerb())
                .addSubcommand(new WalletSendVerb(in))
                .addSubcommand(new WalletCollectVerb(in))
                .addSubcommand(new WalletHistoryVerb())
                .addSubcommand(new WalletChannelsVerb())
                .addSubcommand(new WalletBackupVerb(in))
                .addSubcommand(new WalletUnlockVerb(in))
                .addSubcommand(new WalletLockVerb());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
