package io.github.gavel.client.cli;

import io.github.gavel.client.cli.wallet.MadeReport;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.wallet.home.Making;
import io.github.gavel.wallet.keystore.Password;
import io.github.gavel.wallet.words.KeyWords;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        description = "Makes a wallet of new key words, locked with a password.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletCreateVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final PasswordOption password;

    @Option(names = "--words", paramLabel = "12|24", description = "How many key words there are; 12 if not given.")
    private int count = 12;

    @Option(names = "--show-words", description = "Prints the words once it is made, for you to write down.")
    private boolean showWords;

    @Option(names = "--json", description = "Prints what was made as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    WalletCreateVerb(InputStream in) {
        this.password = new PasswordOption(in);
    }

    @Override
    public Integer call() throws BadInput {
        if (count != 12 && count != 24) {
            throw new BadInput("--words " + count + ": there are 12 or 24");
        }
        SecureRandom random = new SecureRandom();
        KeyWords words = KeyWords.draw(random, count == 12 ? KeyWords.Strength.TWELVE : KeyWords.Strength.TWENTY_FOUR);
        Optional<List<String>> shown = showWords ? Optional.of(words.words()) : Optional.empty();
        Password chosen = password.choose();
        try {
            Making.Made made = NewWallet.made(wallet.home().make(words, Optional.empty(), chosen, random));
            new MadeReport(made, wallet.home().folder(), shown)
                    .print(spec.commandLine().getOut(), json);
            return Gavel.SUCCESS;
        } finally {
            chosen.wipe();
            words.wipe();
        }
    }
}
