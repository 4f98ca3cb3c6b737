package io.github.gavel.speed.providing;

import io.github.gavel.economy.capacity.FreeShare;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.market.RecentPrices;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Proof;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.ForeignSeed;
import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Contender;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.port.Payee;
import io.github.gavel.speed.proving.ChunkReader;
import io.github.gavel.speed.talk.Visitor;
import io.github.gavel.speed.view.CustomerView;
import io.github.gavel.speed.view.SellingView;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A torrent that is sold: everybody who is connected, and who of them has a slot at what price. */
public final class TorrentForSale {
    private final Provider provider;
    private final InfoHash hash;
    private final Layout layout;
    private final Controls controls;
    private final EarningRules rules;
    private final Auction auction;
    private final Asking asking;
    private final FreePart free;
    private final Vacancy vacancy;
    private final Witnesses witnesses;
    private final Map<ConnectionId, Seat> seats = new LinkedHashMap<>();
    private final Map<Integer, Set<Sale>> doubted = new HashMap<>();
    private Optional<Payee> payee = Optional.empty();
    private Optional<Outcome.Decided> latest = Optional.empty();
    private RecentPrices prices = RecentPrices.none();
    private Amount earned = Amount.ZERO;

    /**
     * Nobody buys yet.
     *
     * @param before how it was in earlier runs
     * @param secret orders peers that are equal in everything else
     */
    public TorrentForSale(
            Provider provider,
            InfoHash hash,
            Layout layout,
            Controls controls,
            ChunkReader reader,
            EarningRules rules,
            Optional<Seeding> before,
            long secret) {
        this.provider = provider;
        this.hash = hash;
        this.layout = layout;
        this.controls = controls;
        this.rules = rules;
        this.auction =
                new Auction(hash, layout, provider.customers(), provider.clocks(), provider::sellsNothing, secret);
        this.asking =
                new Asking(provider.ledger(), layout, rules, provider.rules().window(), before);
        this.witnesses = new Witnesses(hash, layout, controls, reader, provider.examiner());
        this.vacancy = new Vacancy(rules.slots() + 1);
        this.free = new FreePart(controls, FreeShare.standard(rules.slots()), rules.capacity(), now());
    }

    InfoHash hash() {
        return hash;
    }

    Layout layout() {
        return layout;
    }

    Controls controls() {
        return controls;
    }

    /** It is known who is paid: from now on it is sold. */
    public void opens(Payee who) {
        payee = Optional.of(who);
        controls.decideSlots(true);
        asks();
    }

    /** All of it is here. */
    public void completed() {
        asking.completed(now());
    }

    // who is there

    public void ready(PeerKey key, ConnectionId connection, InetSocketAddress address, AddressBlock block) {
        seats.put(connection, new Seat(key, connection, address, block, now()));
    }

    public void gained(ConnectionId connection, BitSet pieces) {
        seat(connection).ifPresent(seat -> seat.pieces.or(pieces));
    }

    /**
     * A connection is over.
     *
     * @param byUs whether it is we who stop
     */
    public void gone(ConnectionId connection, boolean byUs) {
        Seat seat = seats.remove(connection);
        if (seat != null) {
            vacancy.sought();
            seat.sale.ifPresent(sale -> provider.left(sale, byUs));
        }
    }

    /** It does not speak our language any more. */
    public void parted(ConnectionId connection) {
        seat(connection).ifPresent(seat -> {
            seat.sale.ifPresent(sale -> provider.left(sale, false));
            seat.sale = Optional.empty();
            controls.hold(connection, false);
        });
    }

    /** Somebody turned out to speak our language. */
    public void meets(Visitor visitor) {
        seat(visitor.connection()).ifPresent(seat -> {
            Sale sale = provider.meets(visitor, this, rules);
            seat.sale = Optional.of(sale);
            witnesses.keeps(seats.values());
            controls.hold(sale.connection, true);
            controls.narrow(sale.connection);
            offer(reserve()).ifPresent(offer -> provider.run(sale, sale.deal.asks(offer, now())));
        });
    }

