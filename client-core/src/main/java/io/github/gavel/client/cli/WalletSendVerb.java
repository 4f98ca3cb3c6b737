package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.transfers.Outcome;
import io.github.gavel.wallet.transfers.Transfers;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "send",
        description = "Sends tokens to somebody at the same ledger, once, whatever breaks on the way.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletSendVerb implements Callable<Integer> {
    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Mixin
    private final PasswordOption password;

    @Mixin
    private final LostOption lost = new LostOption();

    @Parameters(index = "0", paramLabel = "ADDRESS", description = "Who is to have them: 0x and 40 digits.")
    private String address = "";

    @Parameters(index = "1", paramLabel = "TOKENS", description = "How many, such as 12 or 0.25.")
    private String tokens = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    WalletSendVerb(InputStream in) {
        this.password = new PasswordOption(in);
    }

    @Override
    public Integer call() throws BadInput {
        AccountId to = Recipient.read(address, "");
        try (OpenWallet open = OpenWallet.of(wallet, joined)) {
            Amount amount = amount(open);
            if (to.equals(open.account())) {
                throw new BadInput(Address.of(to) + " is this wallet's own account: nothing is sent to itself");
            }
            Transfers transfers = open.transfers();
            lost.check(transfers);
            PrintWriter out = spec.commandLine().getOut();
            Waiting waiting = new Waiting(open.said(), out);
            if (isSentNow(waiting.cleared(transfers), to, amount)) {
                out.println("That was signed before and is taken for what you ask now: nothing more was sent.");
                return Gavel.SUCCESS;
            }
            waiting.done(sent(transfers, open, to, amount));
            return Gavel.SUCCESS;
        }
    }

    /** Whoever repeats a call that was not answered wants it done, and not done twice. */
    private static boolean isSentNow(List<Outcome> cleared, AccountId to, Amount amount) {
        return cleared.stream()
                .anyMatch(outcome -> outcome instanceof Outcome.Done done
                        && done.sending().transfer().to().equals(to)
                        && done.sending().transfer().amount().equals(amount));
    }

    private Outcome sent(Transfers transfers, OpenWallet open, AccountId to, Amount amount) throws BadInput {
        try (ClosingPen pen = ClosingPen.of(wallet, open, password)) {
            return transfers.send(to, amount, Waiting.nonce(), pen.pen());
        }
    }

    private Amount amount(OpenWallet open) throws BadInput {
        Tokens known = new Tokens(open.ledger().descriptor().foundation().decimals());
        Amount amount = known.read(tokens)
                .orElseThrow(() -> new BadInput((tokens.isBlank() ? "An empty sum" : Harmless.shortened(tokens)) + ": "
                        + known.complaint(tokens)));
        if (amount.isZero()) {
            throw new BadInput(Harmless.shortened(tokens) + ": there would be nothing to send");
        }
        return amount;
    }
}
