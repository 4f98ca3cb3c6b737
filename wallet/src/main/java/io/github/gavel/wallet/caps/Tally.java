package io.github.gavel.wallet.caps;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What counts as spent, from the moment on at which it may be signed. It is on the disk together with the mark that it
 * counts, so that a crash makes neither of them smaller.
 *
 * @param onDay what was spent on the day of {@code latest}; earlier moments count as that one, so that a clock that
 *     goes back does not give a day's money a second time
 */
public record Tally(
        Map<InfoHash, Amount> torrents, Map<AccountId, Amount> peers, Amount onDay, Amount inAll, LedgerTime latest) {
    public Tally {
        torrents = Map.copyOf(torrents);
        peers = Map.copyOf(peers);
        if (!inAll.covers(onDay)) {
            throw new IllegalArgumentException(onDay + " spent on a day, " + inAll + " in all");
        }
    }

    public static Tally nothing(LedgerTime now) {
        return new Tally(Map.of(), Map.of(), Amount.ZERO, Amount.ZERO, now);
    }

    public Amount of(InfoHash torrent) {
        return torrents.getOrDefault(torrent, Amount.ZERO);
    }

    public Amount of(AccountId payee) {
        return peers.getOrDefault(payee, Amount.ZERO);
    }

    public Amount on(LedgerTime now) {
        return latest.max(now).day().equals(latest.day()) ? onDay : Amount.ZERO;
    }

    /** What the caps leave for it. */
    public Amount room(Caps caps, Spending spending, LedgerTime now) {
        return caps.torrent()
                .lessAtMost(of(spending.torrent()))
                .min(caps.peer().lessAtMost(of(spending.payee())))
                .min(caps.day().lessAtMost(on(now)))
                .min(caps.total().lessAtMost(inAll));
    }

    /** The first cap that forbids to spend so much more. */
    public Optional<OverCap> objection(Caps caps, Spending spending, Amount more, LedgerTime now) {
        return over(Cap.TORRENT, caps.torrent(), of(spending.torrent()), more)
                .or(() -> over(Cap.PEER, caps.peer(), of(spending.payee()), more))
                .or(() -> over(Cap.DAY, caps.day(), on(now), more))
                .or(() -> over(Cap.TOTAL, caps.total(), inAll, more));
    }

    /** Of a torrent alone, because the rest was counted for another one. */
    public Optional<OverCap> objection(Caps caps, InfoHash torrent, Amount more) {
        return over(Cap.TORRENT, caps.torrent(), of(torrent), more);
    }

    static Optional<OverCap> over(Cap cap, Amount most, Amount used, Amount asked) {
        return most.lessAtMost(used).covers(asked)
                ? Optional.empty()
                : Optional.of(new OverCap(cap, most, used, asked));
    }

    public Tally plus(Spending spending, Amount more, LedgerTime now) {
        Tally paid = plus(spending.payee(), more, now);
        Map<InfoHash, Amount> next =
                with(spending.torrent(), of(spending.torrent()).plusAtMost(more));
        return new Tally(next, paid.peers, paid.onDay, paid.inAll, paid.latest);
    }

    /** For what torrent is not known any more. */
    public Tally plus(AccountId payee, Amount more, LedgerTime now) {
        Map<AccountId, Amount> paid = new HashMap<>(peers);
        paid.merge(payee, more, Amount::plusAtMost);
        return new Tally(torrents, paid, on(now).plusAtMost(more), inAll.plusAtMost(more), latest.max(now));
    }

    /** What was counted and will not be spent; of the day it counts on, because it may have been another day's. */
    public Tally less(Optional<InfoHash> torrent, AccountId payee, Amount unspent) {
        Map<InfoHash, Amount> left = new HashMap<>(torrents);
        torrent.ifPresent(it -> left.computeIfPresent(it, (same, amount) -> amount.lessAtMost(unspent)));
        Map<AccountId, Amount> paid = new HashMap<>(peers);
        paid.computeIfPresent(payee, (same, amount) -> amount.lessAtMost(unspent));
        return new Tally(left, paid, onDay, inAll.lessAtMost(unspent).max(onDay), latest);
    }

    /** What was counted for one torrent, or for one that nobody knows any more, was for another. */
    public Tally moved(Amount amount, Optional<InfoHash> from, InfoHash to) {
        if (from.filter(to::equals).isPresent()) {
            return this;
        }
        Map<InfoHash, Amount> next = with(to, of(to).plusAtMost(amount));
        from.filter(torrents::containsKey).ifPresent(it -> next.put(it, of(it).lessAtMost(amount)));
        return new Tally(next, peers, onDay, inAll, latest);
    }

    /** Forgets what was paid to a payee of whom nothing is left; the rest remembers. */
    public Tally without(AccountId payee) {
        Map<AccountId, Amount> left = new HashMap<>(peers);
        left.remove(payee);
        return new Tally(torrents, left, onDay, inAll, latest);
    }

    /** Forgets what was paid for a torrent that is gone; the rest remembers. */
    public Tally without(InfoHash torrent) {
        Map<InfoHash, Amount> left = new HashMap<>(torrents);
        left.remove(torrent);
        return new Tally(left, peers, onDay, inAll, latest);
    }

    /** Whether it remembers anything of it. */
    public boolean knows(InfoHash torrent) {
        return torrents.containsKey(torrent);
    }

    public boolean knows(AccountId payee) {
        return peers.containsKey(payee);
    }

    private Map<InfoHash, Amount> with(InfoHash torrent, Amount amount) {
        Map<InfoHash, Amount> next = new HashMap<>(torrents);
        next.put(torrent, amount);
        return next;
    }
}
