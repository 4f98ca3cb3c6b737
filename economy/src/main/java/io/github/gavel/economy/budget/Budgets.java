package io.github.gavel.economy.budget;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much may be spent, across all torrents. Whoever is about to sign reserves first; a reservation counts as spent
 * under every limit until it is spent or released, so that two torrents never promise the same grain. There is one for
 * each ledger, because amounts of two ledgers never meet.
 *
 * <p>What always holds, whatever is asked in whatever order: a reservation is granted only if with it spent and
 * reserved stay within the limit of its torrent, of the day and of the month; what is spent was reserved. A reservation
 * that is spent on a later day counts on that day, under whose limit it has been all along. Limits may be lowered at
 * any time: nothing becomes negative, nothing new is granted, and what was granted may still be spent.
 *
 * @param reservations by id, those of which something is left
 * @param lastId the highest id of a reservation so far
 * @param locked by channel, what lies in it
 */
public record Budgets(
        Limits limits,
        Spent spent,
        SortedMap<Long, Reservation> reservations,
        long lastId,
        Map<ChannelId, Amount> locked) {
    public Budgets {
        reservations = Collections.unmodifiableSortedMap(new TreeMap<>(reservations));
        locked = Map.copyOf(locked);
        long highest = reservations.isEmpty() ? 0 : reservations.lastKey();
        if (lastId < highest) {
            throw new IllegalArgumentException("a last id of " + lastId + ": it is at least " + highest);
        }
        if (locked.containsValue(Amount.ZERO)) {
            throw new IllegalArgumentException(
                    "a channel with nothing locked among " + locked.size() + ": it is left out");
        }
    }

    public static Budgets startingAt(LedgerTime now, Limits limits) {
        return new Budgets(limits, Spent.nothing(now), new TreeMap<>(), 0, Map.of());
    }

    /** The same money under other limits. */
    public Budgets limitedTo(Limits next) {
        return new Budgets(next, spent, reservations, lastId, locked);
    }

    /** What may be reserved for {@code torrent} now. What may be locked is another question: {@link #lockable}. */
    public Remaining remaining(InfoHash torrent, LedgerTime now) {
        Spent current = spent.at(now);
        Amount reserved = reservedInAll();
        return Remaining.after(current.on(torrent).plusAtMost(reserved(torrent)), Limit.TORRENT, limits.of(torrent))
                .min(Remaining.after(current.onDay().plusAtMost(reserved), Limit.DAY, limits.day()))
                .min(Remaining.after(current.inMonth().plusAtMost(reserved), Limit.MONTH, limits.month()));
    }

    /** Sets a sum aside. Asking the same again is answered as before; another sum needs a higher id. */
    public Budgeting reserve(long id, InfoHash torrent, Amount amount, LedgerTime now) {
        if (amount.isZero()) {
            return new Budgeting.NothingAsked(id);
        }
        if (id <= lastId) {
            Reservation before = reservations.get(id);
            boolean same = before != null
                    && before.torrent().equals(torrent)
                    && before.amount().equals(amount);
            return same ? new Budgeting.Done(this) : new Budgeting.IdUsed(id, lastId);
        }
        Remaining remaining = remaining(torrent, now);
        if (!remaining.amount().covers(amount)) {
            return new Budgeting.OverLimit(amount, remaining);
        }
        SortedMap<Long, Reservation> next = new TreeMap<>(reservations);
        next.put(id, new Reservation(torrent, amount, amount));
        return new Budgeting.Done(new Budgets(limits, spent.at(now), next, id, locked));
    }

    /** Spends of a reservation; what is left of it stays reserved. */
    public Budgeting spend(long id, Amount amount, LedgerTime now) {
        Reservation reservation = reservations.get(id);
        if (reservation == null) {
            return new Budgeting.UnknownReservation(id);
        }
        if (!reservation.left().covers(amount)) {
            return new Budgeting.OverReservation(id, amount, reservation.left());
        }
        Spent next = spent.at(now).plus(reservation.torrent(), amount);
        SortedMap<Long, Reservation> left = leaving(reservation.left().minus(amount), id, reservation);
        return new Budgeting.Done(new Budgets(limits, next, left, lastId, locked));
    }

    /** Gives back what is left of a reservation. */
    public Budgeting release(long id) {
        Reservation reservation = reservations.get(id);
        return reservation == null
                ? new Budgeting.UnknownReservation(id)
                : new Budgeting.Done(new Budgets(limits, spent, leaving(Amount.ZERO, id, reservation), lastId, locked));
    }

    /** What may still be put into channels. */
    public Remaining lockable() {
        return Remaining.after(lockedInAll(), Limit.LOCKED, limits.locked());
    }

    /** Locks so much in a channel, in all; less than before unlocks, nothing forgets the channel. */
    public Budgeting lock(ChannelId channel, Amount total) {
        Amount more = total.lessAtMost(locked.getOrDefault(channel, Amount.ZERO));
        if (!lockable().amount().covers(more)) {
            return new Budgeting.OverLimit(more, lockable());
        }
        Map<ChannelId, Amount> next = new HashMap<>(locked);
        if (total.isZero()) {
            next.remove(channel);
        } else {
            next.put(channel, total);
        }
        return new Budgeting.Done(new Budgets(limits, spent, reservations, lastId, next));
    }

    /** Forgets what was spent for a torrent that is gone; its day and month remember. */
    public Budgeting forget(InfoHash torrent) {
        Amount reserved = reserved(torrent);
        return reserved.isZero()
                ? new Budgeting.Done(new Budgets(limits, spent.without(torrent), reservations, lastId, locked))
                : new Budgeting.StillReserved(reserved);
    }

    /** What is reserved and not yet spent, for all torrents. */
    public Amount reservedInAll() {
        return reservations.values().stream().map(Reservation::left).reduce(Amount.ZERO, Amount::plusAtMost);
    }

    /** What is reserved and not yet spent for one torrent. */
    public Amount reserved(InfoHash torrent) {
        return reservations.values().stream()
                .filter(reservation -> reservation.torrent().equals(torrent))
                .map(Reservation::left)
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    /** What lies in channels, in all. */
    public Amount lockedInAll() {
        return locked.values().stream().reduce(Amount.ZERO, Amount::plusAtMost);
    }

    private SortedMap<Long, Reservation> leaving(Amount left, long id, Reservation reservation) {
        SortedMap<Long, Reservation> next = new TreeMap<>(reservations);
        if (left.isZero()) {
            next.remove(id);
        } else {
            next.put(id, new Reservation(reservation.torrent(), reservation.amount(), left));
        }
        return next;
    }
}
