package io.github.gavel.economy.purchase;

import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What we buy on one channel, over all connections to its payee: the payer's count, of which the provider's gate keeps
 * the other. An immutable value.
 *
 * <p>What always holds: only pieces whose hash checked out are paid for, each block once, to whoever sent it; the total
 * never falls; a piece is listed when nothing that was asked for it on that connection is unanswered, because what
 * crosses would be billed by one side only.
 */
public final class Purchases {
    private final Amount total;
    private final SortedMap<PeerKey, Source> sources;
    private final List<Bought> unconfirmed;

    Purchases(Amount total, SortedMap<PeerKey, Source> sources, List<Bought> unconfirmed) {
        this.total = total;
        this.sources = sources;
        this.unconfirmed = List.copyOf(unconfirmed);
    }

    /** Of a channel on which so much was signed before. */
    public static Purchases after(Amount signed) {
        return new Purchases(signed, new TreeMap<>(), List.of());
    }

    /**
     * The provider accepted the channel on a connection, perhaps another time, and shows the highest of our vouchers
     * that it has. What was said on connections that are gone and is not in it is said again, as late. What was asked
     * for here before and is unanswered is to be told next, as {@link #asked}.
     */
    public Purchases accepted(PeerKey by, InfoHash torrent, Layout layout, Amount highest) {
        List<Bought> rest = unconfirmed.stream()
                .filter(bought ->
                        !(isLost(bought) && highest.covers(bought.said().get().voucher())))
                .map(bought -> isLost(bought) ? bought.unsaid() : bought)
                .toList();
        Source source =
                Optional.ofNullable(sources.get(by)).orElseGet(() -> Source.begun(torrent, Delivered.nothing(layout)));
        return new Purchases(total.max(highest), with(by, source), rest);
    }

    /** Whether nobody will confirm what was said of it, because that was said over a connection that is gone. */
    private boolean isLost(Bought bought) {
        return bought.said().isPresent()
                && Optional.ofNullable(sources.get(bought.said().get().over()))
                        .filter(Source::isLive)
                        .isEmpty();
    }

    public Purchases requoted(PeerKey by, Rate rate) {
        return changed(by, source -> source.with(source.delivered().requoted(rate)));
    }

    /** We asked for a block. */
    public Purchases asked(PeerKey by, int piece) {
        return changed(by, source -> source.asked(piece));
    }

    public Purchases arrived(PeerKey by, int piece, int begin, int length, Tick now) {
        return changed(by, source -> {
                    int block = source.delivered().layout().block(piece, begin, length);
                    Source more =
                            block < 0 ? source : source.with(source.delivered().passed(piece, block, now));
                    return more.answered(piece);
                })
                .listing();
    }

    /** A request will not be answered: the provider rejected it, which it does with each when it chokes. */
    public Purchases rejected(PeerKey by, int piece) {
        return changed(by, source -> source.answered(piece)).listing();
    }

    /** The hash of a piece checked out, whoever sent it. */
    public Purchases verified(InfoHash torrent, int piece) {
        return ofTorrent(torrent, piece, source -> source.verified(piece)).listing();
    }

    /** The hash of a piece did not check out: nobody is paid for it. */
    public Purchases failed(InfoHash torrent, int piece) {
        return ofTorrent(
                torrent,
                piece,
                source -> source.isLive()
                        ? source.failed(piece)
                        : source.with(source.delivered().forgotten(piece)));
    }

    private Purchases ofTorrent(InfoHash torrent, int piece, UnaryOperator<Source> change) {
        SortedMap<PeerKey, Source> next = new TreeMap<>(sources);
        next.replaceAll((by, source) ->
                source.torrent().equals(torrent) && source.isInvolvedIn(piece) ? change.apply(source) : source);
        return new Purchases(total, next, unconfirmed);
    }

    /** Adds to the total what is good and complete. */
    private Purchases listing() {
        Purchases next = this;
        for (Map.Entry<PeerKey, Source> entry : sources.entrySet()) {
            for (int piece : entry.getValue().ready()) {
                next = next.listing(entry.getKey(), piece);
            }
        }
        return next;
    }

    private Purchases listing(PeerKey by, int piece) {
        Source source = Objects.requireNonNull(sources.get(by));
        Optional<Amount> cost = source.delivered().cost(piece).filter(total::leavesRoomFor);
        Optional<Delivered> listed = source.delivered().listed(piece);
        if (!source.delivered().owes(piece)) {
            return new Purchases(total, with(by, source.listed(piece, source.delivered())), unconfirmed);
        }
        if (cost.isEmpty() || listed.isEmpty()) {
            return this;
        }
        SortedMap<PeerKey, Source> next = with(by, source.listed(piece, listed.get()));
        Amount sum = total.plus(cost.get());
        Optional<PeerKey> over = source.isLive() ? Optional.of(by) : Optional.empty();
        Bought bought = new Bought(over, source.torrent(), piece, cost.get(), sum, Optional.empty());
        return new Purchases(
                sum,
                next,
                Stream.concat(unconfirmed.stream(), Stream.of(bought)).toList());
    }

