package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.signing.secp256k1.Chosen;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.unlocked.Hosting;
import io.github.gavel.wallet.unlocked.KeyHost;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "unlock",
        description = "Keeps a wallet unlocked in this program, so that sending asks for no password.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletUnlockVerb implements Callable<Integer> {
    private static final int MOST_MINUTES = 1_440;

    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Mixin
    private final PasswordOption password;

    @Option(names = "--for", paramLabel = "MINUTES", description = "For how long at most; 15 if not given.")
    private int minutes = 15;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    WalletUnlockVerb(InputStream in) {
        this.password = new PasswordOption(in);
    }

    @Override
    public Integer call() throws BadInput {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new BadInput("--for " + minutes + ": it is from 1 to " + MOST_MINUTES + " minutes, a day");
        }
        JoinableLedger ledger = joined.ledger();
        Duration most = Duration.ofMinutes(minutes);
        UnlockedWallet unlocked = wallet.unlocked(password);
        Signer signer = ClosingPen.signer(unlocked, ledger, Chosen.here().curve(), most);
        unlocked.wipe();
        Hosting hosting = KeyHost.open(
                wallet.home().socket(), ledger.descriptor().charter().domain(), signer);
        if (hosting instanceof Hosting.Refused refused) {
            throw WalletOption.refused(refused.why());
        }
        keep(((Hosting.Open) hosting).host(), most);
        return Gavel.SUCCESS;
    }

    /** However it ends, the key is wiped. */
    private void keep(KeyHost host, Duration most) {
        Runtime.getRuntime().addShutdownHook(new Thread(host::close, "interrupted"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The wallet is unlocked for " + minutes
                + (minutes == 1 ? " minute" : " minutes") + " at most, until `gavel wallet lock` or the end of this"
                + " program.");
        out.flush();
        try {
            host.await(most);
        } catch (InterruptedException stopped) {
            host.close();
        }
        out.println("It is locked now.");
    }
}
