package io.github.gavel.client.cli;

import io.github.gavel.client.cli.ledger.LedgerReport;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.descriptor.FaucetTerms;
import io.github.gavel.ledger.descriptor.Foundation;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.operator.Founded;
import io.github.gavel.ledger.operator.Founding;
import io.github.gavel.ledger.operator.OperatorFolder;
import io.github.gavel.ledger.operator.Wishes;
import io.github.gavel.signing.secp256k1.Chosen;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        description = "Makes a test ledger: a folder with its operator's key, its journal and its descriptor.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/ledger.md.")
final class LedgerCreateVerb implements Callable<Integer> {
    private static final int COLUMNS = 400;

    @Parameters(paramLabel = "DIR", description = "The folder to make; nothing may be in it yet.")
    private Path folder = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "How people will know it, for ever.")
    private String name = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where it will be, with https:// unless that is this computer; can be given more than once;"
                    + " http://127.0.0.1:8642 if not given.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--vouched",
            description = "The server will show a certificate that an authority vouches for, so none is made and none"
                    + " is pinned.")
    private boolean vouched;

    @Option(
            names = "--faucet",
            paramLabel = "TOKENS",
            description = "What every account gets once for some work; no faucet if not given.")
    private String faucet = "";

    @Option(
            names = "--difficulty",
            paramLabel = "BITS",
            description = "The work at the faucet: each bit doubles it; 20 if not given.")
    private int difficulty = 20;

    @Option(
            names = "--decimals",
            paramLabel = "N",
            description = "Digits behind the point of a token, for ever; 6 if not given.")
    private int decimals = Foundation.USUAL_DECIMALS;

    @Option(names = "--json", description = "Prints what was made as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        Founding founding = new Founding(Chosen.here().curve(), new SecureRandom(), Instant.now());
        Founded founded = founding.found(folder, wishes());
        if (founded instanceof Founded.Refused refused) {
            throw new BadInput(Harmless.shortened(refused.why(), COLUMNS));
        }
        Path file = new OperatorFolder(folder).descriptorFile();
        new LedgerReport(((Founded.Made) founded).descriptor(), file)
                .print(spec.commandLine().getOut(), json);
        return Gavel.SUCCESS;
    }

    private Wishes wishes() throws BadInput {
        if (urls.isEmpty()) {
            urls.add("http://127.0.0.1:8642");
        }
        try {
            List<LedgerUrl> places = urls.stream().map(LedgerUrl::of).toList();
            return new Wishes(name, true, decimals, places, terms(), !vouched);
        } catch (IllegalArgumentException outOfLimits) {
            throw new BadInput(Harmless.shortened(String.valueOf(outOfLimits.getMessage()), COLUMNS));
        }
    }

    private Optional<FaucetTerms> terms() throws BadInput {
        if (faucet.isEmpty()) {
            return Optional.empty();
        }
        Tokens tokens = new Tokens(decimals);
        Amount amount = tokens.read(faucet)
                .orElseThrow(
                        () -> new BadInput("--faucet " + Harmless.shortened(faucet) + ": " + tokens.complaint(faucet)));
        return Optional.of(new FaucetTerms(amount, difficulty));
    }
}