    public void wants(ConnectionId connection, boolean wants) {
        seat(connection).ifPresent(seat -> {
            seat.wants = wants;
            if (wants) {
                vacancy.sought();
            }
        });
    }

    void bidStands(Rate bid) {
        if (!bid.isFree()) {
            vacancy.sought();
        }
    }

    public void hears(ConnectionId connection, SpeedMessage message) {
        sale(connection).ifPresent(sale -> provider.hears(sale, message));
    }

    // what is asked for and sent

    public void held(ConnectionId connection, List<Block> blocks) {
        sale(connection).ifPresentOrElse(sale -> sale.outlet.held(blocks), () -> controls.release(connection, blocks));
    }

    public void cancelled(ConnectionId connection, Block block) {
        sale(connection).ifPresent(sale -> sale.outlet.cancelled(block));
    }

    public void sent(ConnectionId connection, List<Block> blocks) {
        blocks.forEach(block -> free.sent(block.length()));
        witnesses.sent(blocks);
        sale(connection).ifPresent(sale -> {
            sale.lastBlock = now();
            sale.outlet.sent(blocks);
        });
    }

    public void choked(ConnectionId connection) {
        sale(connection).ifPresent(sale -> sale.outlet.choked());
    }

    void earns(Amount grains) {
        earned = earned.plusAtMost(grains);
    }

    // who has a slot

    /**
     * Gives slots anew.
     *
     * @param slots how many there are at most, the one that goes round among them
     */
    public void roundBegan(List<Contender> peers, boolean seeding, int slots) {
        if (payee.isEmpty()) {
            return;
        }
        vacancy.filled(slots);
        if (seeding) {
            completed();
        }
        asks();
        List<Auction.Entry> entries = new ArrayList<>();
        for (Contender peer : peers) {
            seat(peer.connection()).ifPresent(seat -> entries.add(new Auction.Entry(seat, peer)));
        }
        int regular = Math.max(1, Math.min(rules.slots(), slots - 1));
        SlotRules round = SlotRules.of(rules.policy(), regular).withRequote(rules.requote());
        if (auction.hold(entries, round, seeding, reserve()) instanceof Outcome.Decided decided) {
            latest = Optional.of(decided);
            for (int i = 0; i < entries.size(); i++) {
                decided(entries.get(i).seat(), decided.decisions().get(i));
            }
            give();
        }
    }

    private void decided(Seat seat, Decision decision) {
        boolean begins = decision.slot() instanceof Slot.Award && !(seat.slot instanceof Slot.Award);
        seat.slot = decision.slot();
        decision.bar().ifPresent(bar -> seat.bar = Optional.of(bar));
        controls.classify(seat.connection, seat.slot instanceof Slot.Award ? RateClass.PAID : RateClass.FREE);
        if (seat.sale.isEmpty()) {
            seat.isUnchoked = !(seat.slot instanceof Slot.Choked);
            return;
        }
        Sale sale = seat.sale.get();
        if (begins) {
            sale.lastBlock = now();
        }
        if (seat.slot instanceof Slot.Award award) {
            prices = prices.with(award.rate());
        }
        provider.run(sale, sale.deal.decided(seat.slot));
        sale.outlet.pump();
    }

    void unchokes(Sale sale) {
        seat(sale.connection).ifPresent(seat -> seat.isUnchoked = true);
        give();
    }

    void chokes(Sale sale) {
        seat(sale.connection).ifPresent(seat -> seat.isUnchoked = false);
        give();
    }

    private void give() {
        List<ConnectionId> regular = new ArrayList<>();
        Optional<ConnectionId> optimistic = Optional.empty();
        for (Seat seat : seats.values()) {
            if (seat.isUnchoked && seat.slot instanceof Slot.Optimistic) {
                optimistic = Optional.of(seat.connection);
            } else if (seat.isUnchoked) {
                regular.add(seat.connection);
            }
        }
        controls.giveSlots(regular, optimistic);
    }

