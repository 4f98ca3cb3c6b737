package io.github.gavel.client.cli;

import io.github.gavel.client.Client;
import io.github.gavel.client.cli.transfer.Deals;
import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.money.WalletDisk;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.autobid.Strategy;
import io.github.gavel.economy.capacity.UploadLimits;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.Speeds;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.wallet.backup.BackupFile;
import io.github.gavel.wallet.backup.BackupStarted;
import io.github.gavel.wallet.backup.Backups;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.home.UnlockedWallet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether and how a transfer pays or is paid. */
final class SpeedOptions {
    @Option(
            names = "--spend",
            paramLabel = "TOKENS",
            description = "Bids for slots, and spends at most so much for this torrent; nothing is spent if not given.")
    private Optional<String> spend = Optional.empty();

    @Option(
            names = "--bid",
            paramLabel = "TOKENS",
            description = "Bids always so much per GiB; as little as it takes if not given.")
    private Optional<String> bid = Optional.empty();

    @Option(names = "--earn", description = "Auctions slots to whoever bids for them.")
    private boolean earn;

    @Option(
            names = "--reserve",
            paramLabel = "TOKENS",
            description =
                    "Sells for no less than so much per GiB; and for more by its age here and how few others have it.")
    private Optional<String> reserve = Optional.empty();

    @Option(
            names = "--worth",
            paramLabel = "TOKENS",
            description = "What a GiB is worth, of which up to a quarter is asked; what was paid lately if not given.")
    private Optional<String> worth = Optional.empty();

