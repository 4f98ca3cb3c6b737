package io.github.gavel.speed.pairing;

import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.Slots;
import io.github.gavel.economy.slots.Usage;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every ten seconds: who is unchoked, at what price. */
final class Rounds {
    static final Duration PERIOD = Duration.ofSeconds(10);

    private final World world;
    private final Party party;
    private final Seller seller;

    Rounds(World world, Party party, Seller seller) {
        this.world = world;
        this.party = party;
        this.seller = seller;
    }

    void hold() {
        Tick now = world.time().now().tick();
        List<Sale> sales = seller.sales.values().stream()
                .filter(sale -> sale.line.isTalking())
                .toList();
        List<Peer> peers = new ArrayList<>();
        sales.forEach(sale -> peers.add(peer(sale, now)));
        Round round = new Round(
                world.shop().slots(),
                Side.SEED,
                party.offer().terms().reserve(),
                world.layout().pieceBytes(),
                now,
                party.secret(),
                peers);
        Outcome.Decided decided = (Outcome.Decided) Slots.decide(round);
        for (int i = 0; i < sales.size(); i++) {
            Decision decision = decided.decisions().get(i);
            Sale sale = sales.get(i);
            boolean began = decision.slot() instanceof Slot.Award && !(sale.slot instanceof Slot.Award);
            sale.slot = decision.slot();
            decision.bar().ifPresent(bar -> sale.bar = Optional.of(bar));
            if (began) {
                sale.lastBlock = now;
                world.coverage().add("an award");
            }
            seller.run(sale, sale.deal.decided(decision.slot()));
            seller.uploads().turnPage(sale);
        }
        seller.uploads().pump();
    }

    private Peer peer(Sale sale, Tick now) {
        Party buyer = sale.line.other().owner;
        return new Peer(
                sale.line.key,
                party.blockOf(sale.line.key),
                sale.interested,
                (long) buyer.lacking() * world.layout().pieceBytes(),
                0,
                sale.bid,
                backing(sale),
                bar(sale, now),
                sale.slot,
                usage(sale));
    }

    private Optional<Backing> backing(Sale sale) {
        return sale.channel
                .filter(id -> seller.earnings().isOpen(id) && sellsTo(sale))
                .map(id -> new Backing(
                        sale.tag.orElseThrow(),
                        gate(sale).map(gate -> gate.left(id)).orElseThrow()));
    }

    private boolean sellsTo(Sale sale) {
        LedgerTime now = world.time().now().ledger();
        return gate(sale)
                .filter(gate -> gate.sellsOn(sale.line.key)
                        && gate.unsold(sale.line.key, now).isEmpty())
                .isPresent();
    }

    private Optional<Gate> gate(Sale sale) {
        return sale.tag.map(seller.gates()::gate);
    }

    private Optional<Bar> bar(Sale sale, Tick now) {
        Optional<Standing> standing = sale.tag.map(tag -> seller.gates().standing(sale, tag));
        if (standing.orElse(null) instanceof Standing.Banned ban) {
            return Optional.of(new Bar.Banned(tick(ban.until(), now)));
        }
        if (gate(sale).filter(gate -> gate.isOverdue(world.torrent(), now)).isPresent()) {
            return Optional.of(new Bar.Overdue(gate(sale).orElseThrow().exposed()));
        }
        if (standing.orElse(null) instanceof Standing.BackingOff off) {
            return Optional.of(new Bar.BackOff(tick(off.until(), now)));
        }
        return sale.bar.filter(bar -> !isOver(sale, bar, now));
    }

    private Tick tick(LedgerTime until, Tick now) {
        return now.plus(world.time().now().ledger().until(until));
    }

    private boolean isOver(Sale sale, Bar bar, Tick now) {
        if (bar instanceof Bar.BackOff off) {
            return !now.isBefore(off.until());
        }
        return bar instanceof Bar.PieceLeftOpen left && !open(sale).contains(left.piece());
    }

    private SortedSet<Integer> open(Sale sale) {
        return new TreeSet<>(
                gate(sale).map(gate -> gate.openPieces(world.torrent())).orElseGet(TreeSet::new));
    }

    private Usage usage(Sale sale) {
        SortedSet<Integer> open = open(sale);
        boolean waitsForUs = !sale.queue.isEmpty();
        return new Usage(
                sale.lastBlock, waitsForUs, open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(open.first()));
    }
}
