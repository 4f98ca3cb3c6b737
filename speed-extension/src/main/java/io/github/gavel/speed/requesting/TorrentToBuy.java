package io.github.gavel.speed.requesting;

import io.github.gavel.economy.autobid.NeverWorse;
import io.github.gavel.economy.autobid.Purchase;
import io.github.gavel.economy.autobid.Sample;
import io.github.gavel.economy.autobid.Service;
import io.github.gavel.economy.autobid.Verdict;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.purchase.Purchases;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.port.Refusal;
import io.github.gavel.speed.talk.Visitor;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellerView;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A torrent that is bought: what it still lacks, who has that, and what it cost. */
public final class TorrentToBuy {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.speed");

    private final Requester requester;
    private final InfoHash hash;
    private final Layout layout;
    private final Controls controls;
    private final SpendingRules rules;
    private final Map<ConnectionId, BitSet> holders = new LinkedHashMap<>();
    private final Map<ConnectionId, Deal> deals = new LinkedHashMap<>();
    private final Set<ConnectionId> serving = new HashSet<>();
    private final BitSet lacking;
    private long wanted;
    private long arrived;
    private final Spending spending;
    private NeverWorse neverWorse;
    private Optional<Rate> firstBid = Optional.empty();
    private Optional<Refusal> hindrance = Optional.empty();

    /** @param lacking the pieces that are wanted and not here */
    public TorrentToBuy(
            Requester requester,
            InfoHash hash,
            Layout layout,
            Controls controls,
            SpendingRules rules,
            BitSet lacking,
            Amount spentBefore) {
        this.requester = requester;
        this.hash = hash;
        this.layout = layout;
        this.controls = controls;
        this.rules = rules;
        this.lacking = (BitSet) lacking.clone();
        this.wanted = bytes(lacking);
        this.spending = new Spending(rules.budget(), spentBefore);
        this.neverWorse = NeverWorse.startingAt(requester.now());
    }

    private long bytes(BitSet pieces) {
        return pieces.stream().mapToLong(layout::length).sum();
    }

    InfoHash hash() {
        return hash;
    }

    Layout layout() {
        return layout;
    }

    SpendingRules rules() {
        return rules;
    }

    /** Something else is wanted from now on. */
    public void lacks(BitSet pieces) {
        wanted += bytes(pieces) - bytes(lacking);
        lacking.clear();
        lacking.or(pieces);
    }

    // who is there

    public void ready(ConnectionId connection) {
        holders.put(connection, new BitSet());
    }

    public void gained(ConnectionId connection, BitSet pieces) {
        holders.getOrDefault(connection, new BitSet()).or(pieces);
    }

    public void gone(ConnectionId connection) {
        holders.remove(connection);
        serving.remove(connection);
        parted(connection);
    }

    /** It does not speak our language any more. */
    public void parted(ConnectionId connection) {
        Deal deal = deals.remove(connection);
        if (deal != null) {
            requester.left(deal);
        }
    }

    /** Somebody turned out to speak our language. */
    public void meets(Visitor visitor) {
        Deal deal = new Deal(visitor, this, requester.now());
        deals.put(visitor.connection(), deal);
        controls.keep(visitor.connection(), true);
        requester.meets(deal);
        if (serving.contains(visitor.connection())) {
            unchoked(deal);
        }
    }

    public void hears(ConnectionId connection, SpeedMessage message) {
        deal(connection).ifPresent(deal -> requester.hears(deal, message));
    }

    /** Some serve us before it is known that they speak our language. */
    public void chokedUs(ConnectionId connection, boolean chokes) {
        if (chokes) {
            serving.remove(connection);
            deal(connection).ifPresent(this::choked);
        } else {
            serving.add(connection);
            deal(connection).ifPresent(this::unchoked);
        }
    }

    private void choked(Deal deal) {
        deal.choked(true, requester.now());
        requester.run(deal, deal.deal.choked());
        requester.bidder().choked(deal);
    }

    private void unchoked(Deal deal) {
        deal.choked(false, requester.now());
        requester.run(deal, deal.deal.unchoked());
        requester.bidder().unchoked(deal);
    }

    // what is asked for and comes

    public void asked(ConnectionId connection, List<Block> blocks) {
        deal(connection).ifPresent(deal -> {
            deal.pending.addAll(blocks);
            buys(deal, purchases -> {
                Purchases next = purchases;
                for (Block block : blocks) {
                    next = next.asked(deal.key(), block.piece());
                }
                return next;
            });
        });
    }

    public void came(ConnectionId connection, List<Block> blocks) {
        deal(connection).ifPresent(deal -> {
            deal.pending.removeAll(Set.copyOf(blocks));
            blocks.forEach(block -> deal.received += block.length());
            buys(deal, purchases -> {
                Purchases next = purchases;
                for (Block block : blocks) {
                    next = next.arrived(deal.key(), block.piece(), block.offset(), block.length(), requester.now());
                }
                return next;
            });
            requester.till().settle();
        });
    }

    public void refused(ConnectionId connection, Block block) {
        deal(connection).ifPresent(deal -> {
            deal.pending.remove(block);
            buys(deal, purchases -> purchases.rejected(deal.key(), block.piece()));
            requester.till().settle();
        });
    }

    private void buys(Deal deal, UnaryOperator<Purchases> change) {
        requester.holding(deal).ifPresent(holding -> holding.purchases = change.apply(holding.purchases));
    }

