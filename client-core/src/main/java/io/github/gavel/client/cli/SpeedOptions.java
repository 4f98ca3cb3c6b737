package io.github.gavel.client.cli;

import io.github.gavel.client.cli.json.BadInput;
import io.github.gavel.client.cli.ledger.Tokens;
import io.github.gavel.client.cli.text.Harmless;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.autobid.Strategy;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.speed.market.Speed;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.Tally;
import io.github.gavel.wallet.home.UnlockedWallet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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
            description = "Sells for no less than so much per GiB; by how rare the torrent is if not given.")
    private Optional<String> reserve = Optional.empty();

    @Option(names = "--slots", paramLabel = "N", defaultValue = "4", description = "Has so many regular slots.")
    private int slots;

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
        TorrentState with(Optional<Speed> speed) throws BadInput;
    }

    /** Runs a transfer that pays or is paid, if it is to. */
    TorrentState around(Transfer transfer) throws BadInput {
        if (spend.isEmpty() && !earn) {
            return transfer.with(Optional.empty());
        }
        try (Market market = open()) {
            return transfer.with(Optional.of(market.speed()));
        } catch (IOException lost) {
            throw WalletOption.refused("the wallet could not be closed: " + lost.getMessage());
        }
    }

    /** Opens the wallet and goes to work with it. */
    private Market open() throws BadInput {
        JoinableLedger ledger = joined.ledger();
        Tokens tokens = new Tokens(ledger.descriptor().foundation().decimals());
        Wish wish = new Wish(spending(tokens), earning(tokens));
        Amount budget = wish.spends().map(SpendingRules::budget).orElse(Amount.ZERO);
        UnlockedWallet unlocked = wallet.unlocked(password);
        try {
            OpenWallet open = OpenWallet.of(wallet, ledger);
            Tally spent = open.store().loaded().tally();
            Amount today = spent.on(OpenWallet.now()).plusAtMost(budget);
            Caps caps = new Caps(budget, budget, budget, today, spent.inAll().plusAtMost(budget));
            WorkingWallet working =
                    WorkingWallet.start(unlocked, open.store(), ledger.slowClient(), open.curve(), caps, budget);
            return new Market(working, wish);
        } finally {
            unlocked.wipe();
        }
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

    private Optional<EarningRules> earning(Tokens tokens) throws BadInput {
        if (!earn) {
            return Optional.empty();
        }
        if (slots < 1 || slots > SlotRules.SLOT_LIMIT) {
            throw new BadInput("--slots " + slots + ": 1 to " + SlotRules.SLOT_LIMIT);
        }
        EarningRules rules = EarningRules.standard().with(slots);
        if (reserve.isEmpty()) {
            return Optional.of(rules);
        }
        Rate floor = rate("--reserve", reserve.get(), tokens);
        return Optional.of(rules.with(ReserveRule.standard().between(floor, Rate.MAX)));
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
                .orElseThrow(() -> new BadInput(option + " " + Harmless.shortened(text)
                        + ": a number of tokens with at most " + tokens.decimals() + " digits behind its point"));
    }
}
