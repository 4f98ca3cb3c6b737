package io.github.gavel.client.cli;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.purse.Sums;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.home.UnlockedWallet;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.transfers.EarnerPen;
import io.github.gavel.wallet.transfers.Earnings;
import io.github.gavel.wallet.transfers.Search;
import io.github.gavel.wallet.transfers.Transfers;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "collect",
        description = "Moves what was earned for torrents to the account that sends, each sum once.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footerHeading = "%n",
        footer = "More about it is in docs/wallet.md.")
final class WalletCollectVerb implements Callable<Integer> {
    private static final int MOST_GAP = 10_000;

    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Mixin
    private final PasswordOption password;

    @Mixin
    private final LostOption lost = new LostOption();

    @Option(
            names = "--gap",
            paramLabel = "N",
            description = "How many empty accounts in a row end the search for those that were paid; 100 if not given.")
    private int gap = Search.USUAL_GAP;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    WalletCollectVerb(InputStream in) {
        this.password = new PasswordOption(in);
    }

    @Override
    public Integer call() throws BadInput {
        if (gap < 1 || gap > MOST_GAP) {
            throw new BadInput("--gap " + gap + ": it is from 1 to " + MOST_GAP);
        }
        try (OpenWallet open = OpenWallet.of(wallet, joined)) {
            Transfers transfers = open.transfers();
            lost.check(transfers);
            Waiting waiting = new Waiting(open.said(), spec.commandLine().getOut());
            waiting.clearedBeside(transfers);
            collect(open, transfers, waiting);
            return Gavel.SUCCESS;
        }
    }

    private void collect(OpenWallet open, Transfers transfers, Waiting waiting) throws BadInput {
        Signer signer = signer(open);
        try {
            List<Amount> sums = new ArrayList<>();
            for (Earnings.Earned one : found(open, signer)) {
                waiting.done(transfers.collect(
                        one.account(), one.balance(), Waiting.nonce(), new EarnerPen(signer, one.number())));
                sums.add(one.balance());
            }
            print(open, sums);
        } finally {
            signer.close();
        }
    }

    /** It needs no main key, but the keys of the torrents, which another program that keeps it hands to nobody. */
    private Signer signer(OpenWallet open) throws BadInput {
        UnlockedWallet unlocked = wallet.unlocked(password);
        Signer signer = ClosingPen.locked(unlocked, open.ledger(), open.curve(), SignerSetup.AUTO_LOCK);
        unlocked.wipe();
        return signer;
    }

    private List<Earnings.Earned> found(OpenWallet open, Signer signer) throws BadInput {
        Earnings earnings = new Search(signer, open.client(), gap)
                .find(open.store().loaded().earners());
        if (earnings instanceof Earnings.Found found) {
            return found.earned();
        }
        throw WalletOption.refused("Nothing was signed: " + ((Earnings.Silent) earnings).why());
    }

    private void print(OpenWallet open, List<Amount> collected) {
        PrintWriter out = spec.commandLine().getOut();
        if (collected.isEmpty()) {
            out.println("No account that was paid for a torrent has anything.");
        } else if (collected.size() > 1) {
            out.println("That is " + open.sums(false).show(Sums.sum(collected)) + ".");
        }
    }
}
