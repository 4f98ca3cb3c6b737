package io.github.gavel.ui.sample;

import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Entry;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Leaving;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Orders;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.client.money.WalletView;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.speed.view.TradeView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a client does, as a library tells it. */
public final class Stocked {
    private Stocked() {}

    public static LibrarySnapshot of(List<TorrentView> views, Optional<WalletView> wallet) {
        return of(views.stream().map(Stocked::item).toList(), views, wallet);
    }

    public static LibrarySnapshot of(Item... items) {
        return of(List.of(items), List.of(), Optional.empty());
    }

    private static LibrarySnapshot of(List<Item> items, List<TorrentView> views, Optional<WalletView> wallet) {
        return new LibrarySnapshot(
                new ClientSnapshot(views, wallet), items, Settings.standard(Path.of("/srv/downloads")), List.of());
    }

    private static Item item(TorrentView view) {
        TorrentState state = view.transfer().state();
        return item(
                view,
                state instanceof TorrentState.Failed
                        ? Standing.FAILED
                        : state instanceof TorrentState.Stopped ? Standing.PAUSED : Standing.AT_WORK);
    }

    private static Wish wish(TradeView trade) {
        return new Wish(
                trade.buys().map(buys -> SpendingRules.within(buys.budget())),
                trade.sells()
                        .map(sells -> EarningRules.standard()
                                .with(ReserveRule.standard().between(sells.reserve(), Rate.MAX))));
    }

    public static Item item(TorrentView view, Standing standing) {
        TorrentSnapshot torrent = view.transfer();
        Orders orders = new Orders(
                standing == Standing.PAUSED ? Wanted.PAUSED : Wanted.RUNNING,
                0,
                Set.of(),
                Bandwidth.UNLIMITED,
                Optional.empty(),
                Optional.empty(),
                view.trade().map(Stocked::wish).orElse(Wish.NOTHING),
                standing == Standing.LEAVING ? Optional.of(new Leaving(Instant.EPOCH, false)) : Optional.empty());
        String name = torrent.content().map(known -> known.name()).orElse("?");
        return new Item(
                new Entry(torrent.hash(), torrent.folder(), name, Instant.EPOCH, orders, Duration.ZERO, true),
                view,
                standing);
    }
}