    /** Whether there is something to say to the provider. */
    public boolean isDue() {
        return unconfirmed.stream().anyMatch(bought -> !bought.isSaid() && canBeSaid(bought))
                || sources.values().stream()
                        .anyMatch(source -> !source.tellable().isEmpty());
    }

    private boolean canBeSaid(Bought bought) {
        return !bought.isLate() || sources.values().stream().anyMatch(Source::isLive);
    }

    /** What everything bought costs in all: what the next voucher is for. */
    public Amount total() {
        return total;
    }

    /** What is to be signed for next, beyond what is signed. */
    public Optional<Due> due(Amount signed) {
        List<Bought> rest = unconfirmed.stream()
                .filter(bought -> !signed.covers(bought.total()))
                .toList();
        return rest.stream().findFirst().map(Bought::torrent).map(torrent -> {
            List<Bought> next = rest.stream()
                    .takeWhile(bought -> bought.torrent().equals(torrent))
                    .toList();
            return new Due(torrent, next.size(), next.get(next.size() - 1).total());
        });
    }

    /** What is not signed for of a torrent: bought pieces, and what those may come to at most that we asked for. */
    public Amount pledged(InfoHash torrent, Amount signed) {
        Amount bought = unconfirmed.stream()
                .filter(it -> it.torrent().equals(torrent) && !signed.covers(it.total()))
                .map(Bought::grains)
                .reduce(Amount.ZERO, Amount::plusAtMost);
        return committed(source -> source.torrent().equals(torrent)).plusAtMost(bought);
    }

    /** What was paid for pieces of a torrent and said, and is not known to have arrived. */
    public Amount underway(InfoHash torrent) {
        return unconfirmed.stream()
                .filter(bought -> bought.isSaid() && bought.torrent().equals(torrent))
                .map(Bought::grains)
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    /** What is to be said now that {@code voucher} is signed; nothing that it does not cover. */
    public Saying says(Amount voucher) {
        return new Statements(this, voucher).all();
    }

    /** The provider has so much on disk, and therefore heard everything that was said here with it. */
    public Purchases acked(PeerKey by, Amount durable) {
        List<Bought> rest = unconfirmed.stream()
                .filter(bought -> !bought.isConfirmed(by, durable))
                .toList();
        return new Purchases(total, sources, rest);
    }

    /** A connection ended. What it delivered and was not confirmed can be paid late, on another one. */
    public Purchases ended(PeerKey by, Tick now) {
        List<Bought> orphaned = unconfirmed.stream()
                .map(bought -> bought.cameOver(by) ? bought.orphaned() : bought)
                .toList();
        return new Purchases(total, sources, orphaned)
                .changed(by, source -> source.endedAt(now))
                .listing();
    }

    /** What nobody can be paid for any more is forgotten. */
    public Purchases passes(Tick now) {
        SortedMap<PeerKey, Source> next = new TreeMap<>(sources);
        next.values()
                .removeIf(source ->
                        source.ended().isPresent() && now.isPast(source.ended().get(), Late.HEARD_FOR));
        return new Purchases(total, next, unconfirmed);
    }

    /** What the pieces may come to at most that we asked for and have not paid. */
    public Amount committed() {
        return committed(any -> true);
    }

    private Amount committed(Predicate<Source> which) {
        return sources.values().stream()
                .filter(source -> source.isLive() && which.test(source))
                .flatMap(source -> source.open().stream()
                        .map(piece -> source.delivered().mostCost(piece).orElse(Amount.MAX)))
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    /** What a piece may come to at most on a connection. */
    public Amount mostCost(PeerKey by, int piece) {
        return Optional.ofNullable(sources.get(by))
                .flatMap(source -> source.delivered().mostCost(piece))
                .orElse(Amount.MAX);
    }

    /** What the connection's listed pieces cost in all; both ends count the same. */
    public Amount owed(PeerKey by) {
        return Optional.ofNullable(sources.get(by))
                .map(source -> source.delivered().owed())
                .orElse(Amount.ZERO);
    }

    SortedMap<PeerKey, Source> sources() {
        return sources;
    }

    List<Bought> unconfirmed() {
        return unconfirmed;
    }

    private Purchases changed(PeerKey by, UnaryOperator<Source> change) {
        Source source = sources.get(by);
        return source == null ? this : new Purchases(total, with(by, change.apply(source)), unconfirmed);
    }

    private SortedMap<PeerKey, Source> with(PeerKey by, Source source) {
        SortedMap<PeerKey, Source> next = new TreeMap<>(sources);
        next.put(by, source);
        return next;
    }
}
