package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.JsonDocument;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.client.LedgerClient;
import io.github.gavel.ledger.faucet.Riddle;
import io.github.gavel.ledger.form.RefusalWords;
import io.github.gavel.ledger.port.Answer;
import io.github.gavel.signing.secp256k1.Address;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "faucet",
        description = "Gets an account's first tokens from a test ledger, for some work of this computer.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/ledger.md.")
final class LedgerFaucetVerb implements Callable<Integer> {
    private static final int COLUMNS = 400;

    @Parameters(paramLabel = JoinableLedger.LABEL, description = JoinableLedger.DESCRIPTION)
    private String source = "";

    @Option(
            names = "--account",
            paramLabel = "ADDRESS",
            description = "Who is to have them: 0x and 40 digits. Your wallet if not given, which then has it in its"
                    + " history.")
    private Optional<String> account = Optional.empty();

    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInput {
        JoinableLedger ledger = JoinableLedger.of(source);
        if (account.isPresent()) {
            claim(ledger, Recipient.read(account.get(), "--account "));
            return Gavel.SUCCESS;
        }
        try (OpenWallet open = OpenWallet.of(wallet, ledger)) {
            open.noteClaim(claim(ledger, open.account()), spec.commandLine().getErr());
            return Gavel.SUCCESS;
        }
    }

    /** What it gave, once however often it is asked. */
    private Amount claim(JoinableLedger ledger, AccountId whose) throws BadInput {
        if (ledger.descriptor().faucet().isEmpty()) {
            throw new BadInput("this ledger has no faucet");
        }
        LedgerClient client = ledger.asked();
        Tokens tokens = new Tokens(ledger.descriptor().foundation().decimals());
        boolean before = JoinableLedger.told(client.account(whose)).faucetUsed();
        Riddle riddle = JoinableLedger.told(client.faucet().riddle(whose));
        Answer answer = client.faucet().claim(whose, riddle, solved(riddle)).join();
        if (!(answer instanceof Answer.Done)) {
            throw new BadInput(Harmless.shortened(why(answer, tokens), COLUMNS));
        }
        Amount balance = JoinableLedger.told(client.account(whose)).balance();
        print(new Given(whose, riddle.amount(), before, balance), tokens);
        return riddle.amount();
    }

    private static Octets solved(Riddle riddle) throws BadInput {
        try {
            return riddle.solve();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BadInput("stopped before the work was done");
        }
    }

    private static String why(Answer answer, Tokens tokens) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return unavailable.why();
        }
        if (!(answer instanceof Answer.Refused refused)) {
            return "the ledger does not know its operator's signature";
        }
        return "the ledger refused: " + new RefusalWords(tokens::show).of(refused.refusal());
    }

    /** What the faucet gave an account, and whether that was before. */
    private record Given(AccountId whose, Amount amount, boolean before, Amount balance) {
        String sentence(Tokens tokens) {
            return Address.of(whose)
                    + (before
                            ? " got " + tokens.show(amount) + " before and nothing now: it has " + tokens.show(balance)
                                    + "."
                            : " got " + tokens.show(amount) + " and has " + tokens.show(balance) + " now.");
        }
    }

    private void print(Given given, Tokens tokens) {
        if (!json) {
            spec.commandLine().getOut().println(given.sentence(tokens));
            return;
        }
        JsonDocument.write(spec.commandLine().getOut(), json -> {
            json.writeStartObject();
            json.writeStringField("account", Address.of(given.whose()));
            json.writeStringField("amount", Long.toString(given.amount().grains()));
            json.writeBooleanField("before", given.before());
            json.writeStringField("balance", Long.toString(given.balance().grains()));
            json.writeEndObject();
        });
    }
}
