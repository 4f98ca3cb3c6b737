package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.wallet.backup.BackupFile;
import io.github.gavel.wallet.backup.BackupStarted;
import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.store.WalletStore;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Saves what brings a wallet back: its channels to a file, or its words to you.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletBackupVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Mixin
    private final PasswordOption password;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where the channels are saved, locked with a key that grows from the words.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--words", description = "Prints the words, for you to write down.")
    private boolean words;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    WalletBackupVerb(InputStream in) {
        this.password = new PasswordOption(in);
    }

    @Override
    public Integer call() throws BadInput {
        if (words == file.isPresent()) {
            throw new BadInput("either a FILE for the channels or --words is asked for");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (words) {
            UnlockedWallet unlocked = wallet.unlocked(password);
            out.println(String.join(" ", unlocked.words()));
            unlocked.wipe();
            return Gavel.SUCCESS;
        }
        try (OpenWallet open = OpenWallet.of(wallet, joined)) {
            UnlockedWallet unlocked = wallet.unlocked(password);
            try {
                save(open.store(), new BackupFile(file.orElseThrow(), unlocked.working(), new SecureRandom()));
            } finally {
                unlocked.wipe();
            }
            out.println("The channels are saved. The words open that file, and the password does not.");
            return Gavel.SUCCESS;
        }
    }

    private static void save(WalletStore store, BackupFile to) throws BadInput {
        BackupStarted started = Backups.start(store, to, OpenWallet::now);
        if (started instanceof BackupStarted.Refused refused) {
            throw WalletOption.refused(refused.why());
        }
        Backups backups = ((BackupStarted.Running) started).backups();
        backups.close();
        if (backups.trouble().isPresent()) {
            throw WalletOption.refused(backups.trouble().get());
        }
    }
}
