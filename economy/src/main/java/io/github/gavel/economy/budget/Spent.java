package io.github.gavel.economy.budget;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.HashMap;
import java.util.Map;

/**
 * What was spent: for each torrent, and on the day and in the month of {@code latest}, the latest moment at which
 * anything was reserved or spent. Earlier moments count as that one, so that a clock that goes back does not give a
 * day's money a second time.
 */
public record Spent(Map<InfoHash, Amount> torrents, Amount onDay, Amount inMonth, LedgerTime latest) {
    public Spent {
        torrents = Map.copyOf(torrents);
        if (!inMonth.covers(onDay)) {
            throw new IllegalArgumentException(onDay + " spent on a day, " + inMonth + " in its month");
        }
    }

    public static Spent nothing(LedgerTime now) {
        return new Spent(Map.of(), Amount.ZERO, Amount.ZERO, now);
    }

    public Amount on(InfoHash torrent) {
        return torrents.getOrDefault(torrent, Amount.ZERO);
    }

    Spent at(LedgerTime now) {
        LedgerTime moment = latest.max(now);
        boolean sameDay = moment.day().equals(latest.day());
        boolean sameMonth = moment.month().equals(latest.month());
        return new Spent(torrents, sameDay ? onDay : Amount.ZERO, sameMonth ? inMonth : Amount.ZERO, moment);
    }

    Spent plus(InfoHash torrent, Amount amount) {
        Map<InfoHash, Amount> next = new HashMap<>(torrents);
        next.merge(torrent, amount, Amount::plusAtMost);
        return new Spent(next, onDay.plusAtMost(amount), inMonth.plusAtMost(amount), latest);
    }

    Spent without(InfoHash torrent) {
        Map<InfoHash, Amount> next = new HashMap<>(torrents);
        next.remove(torrent);
        return new Spent(next, onDay, inMonth, latest);
    }
}