    /**
     * A piece is good.
     *
     * @param sources from whom something of it came
     */
    public void verified(int piece, Set<ConnectionId> sources) {
        lacking.clear(piece);
        for (Holding holding : requester.holdings()) {
            holding.purchases = holding.purchases.verified(hash, piece);
        }
        sources.forEach(source -> deal(source).ifPresent(requester.doorway()::proven));
        requester.till().settle();
        deals.values().stream().filter(Deal::isAtWork).forEach(this::works);
    }

    public void failed(int piece) {
        for (Holding holding : requester.holdings()) {
            holding.purchases = holding.purchases.failed(hash, piece);
        }
        requester.till().settle();
    }

    // what is bid

    Purchase purchase() {
        long left = bytes(lacking);
        return new Purchase(budgetLeft(), rules.maximum(), firstBid, Math.max(1, wanted), left, layout.pieceBytes());
    }

    NeverWorse neverWorse() {
        return neverWorse;
    }

    void did(Verdict verdict) {
        if (firstBid.isEmpty() && verdict instanceof Verdict.Bid bid) {
            firstBid = Optional.of(bid.rate());
        }
    }

    /** The most that a deposit may be sized by. */
    Rate cap() {
        return rules.maximum().min(Rate.affordedBy(budgetLeft(), Math.max(1, bytes(lacking))));
    }

    boolean wantsFrom(Deal deal) {
        return holders.getOrDefault(deal.visitor.connection(), new BitSet()).intersects(lacking);
    }

    int lackingPieces() {
        return lacking.cardinality();
    }

    /** How many copies there are of the rarest piece that somebody has and we lack. */
    int rarest(Deal deal) {
        BitSet useful = (BitSet)
                holders.getOrDefault(deal.visitor.connection(), new BitSet()).clone();
        useful.and(lacking);
        return useful.stream()
                .map(piece -> (int)
                        holders.values().stream().filter(has -> has.get(piece)).count())
                .min()
                .orElse(0);
    }

    Amount piecePrice(Rate rate) {
        return rate.price(layout.pieceBytes()).orElse(Amount.MAX);
    }

    Amount budgetLeft() {
        return spending.left();
    }

    /** So much more is signed for, and nothing is in the way. */
    void paid(Amount more) {
        spending.spends(more);
        hindrance = Optional.empty();
    }

    /** Something about money is in the way. */
    void hindered(Refusal why) {
        LOGGER.log(Level.DEBUG, () -> hash + ": " + why.words());
        hindrance = Optional.of(why);
    }

    // how it is fetched

    /** Whoever is paid works alone, and only on what can be paid; others as ever. */
    void works(Deal deal) {
        if (deal.rate.isFree()) {
            deal.works(controls, Deal.TOGETHER);
        } else {
            int window = deal.terms.orElseThrow().window();
            deal.works(controls, requester.maySpend() && affords(deal) ? window : 0);
        }
    }

    private boolean affords(Deal deal) {
        Optional<Holding> holding = requester.holding(deal);
        if (holding.isEmpty() || holding.get().isOver || deal.deal.isAboveBid()) {
            return false;
        }
        return budgetLeft().lessAtMost(pledged()).covers(next(deal, deals.values()))
                && holding.get().left().covers(next(deal, requester.dealsOn(holding.get())));
    }

    /** What it and those of the others that are at work may ask for before anybody looks again. */
    private static Amount next(Deal deal, Collection<Deal> all) {
        return all.stream()
                .filter(other -> !other.equals(deal) && other.isAtWork())
                .map(other -> other.torrent.next(other))
                .reduce(deal.torrent.next(deal), Amount::plusAtMost);
    }

    private Amount next(Deal deal) {
        int begun = (int) deal.pending.stream().map(Block::piece).distinct().count();
        int next = Math.min(deal.terms.orElseThrow().window() + 1, lacking.cardinality() - begun);
        return deal.rate.price((long) Math.max(0, next) * layout.pieceBytes()).orElse(Amount.MAX);
    }

    /** What was bought anywhere and is not signed for, or may yet be of what was asked for. */
    private Amount pledged() {
        return requester.holdings().stream()
                .map(holding -> holding.purchases.pledged(hash, holding.signed))
                .reduce(Amount.ZERO, Amount::plusAtMost);
    }

    /** A second went by. */
    public void passes() {
        List<Sample> samples = deals.values().stream()
                .filter(deal -> deal.channel.isPresent())
                .map(deal -> new Sample(deal.key(), service(deal), deal.received))
                .toList();
        neverWorse = neverWorse.sampled(samples, arrived, requester.now());
        if (lacking.isEmpty()) {
            deals.values().stream()
                    .filter(deal -> deal.channel.isEmpty())
                    .forEach(deal -> controls.keep(deal.visitor.connection(), false));
        }
    }

    private static Service service(Deal deal) {
        if (deal.isChoked()) {
            return deal.deal.standing().isFree() ? Service.CHOKED : Service.OUTBID;
        }
        return deal.rate.isFree() ? Service.FREE : Service.PAID;
    }

    public BuyingView view() {
        List<SellerView> sellers = deals.values().stream()
                .map(deal -> new SellerView(
                        deal.visitor.address(),
                        deal.terms.map(Terms::reserve),
                        deal.deal.standing(),
                        deal.rate,
                        !deal.isChoked(),
                        deal.received))
                .toList();
        Amount underway = requester.holdings().stream()
                .map(holding -> holding.purchases.underway(hash))
                .reduce(Amount.ZERO, Amount::plusAtMost);
        return new BuyingView(rules.budget(), spending.spent(), underway, neverWorse.benefit(), hindrance, sellers);
    }

    private Optional<Deal> deal(ConnectionId connection) {
        return Optional.ofNullable(deals.get(connection));
    }
}
