package io.github.gavel.client.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.money.WalletPayments;
import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.channel.Openings;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.strikes.Strikes;
import io.github.gavel.engine.Engine;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.speed.market.Memory;
import io.github.gavel.speed.market.Speed;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.port.Payee;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.providing.Seeding;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.channels.Setup;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.words.KeyWords;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Somebody with a wallet and a client that keeps the rules. */
final class Honest implements Closeable {
    static final String ANN = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    static final String BOB = "abandon ".repeat(11) + "about";

    private static final Amount PLENTY = Amount.grains(1_000_000);
    private static final Caps CAPS = new Caps(PLENTY, PLENTY, PLENTY, PLENTY, PLENTY);
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final Market market;
    private final WalletStore store;
    private final Signer signer;
    private final WalletPayments payments;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor();
    private final Speed speed;
    private final Engine engine;
    private boolean isGone;

    private Honest(Market market, String name, String words, Wish wish) throws IOException {
        this.market = market;
        KeyTree tree = KeyTree.of((KeyWords) KeyWords.read(words));
        AccountId account = Bank.accountOf(tree.account(0));
        market.bank.grant(account, PLENTY.grains());
        Owner owner = new Owner(account, Bank.CHARTER.ledger());
        StoreOpened opened = WalletStore.open(
                market.folderOf(name + ".wallet"), owner, market.clocks().get().ledger());
        this.store = ((StoreOpened.Ready) opened).store();
        this.signer = new Signer(
                new SignerSetup(
                        Bank.CURVE,
                        Bank.CHARTER.domain(),
                        account,
                        tree.working(),
                        Optional.empty(),
                        CAPS,
                        Duration.ofDays(1),
                        () -> market.clocks().get().tick()),
                store.loaded().tally(),
                store.loaded().knowsWhatWasSpent());
        signer.unlock(tree.account(0));
        this.payments = WalletPayments.start(
                market.clocks(),
                news -> new Setup(market.bank.port(), signer, store, Bank.CURVE, market.clocks(), PLENTY, news));
        ScheduledFuture<?> unused = ticking.scheduleWithFixedDelay(payments::tick, 1, 1, TimeUnit.SECONDS);
        this.speed = Speed.start(payments, market.clocks(), new Forgetful(), torrent -> wish);
        this.engine = Engine.start(market.settings(name), speed);
        assertThat(engine.add(market.torrentOf(name)).join()).isTrue();
    }

    /** Has everything, and sells it to as many as want it. */
    static Honest seller(Market market, String name, long bytesPerSecond) throws IOException, InterruptedException {
        market.copyFor(name);
        EarningRules rules = EarningRules.standard()
                .with(ReserveRule.standard().between(Market.RATE, Market.RATE))
                .with(32)
                .uploading(bytesPerSecond);
        Honest seller = market.welcome(new Honest(market, name, ANN, Wish.toEarn(rules)));
        seller.engine
                .limit(market.hash(), new Bandwidth(Limit.NONE, new Limit(bytesPerSecond)))
                .join();
        Market.await("the seed", () -> seller.snapshot().state() instanceof TorrentState.Seeding);
        return seller;
    }

    /** Has nothing, and bids twice what is asked, so that its channel holds enough for all of it. */
    static Honest buyer(Market market, String name) throws IOException {
        SpendingRules rules =
                new SpendingRules(new Fixed(Rate.perGib(2 * Market.RATE.grainsPerGib())), PLENTY, Rate.MAX);
        return market.welcome(new Honest(market, name, BOB, Wish.toSpend(rules)));
    }

    void calls(InetSocketAddress other) {
        engine.call(market.hash(), List.of(new PeerHint(other.getAddress().getHostAddress(), other.getPort())));
    }

    InetSocketAddress address() {
        return engine.address().orElseThrow();
    }

    TorrentSnapshot snapshot() {
        return engine.snapshot(market.hash()).join().orElseThrow();
    }

    boolean isDone() {
        return snapshot().state() instanceof TorrentState.Seeding;
    }

    Payee payee() {
        return Bank.wait(payments.payee(market.tradedHash())).orElseThrow();
    }

    Optional<SellingView> sells() {
        return speed.trades().join().stream()
                .flatMap(trade -> trade.sells().stream())
                .findFirst();
    }

    /** What it signed for the torrent, once all is paid. */
    long spent() {
        speed.settle(SETTLING);
        return speed.trades().join().stream()
                .flatMap(trade -> trade.buys().stream())
                .mapToLong(buys -> buys.spent().grains())
                .sum();
    }

    /** Whether money lies, or is to lie, in a channel to somebody. */
    boolean hasChannelTo(AccountId other) {
        return Bank.wait(payments.channels()).stream()
                .anyMatch(row -> row.intent().payee().equals(other));
    }

    @Override
    public void close() throws IOException {
        if (isGone) {
            return;
        }
        isGone = true;
        speed.settle(LEAVING);
        engine.close();
        speed.close();
        ticking.shutdownNow();
        payments.close();
        signer.close();
        store.close();
    }

    /** Nothing outlives this run. */
    private static final class Forgetful implements Memory {
        @Override
        public Strikes strikes() {
            return Strikes.none();
        }

        @Override
        public Openings openings() {
            return Openings.none();
        }

        @Override
        public Optional<Seeding> seeding(InfoHash torrent) {
            return Optional.empty();
        }

        @Override
        public void keep(Strikes strikes) {}

        @Override
        public void keep(Openings openings) {}

        @Override
        public void keep(InfoHash torrent, Seeding seeding) {}
    }
}
