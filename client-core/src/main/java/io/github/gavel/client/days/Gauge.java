package io.github.gavel.client.days;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Standing;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.speed.view.TradeView;
import java.util.Optional;

/**
 * What one torrent had done by a moment.
 *
 * @param isTraded whether it is known what it paid and earned
 * @param wrong what its owner has to mend, in a sentence
 */
public record Gauge(
        String name, Tally done, boolean isTraded, boolean isSeeding, boolean isComplete, Optional<String> wrong) {
    /** Empty while nobody knows what it did in earlier runs, because it is being looked at. */
    static Optional<Gauge> of(Item item) {
        TorrentSnapshot transfer = item.view().transfer();
        if (transfer.state() instanceof TorrentState.Checking) {
            return Optional.empty();
        }
        Optional<TradeView> trade = item.view().trade();
        Tally done = new Tally(
                transfer.totals().downloaded(),
                transfer.totals().uploaded(),
                trade.flatMap(TradeView::buys).map(BuyingView::spent).orElse(Amount.ZERO),
                trade.flatMap(TradeView::sells).map(SellingView::earned).orElse(Amount.ZERO));
        return Optional.of(new Gauge(
                item.entry().name(),
                done,
                trade.isPresent(),
                transfer.state() instanceof TorrentState.Seeding,
                transfer.totals().completed().isPresent(),
                item.sentence().filter(sentence -> isWrong(item.standing()))));
    }

    /** The same, with what was known before of its money while it is not traded. */
    Gauge onto(Gauge before) {
        return isTraded
                ? this
                : new Gauge(name, done.withMoneyOf(before.done), before.isTraded, isSeeding, isComplete, wrong);
    }

    /** The same, of one that cannot be read now, or is gone. */
    Gauge unseen() {
        return new Gauge(name, done, isTraded, false, isComplete, wrong);
    }

    /** What it did since then; money of which nothing was known then was paid in earlier runs. */
    Tally since(Gauge before) {
        Tally more = done.since(before.done);
        return isTraded && before.isTraded ? more : more.withMoneyOf(Tally.NOTHING);
    }

    private static boolean isWrong(Standing standing) {
        return standing == Standing.ABSENT || standing == Standing.FAILED || standing == Standing.LOW_DISK;
    }
}
