package io.github.gavel.speed.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Incident;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGeneratorFactory;

/** A calm world in which a test says who is there, what they bid, and what goes wrong when. */
final class Stage {
    /** In a piece, of which a party uploads one a second unless it is told otherwise. */
    static final int BLOCKS = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Amount PLENTY = Amount.grains(10_000_000);

    private final World world;

    private Stage(Shop shop) {
        this.world = World.calm(RandomGeneratorFactory.of("L64X128MixRandom").create(1), shop);
    }

    /** One seed of {@code pieces} pieces; a block is not sold for less than {@code reserve} grains. */
    static Stage of(int slots, long reserve, int pieces) {
        return of(slots, reserve, pieces, BLOCKS);
    }

    static Stage of(int slots, long reserve, int pieces, int blocks) {
        return of(slots, reserve, pieces, blocks, Duration.ofHours(2));
    }

    /** Where a channel must live so long when it is shown. */
    static Stage living(Duration life) {
        return of(1, 1_000, 40, BLOCKS, life);
    }

    private static Stage of(int slots, long reserve, int pieces, int blocks, Duration life) {
        int pieceBytes = blocks * Layout.BLOCK_BYTES;
        Stage stage = new Stage(new Shop(
                SlotRules.of(SlotPolicy.TFT_STRICT, slots),
                GateRules.DEFAULT,
                perBlock(reserve),
                life,
                false,
                new Layout(pieceBytes, (long) pieceBytes * pieces)));
        stage.joins(1, 0);
        return stage;
    }

    /** The rate at which a block costs so many grains, exactly. */
    static Rate perBlock(long grains) {
        return Rate.perGib(grains * ((1 << 30) / Layout.BLOCK_BYTES));
    }

    // who is there

    Party seed() {
        return world.parties().get(0);
    }

    /** Somebody who has nothing and bids so many grains a block; nothing at all for 0. */
    Party buyer(long bid, Lie... lies) {
        return joins(0, bid, lies);
    }

    Party joins(double share, long bid, Lie... lies) {
        Set<Lie> told = EnumSet.noneOf(Lie.class);
        told.addAll(List.of(lies));
        Party party = world.join(Manner.of(told, world.random(), world.coverage()), share);
        bids(party, bid);
        party.start();
        return party;
    }

    /** What it bids from its next bid on. */
    void bids(Party party, long bid) {
        party.behaves(new Habits(BLOCKS * Layout.BLOCK_BYTES, bid > 0, true, perBlock(bid), PLENTY, true));
    }

    /** A person changes the bid on a connection now. */
    void rebids(Party party, Line line, long bid) {
        party.behaves(new Habits(BLOCKS * Layout.BLOCK_BYTES, true, true, perBlock(bid), PLENTY, true));
        party.buyer().bids(deal(line), perBlock(bid), true);
    }

    Line connect(Party dialler, Party acceptor) {
        Line.connect(world, dialler, acceptor);
        return dialler.lines().values().stream().reduce((first, last) -> last).orElseThrow();
    }

    Line connect(Party dialler) {
        return connect(dialler, seed());
    }

    // what happens

    World world() {
        return world;
    }

    void run(int seconds) {
        world.time().run(Duration.ofSeconds(seconds));
    }

    void until(String what, BooleanSupplier done) {
        assertThat(world.time().until(done, PATIENCE)).as(what).isTrue();
    }

    void untilAwarded(Line line) {
        until("an award to " + line.owner, () -> isAwarded(line));
    }

    /** Until the pieces that are open cost so many grains so far. */
    void untilExposed(Line line, long grains) {
        until(grains + " grains exposed", () -> exposed(line).grains() >= grains);
        assertThat(exposed(line)).isEqualTo(Amount.grains(grains));
    }

    void untilAccepted(Line line) {
        until("a channel accepted", () -> isMet(line) && deal(line).channel.isPresent());
    }

    void untilHas(Party party, int pieces) {
        until(pieces + " pieces of " + party, () -> has(party) >= pieces);
    }

    // what a test looks at

    boolean isMet(Line line) {
        return line.owner.buyer().deals.containsKey(line.key);
    }

    Deal deal(Line line) {
        return Objects.requireNonNull(line.owner.buyer().deals.get(line.key));
    }

    Sale sale(Line line) {
        return line.other().owner.seller().sale(line.other().key).orElseThrow();
    }

    boolean isAwarded(Line line) {
        return line.other()
                .owner
                .seller()
                .sale(line.other().key)
                .filter(sale -> sale.slot instanceof Slot.Award)
                .isPresent();
    }

    /** What blocks cost now, as the buyer heard it. */
    Rate rate(Line line) {
        return deal(line).rate;
    }

    Gate gate(Line line) {
        return line.other().owner.seller().gates().gate(tag(line));
    }

    PayerTag tag(Line line) {
        return Fakes.tag(line.owner.account(), line.other().owner.payee());
    }

    Set<Integer> open(Line line) {
        return gate(line).openPieces(world.torrent());
    }

    Amount exposed(Line line) {
        Seller seller = line.other().owner.seller();
        return seller.gates().knows(tag(line)) ? gate(line).exposed() : Amount.ZERO;
    }

    Holding holding(Line line) {
        return line.owner.buyer().holding(deal(line)).orElseThrow();
    }

    /** What both ends count for a connection, once nothing of it is on its way. */
    Amount owed(Line line) {
        until("both ends count the same", () -> owedThere(line).equals(owedHere(line)));
        return owedHere(line);
    }

    Amount owedHere(Line line) {
        return holding(line).purchases.owed(line.key);
    }

    Amount owedThere(Line line) {
        return gate(line).owed(line.other().key);
    }

    int has(Party party) {
        return world.layout().pieces() - party.lacking();
    }

    List<Incident> incidents(Line line) {
        Culprit customer = new Culprit.Customer(Fakes.LEDGER, tag(line));
        return incidents().stream()
                .filter(it -> it.culprits().contains(customer))
                .toList();
    }

    List<Incident> incidents() {
        return seed().disk().strikes().incidents();
    }

    long strikes() {
        return incidents().stream().filter(Incident::counts).count();
    }

    Optional<Channel> channel(Party payer, long nonce, Party payee) {
        ChannelId id = Fakes.channel(Fakes.commit(payer.account(), nonce), payee.payee(), payer.signer(nonce));
        return world.bank().channel(id);
    }

    /** Everybody stops, and what was earned is settled. */
    void ends() {
        run(20);
        world.parties().stream().filter(Party::isUp).forEach(Party::stop);
        run(120);
        world.bank().assertSound();
    }

    /** What came of the channel in the end. */
    Amount settled(Party payer, long nonce) {
        return channel(payer, nonce, seed()).orElseThrow().settled();
    }
}
