package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.wallet.unlocked.KeyVisitor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "lock",
        description = "Locks a wallet that another program keeps unlocked.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletLockVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        wallet.account();
        boolean wasUnlocked = KeyVisitor.lock(wallet.home().socket());
        spec.commandLine().getOut().println(wasUnlocked ? "It is locked now." : "It was locked already.");
        return Gavel.SUCCESS;
    }
}