    // what is asked

    private void asks() {
        offer(reserve()).ifPresent(offer -> sales().forEach(sale -> provider.run(sale, sale.deal.asks(offer, now()))));
    }

    private Rate reserve() {
        List<ForeignSeed> foreign = seats.values().stream()
                .filter(seat -> seat.sale.isEmpty() && seat.pieces.cardinality() == layout.pieces())
                .map(seat -> new ForeignSeed(seat.block, seat.since))
                .toList();
        return asking.reserve(prices, foreign, now());
    }

    /** What is asked now; nothing before it is known who is paid. */
    Optional<Terms> terms() {
        return payee.map(who -> asking.terms(who, reserve()));
    }

    private Optional<Reserve> offer(Rate reserve) {
        return payee.map(who -> new Reserve(asking.terms(who, reserve), Optional.empty(), hints()));
    }

    /** The same, perhaps with a challenge. */
    Reserve asking(Sale sale, Reserve reserve) {
        return seat(sale.connection)
                .map(seat -> witnesses.asking(seat, reserve, now()))
                .orElse(reserve);
    }

    void hears(Sale sale, Proof proof) {
        seat(sale.connection)
                .ifPresent(seat -> witnesses.hears(seat, sale, proof, now(), () -> asking.proven(seat.block, now())));
    }

    private Hints hints() {
        int sold = (int) seats.values().stream()
                .filter(seat -> seat.slot instanceof Slot.Award)
                .count();
        return new Hints(latest.map(Outcome.Decided::auctionSlots).orElse(0), sold, latest.map(Outcome.Decided::price));
    }

    /** A second went by. */
    public void passes() {
        free.passes(payee.isPresent() ? reserve() : Rate.FREE, now());
        witnesses.keeps(seats.values());
        for (Seat witness : witnesses.due(seats.values(), now())) {
            witness.sale.ifPresent(sale -> provider.run(sale, sale.deal.asksForProof(now())));
        }
        if (payee.isPresent() && vacancy.isOpenTo(seats.values())) {
            controls.beginRound();
        }
    }

    /** Empty as long as it is not whole. */
    public Optional<Seeding> seeding() {
        return asking.seeding(now());
    }

    /** Nothing before it is known who is paid. */
    public Optional<SellingView> view() {
        return payee.map(who -> new SellingView(
                reserve(),
                latest.map(Outcome.Decided::auctionSlots).orElse(0),
                latest.map(Outcome.Decided::price),
                earned,
                seats.values().stream().map(this::view).toList()));
    }

    private CustomerView view(Seat seat) {
        return new CustomerView(
                seat.address,
                seat.sale.isPresent(),
                seat.slot,
                seat.bar,
                seat.sale.map(sale -> sale.bid).orElse(Rate.FREE),
                seat.sale.flatMap(provider.customers()::gate).map(Gate::exposed).orElse(Amount.ZERO));
    }

    // the disk

    void rehash(Sale sale, int piece) {
        doubted.computeIfAbsent(piece, same -> new HashSet<>()).add(sale);
        controls.rehash(piece);
    }

    public void rehashed(int piece, boolean right) {
        Set<Sale> by = doubted.remove(piece);
        if (by != null) {
            by.forEach(sale -> provider.customers().rehashed(sale, piece, right));
        }
    }

    private List<Sale> sales() {
        return seats.values().stream().flatMap(seat -> seat.sale.stream()).collect(Collectors.toList());
    }

    private Optional<Seat> seat(ConnectionId connection) {
        return Optional.ofNullable(seats.get(connection));
    }

    private Optional<Sale> sale(ConnectionId connection) {
        return seat(connection).flatMap(seat -> seat.sale);
    }

    private Tick now() {
        return provider.clocks().get().tick();
    }
}