    @Option(names = "--slots", paramLabel = "N", description = "Has so many regular slots; 4 if not given.")
    private Optional<Integer> slots = Optional.empty();

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description = "Saves the wallet's channels there after each change, locked with a key that grows from the"
                    + " words; nothing is saved if not given.")
    private Optional<Path> backup = Optional.empty();

    @Mixin
    private final WalletOption wallet = new WalletOption();

    @Mixin
    private final JoinedOption joined = new JoinedOption();

    @Mixin
    private final PasswordOption password;

    SpeedOptions(InputStream in) {
        this.password = new PasswordOption(in);
    }

    interface Transfer {
        /** With a client that is closed afterwards; {@code deals} show what is traded, if anything is. */
        TorrentState with(Client client, Wish wish, Optional<Deals> deals) throws BadInput;
    }

    /** Runs a transfer that pays or is paid, if it is to. */
    TorrentState around(EngineSettings settings, Transfer transfer) throws BadInput {
        refuseWhatIsOfNoUse();
        if (spend.isEmpty() && !earn) {
            return run(() -> Client.start(settings), Wish.NOTHING, Optional.empty(), transfer);
        }
        JoinableLedger ledger = joined.ledger();
        Tokens tokens = new Tokens(ledger.descriptor().foundation().decimals());
        Wish wish = new Wish(spending(tokens), earning(tokens, settings.speeds()));
        WorkingWallet working = working(ledger, wish);
        return run(() -> Client.trading(settings, working), wish, Optional.of(new Deals(tokens)), transfer);
    }

    private void refuseWhatIsOfNoUse() throws BadInput {
        refuse(reserve.isPresent() && !earn, "--reserve", "--earn");
        refuse(worth.isPresent() && !earn, "--worth", "--earn");
        refuse(slots.isPresent() && !earn, "--slots", "--earn");
        refuse(bid.isPresent() && spend.isEmpty(), "--bid", "--spend");
        refuse(backup.isPresent() && spend.isEmpty() && !earn, "--backup", "--spend or --earn");
    }

    private static void refuse(boolean isAlone, String option, String other) throws BadInput {
        if (isAlone) {
            throw new BadInput(option + " is of use only with " + other);
        }
    }

    private interface Start {
        Client client() throws IOException;
    }

    private static TorrentState run(Start start, Wish wish, Optional<Deals> deals, Transfer transfer) throws BadInput {
        try (Client client = start.client()) {
            return transfer.with(client, wish, deals);
        } catch (IOException refused) {
            throw new BadInput(String.valueOf(refused.getMessage()));
        } catch (UncheckedIOException lost) {
            throw WalletOption.refused("the wallet could not be closed: " + String.valueOf(lost.getMessage()));
        }
    }

    /** Opens the wallet and goes to work with it. */
    private WorkingWallet working(JoinableLedger ledger, Wish wish) throws BadInput {
        Amount budget = wish.spends().map(SpendingRules::budget).orElse(Amount.ZERO);
        UnlockedWallet unlocked = wallet.unlocked(password);
        try {
            OpenWallet open = OpenWallet.of(wallet, ledger);
            WalletDisk disk = new WalletDisk(
                    wallet.home().ofLedger(ledger.descriptor().ledger()), open.store(), backups(open, unlocked));
            Tally spent = open.store().loaded().tally();
            Amount today = spent.on(OpenWallet.now()).plusAtMost(budget);
            Caps caps = new Caps(budget, budget, budget, today, spent.inAll().plusAtMost(budget));
            return WorkingWallet.start(unlocked, disk, ledger.slowClient(), open.curve(), caps, budget);
        } finally {
            unlocked.wipe();
        }
    }

    private Optional<Backups> backups(OpenWallet open, UnlockedWallet unlocked) throws BadInput {
        if (backup.isEmpty()) {
            return Optional.empty();
        }
        BackupFile file = new BackupFile(backup.get(), unlocked.working(), new SecureRandom());
        BackupStarted started = Backups.start(open.store(), file, OpenWallet::now);
        if (started instanceof BackupStarted.Running running) {
            return Optional.of(running.backups());
        }
        open.close();
        throw WalletOption.refused(((BackupStarted.Refused) started).why());
    }

    private Optional<SpendingRules> spending(Tokens tokens) throws BadInput {
        if (spend.isEmpty()) {
            return Optional.empty();
        }
        Amount budget = amount("--spend", spend.get(), tokens);
        Strategy strategy = new io.github.gavel.economy.autobid.Market();
        if (bid.isPresent()) {
            strategy = new Fixed(rate("--bid", bid.get(), tokens));
        }
        return Optional.of(new SpendingRules(strategy, budget, Rate.MAX));
    }

    private Optional<EarningRules> earning(Tokens tokens, Speeds speeds) throws BadInput {
        if (!earn) {
            return Optional.empty();
        }
        EarningRules rules = uploading(EarningRules.standard(), speeds);
        if (slots.isPresent()) {
            rules = rules.with(slots(slots.get()));
        }
        if (worth.isPresent()) {
            rules = rules.partOf(rate("--worth", worth.get(), tokens));
        }
        if (reserve.isEmpty()) {
            return Optional.of(rules);
        }
        Rate floor = rate("--reserve", reserve.get(), tokens);
        return Optional.of(rules.with(ReserveRule.standard().between(floor, Rate.MAX)));
    }

    private static int slots(int count) throws BadInput {
        if (count < 1 || count > SlotRules.SLOT_LIMIT) {
            throw new BadInput("--slots " + count + ": 1 to " + SlotRules.SLOT_LIMIT);
        }
        return count;
    }

    private static EarningRules uploading(EarningRules rules, Speeds speeds) {
        OptionalLong capacity = new UploadLimits(
                        limit(speeds.ofEach().up()), limit(speeds.inAll().up()), 1)
                .capacity();
        return capacity.isPresent() ? rules.uploading(capacity.getAsLong()) : rules;
    }

    private static OptionalLong limit(Limit limit) {
        return limit.isNone() ? OptionalLong.empty() : OptionalLong.of(limit.bytesPerSecond());
    }

    private static Rate rate(String option, String text, Tokens tokens) throws BadInput {
        Amount amount = amount(option, text, tokens);
        if (amount.grains() > Rate.LIMIT) {
            throw new BadInput(option + " " + Harmless.shortened(text) + ": the highest rate is "
                    + tokens.show(Amount.grains(Rate.LIMIT)) + " per GiB");
        }
        return Rate.perGib(amount.grains());
    }

    private static Amount amount(String option, String text, Tokens tokens) throws BadInput {
        return tokens.read(text)
                .orElseThrow(
                        () -> new BadInput(option + " " + Harmless.shortened(text) + ": " + tokens.complaint(text)));
    }
}
