package io.github.gavel.speed.providing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.slots.Slots;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.Contender;
import io.github.gavel.speed.port.Clocks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** In each round, for one torrent: who has a slot, at what price. */
final class Auction {
    private static final int RECEIVED_OVER = 20;

    private final InfoHash torrent;
    private final Layout layout;
    private final Customers customers;
    private final Clocks clocks;
    private final BooleanSupplier isClosed;
    private final long secret;

    /**
     * Nobody has a slot yet.
     *
     * @param isClosed whether nothing is sold to anybody any more
     * @param secret orders peers that are equal in everything else
     */
    Auction(
            InfoHash torrent,
            Layout layout,
            Customers customers,
            Clocks clocks,
            BooleanSupplier isClosed,
            long secret) {
        this.torrent = torrent;
        this.layout = layout;
        this.customers = customers;
        this.clocks = clocks;
        this.isClosed = isClosed;
        this.secret = secret;
    }

    record Entry(Seat seat, Contender contender) {}

    /** One decision for each entry, in their order. */
    Outcome hold(List<Entry> entries, SlotRules rules, boolean seeding, Rate reserve) {
        Tick now = clocks.get().tick();
        boolean isCrowded = entries.stream().anyMatch(Auction::isWaiting);
        List<Peer> peers = entries.stream()
                .map(entry -> peer(entry, !(isCrowded && isIdle(entry)), now))
                .toList();
        Side side = seeding ? Side.SEED : Side.LEECHER;
        return Slots.decide(new Round(rules, side, reserve, layout.pieceBytes(), now, secret, peers));
    }

    /** Whether it has no slot, and would use one as far as we know. */
    private static boolean isWaiting(Entry entry) {
        return entry.contender().wants() && !isIdle(entry) && entry.seat().slot instanceof Slot.Choked;
    }

    /** Whether it bids nothing and makes no use of the slots that it gets; an award that idles ends by another rule. */
    private static boolean isIdle(Entry entry) {
        return entry.contender().idle()
                && !(entry.seat().slot instanceof Slot.Award)
                && bid(entry.seat()).isFree();
    }

    private static Rate bid(Seat seat) {
        return seat.sale.map(sale -> sale.bid).orElse(Rate.FREE);
    }

    private Peer peer(Entry entry, boolean counts, Tick now) {
        Seat seat = entry.seat();
        return new Peer(
                seat.key,
                seat.block,
                counts && entry.contender().wants(),
                lacks(seat),
                entry.contender().receivedPerSecond() * RECEIVED_OVER,
                bid(seat),
                seat.sale.flatMap(this::backing),
                bar(seat, now),
                seat.slot,
                seat.sale.map(this::usage).orElse(Usage.NONE));
    }

    private long lacks(Seat seat) {
        long has = (long) seat.pieces.cardinality() * layout.pieceBytes();
        return Math.max(0, layout.totalBytes() - has);
    }

    private Optional<Backing> backing(Sale sale) {
        if (isClosed.getAsBoolean()) {
            return Optional.empty();
        }
        LedgerTime now = clocks.get().ledger();
        return customers
                .gate(sale)
                .filter(gate ->
                        gate.sellsOn(sale.key) && gate.unsold(sale.key, now).isEmpty())
                .flatMap(gate -> sale.channel.map(id -> new Backing(sale.tag.orElseThrow(), gate.left(id))));
    }

    private Optional<Bar> bar(Seat seat, Tick now) {
        if (seat.sale.isEmpty() || seat.sale.get().tag.isEmpty()) {
            return seat.bar.filter(bar -> !isOver(seat, bar, now));
        }
        Sale sale = seat.sale.get();
        Standing standing = customers.standing(sale, sale.tag.get());
        if (standing instanceof Standing.Banned ban) {
            return Optional.of(new Bar.Banned(tick(ban.until(), now)));
        }
        Optional<Gate> gate = customers.gate(sale);
        if (gate.filter(it -> it.isOverdue(torrent, now)).isPresent()) {
            return Optional.of(new Bar.Overdue(gate.get().exposed()));
        }
        if (standing instanceof Standing.BackingOff off) {
            return Optional.of(new Bar.BackOff(tick(off.until(), now)));
        }
        return seat.bar.filter(bar -> !isOver(seat, bar, now));
    }

    private Tick tick(LedgerTime until, Tick now) {
        return now.plus(clocks.get().ledger().until(until));
    }

    private boolean isOver(Seat seat, Bar bar, Tick now) {
        if (bar instanceof Bar.BackOff off) {
            return !now.isBefore(off.until());
        }
        return bar instanceof Bar.PieceLeftOpen left
                && seat.sale
                        .map(this::open)
                        .filter(open -> open.contains(left.piece()))
                        .isEmpty();
    }

    private Set<Integer> open(Sale sale) {
        return customers.gate(sale).map(gate -> gate.openPieces(torrent)).orElseGet(TreeSet::new);
    }

    private Usage usage(Sale sale) {
        Set<Integer> open = open(sale);
        OptionalInt first = open.stream().mapToInt(Integer::intValue).findFirst();
        return new Usage(sale.lastBlock, sale.outlet.isBusy(), first);
    }
}
