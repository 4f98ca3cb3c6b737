package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.LedgerPort;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.keys.KeyTree;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.SignerSetup;
import io.github.gavel.wallet.store.Owner;
import io.github.gavel.wallet.store.StoreOpened;
import io.github.gavel.wallet.store.WalletStore;
import io.github.gavel.wallet.words.KeyWords;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Somebody with a wallet. */
final class Party implements Closeable {
    static final Caps CAPS = new Caps(grains(1_000), grains(50_000), grains(50_000), grains(60_000), grains(90_000));

    /** Who it is, whatever its store. */
    record Who(KeyTree tree, AccountId account) {
        static Who of(String words) {
            KeyTree tree = KeyTree.of((KeyWords) KeyWords.read(words));
            return new Who(tree, Bank.accountOf(tree.account(0)));
        }

        Owner owner() {
            return new Owner(account, Bank.CHARTER.ledger());
        }
    }

    static final Who ANN = Who.of("abandon ".repeat(11) + "about");
    static final Who BOB = Who.of("legal winner thank year wave sausage worth useful legal winner thank yellow");

    final WalletStore store;
    final Signer signer;
    final Channels channels;
    final BlockingQueue<News> news = new LinkedBlockingQueue<>();

    Party(Who who, StoreOpened opened, LedgerPort ledger, Clock clock) {
        this(who, opened, ledger, clock, CAPS);
    }

    Party(Who who, StoreOpened opened, LedgerPort ledger, Clock clock, Caps caps) {
        this(who, opened, ledger, clock, caps, news -> {});
    }

    /** @param before is told of news before anybody else is */
    Party(Who who, StoreOpened opened, LedgerPort ledger, Clock clock, Caps caps, Consumer<News> before) {
        this(who, opened, ledger, clock, caps, before, Optional.empty());
    }

    /** With its main key locked if it has an agent. */
    Party(
            Who who,
            StoreOpened opened,
            LedgerPort ledger,
            Clock clock,
            Caps caps,
            Consumer<News> before,
            Optional<Long> agent) {
        store = ready(opened);
        SignerSetup setup = new SignerSetup(
                Bank.CURVE,
                Bank.CHARTER.domain(),
                who.account(),
                who.tree().working(),
                agent,
                caps,
                Duration.ofDays(365),
                () -> clock.now().tick());
        signer = new Signer(setup, store.loaded().tally(), store.loaded().knowsWhatWasSpent());
        if (agent.isEmpty()) {
            signer.unlock(who.tree().account(0));
        }
        Consumer<News> saying = said -> {
            before.accept(said);
            news.add(said);
        };
        channels = Channels.start(new Setup(ledger, signer, store, Bank.CURVE, clock::now, grains(20_000), saying));
    }

    static WalletStore ready(StoreOpened opened) {
        if (opened instanceof StoreOpened.Ready ready) {
            return ready.store();
        }
        throw new AssertionError(opened);
    }

    List<ChannelView> view() {
        return Bank.wait(channels.view());
    }

    Optional<ChannelView.Paying> paying() {
        return view().stream()
                .filter(ChannelView.Paying.class::isInstance)
                .map(ChannelView.Paying.class::cast)
                .findFirst();
    }

    Optional<ChannelView.Earning> earning() {
        return view().stream()
                .filter(ChannelView.Earning.class::isInstance)
                .map(ChannelView.Earning.class::cast)
                .findFirst();
    }

    static Amount grains(long grains) {
        return Amount.grains(grains);
    }

    @Override
    public void close() throws IOException {
        channels.close();
        signer.close();
        store.close();
    }
}
