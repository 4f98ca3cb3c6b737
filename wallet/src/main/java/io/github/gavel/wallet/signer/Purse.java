package io.github.gavel.wallet.signer;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.wallet.caps.Cap;
import io.github.gavel.wallet.caps.Caps;
import io.github.gavel.wallet.caps.OverCap;
import io.github.gavel.wallet.caps.Spending;
import io.github.gavel.wallet.caps.Tally;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What may be signed on which channel. Money counts from the moment on at which a mark is raised for it; what one
 * torrent left of a mark and another one uses is counted for that one instead; after a restart, when it is not known
 * whose it was, for that one too. Every method is its signer's to guard.
 */
final class Purse {
    private final Map<ChannelId, Slip> slips = new HashMap<>();
    private final Set<InfoHash> torrents = new HashSet<>();
    private final Set<AccountId> payees = new HashSet<>();
    private Caps caps;
    private Tally tally;

    Purse(Caps caps, Tally tally) {
        this.caps = caps;
        this.tally = tally;
    }

    void setCaps(Caps next) {
        caps = next;
    }

    Tally tally() {
        return tally;
    }

    /** What has changed since this was asked last. */
    Touched touched() {
        Touched touched = new Touched(tally, torrents, payees);
        torrents.clear();
        payees.clear();
        return touched;
    }

    void know(ChannelId channel, Slip slip) {
        slips.putIfAbsent(channel, slip);
    }

    Optional<Slip> slip(ChannelId channel) {
        return Optional.ofNullable(slips.get(channel));
    }

    void forget(ChannelId channel) {
        slips.remove(channel);
    }

    void forget(AccountId payee) {
        payees.add(payee);
        tally = tally.without(payee);
    }

    /** What it left of a mark counts for whoever uses it, also if that is the same one again. */
    void forget(InfoHash torrent) {
        torrents.add(torrent);
        tally = tally.without(torrent);
        slips.replaceAll(
                (channel, slip) -> slip.torrent().filter(torrent::equals).isPresent() ? slip.ofNobody() : slip);
    }

    /** By how much a mark may be raised for this. */
    Amount room(ChannelId channel, Spending spending, LedgerTime now) {
        Amount room = tally.room(caps, spending, now);
        Amount others = strangersRest(known(channel), spending.torrent());
        Amount torrent = caps.torrent().lessAtMost(tally.of(spending.torrent()).plusAtMost(others));
        return room.min(torrent);
    }

    Optional<OverCap> objection(ChannelId channel, Payment payment, LedgerTime now) {
        Slip slip = known(channel);
        Amount more = payment.cumulative().lessAtMost(slip.due());
        Amount raise = payment.cumulative().lessAtMost(slip.mark());
        Amount moved = strangersRest(slip, payment.spending().torrent()).min(more);
        return pieces(more, payment.pieces())
                .or(() -> tally.objection(caps, payment.spending().torrent(), moved.plusAtMost(raise)))
                .or(() -> tally.objection(caps, payment.spending(), raise, now));
    }

    private Optional<OverCap> pieces(Amount more, int pieces) {
        Amount each = caps.piece();
        boolean isDear = more.grains() / pieces > each.grains()
                || (more.grains() / pieces == each.grains() && more.grains() % pieces > 0);
        return isDear
                ? Optional.of(new OverCap(
                        Cap.PIECE,
                        each,
                        Amount.ZERO,
                        Amount.grains(more.grains() / pieces + (more.grains() % pieces > 0 ? 1 : 0))))
                : Optional.empty();
    }

    /** To be asked for only what was not objected to. */
    void promise(ChannelId channel, Payment payment) {
        Slip slip = known(channel);
        InfoHash torrent = payment.spending().torrent();
        Amount more = payment.cumulative().lessAtMost(slip.due());
        Amount moved = strangersRest(slip, torrent).min(more);
        if (!moved.isZero()) {
            slip.torrent().ifPresent(torrents::add);
            torrents.add(torrent);
            tally = tally.moved(moved, slip.torrent(), torrent);
        }
        slips.put(channel, slip.promising(payment.cumulative(), torrent));
    }

    /** Raises a mark, if no cap objects. */
    Optional<OverCap> reserve(ChannelId channel, Amount mark, Spending spending, LedgerTime now) {
        Slip slip = known(channel);
        Amount raise = mark.lessAtMost(slip.mark());
        Optional<OverCap> objection = tally.objection(caps, spending, raise, now);
        if (objection.isEmpty()) {
            torrents.add(spending.torrent());
            payees.add(spending.payee());
            tally = tally.plus(spending, raise, now);
            slips.put(channel, slip.reserved(mark));
        }
        return objection;
    }

    /** What was reserved above this and not promised will not be signed, so that it does not count any more. */
    void lower(ChannelId channel, Amount mark, AccountId payee) {
        Slip slip = known(channel);
        Slip lowered = slip.lowered(mark);
        Amount unspent = slip.mark().lessAtMost(lowered.mark());
        if (!unspent.isZero()) {
            slip.torrent().ifPresent(torrents::add);
            payees.add(payee);
            tally = tally.less(slip.torrent(), payee, unspent);
            slips.put(channel, lowered);
        }
    }

    /** Somebody has proved that so much was signed in a run of which the disk does not know. */
    void found(ChannelId channel, Amount signed, AccountId payee, LedgerTime now) {
        Slip slip = known(channel);
        if (!slip.mark().covers(signed)) {
            payees.add(payee);
            tally = tally.plus(payee, signed.lessAtMost(slip.mark()), now);
        }
        slips.put(
                channel,
                new Slip(slip.nonce(), slip.mark().max(signed), slip.due().max(signed), slip.torrent()));
    }

    /** What of a mark was counted for another torrent, or for nobody knows which. */
    private static Amount strangersRest(Slip slip, InfoHash torrent) {
        return slip.torrent().filter(torrent::equals).isPresent() ? Amount.ZERO : slip.rest();
    }

    private Slip known(ChannelId channel) {
        return Objects.requireNonNull(slips.get(channel), "a channel that the signer was not told of");
    }
}
