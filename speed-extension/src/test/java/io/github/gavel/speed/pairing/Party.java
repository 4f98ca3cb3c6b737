package io.github.gavel.speed.pairing;

import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Hints;
import io.github.gavel.economy.message.SpeedMessage.Reserve;
import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Poisoning;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.speed.session.HelloKeys;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One program with its disk: it may crash, lie, stop, and start again from what its disk holds. */
final class Party {
    /** What a start makes anew and a crash forgets. */
    private record Run(HelloKeys keys, Seller seller, Buyer buyer) {}

    private static final Duration LATER = Duration.ofHours(3);
    private static final Duration AVOIDED = Duration.ofMinutes(10);

    /** Beats, on average: more often than it may be said. */
    private static final int REPRICED_EVERY = 4;

    private final World world;
    private final int number;
    private final int home;
    private final Manner manner;
    private final BitSet pieces = new BitSet();
    private final Disk disk;
    private final Map<PeerKey, Line> lines = new TreeMap<>();
    private final Set<Integer> avoided = new HashSet<>();
    private Habits habits;
    private Rate reserve;
    private Optional<Run> run = Optional.empty();
    private long nonces;
    private long connections;
    private boolean up;
    private boolean silent;

    Party(World world, int number, int home, Manner manner, double share) {
        this.world = world;
        this.number = number;
        this.home = home;
        this.manner = manner;
        disk = new Disk(world, this);
        for (int piece = 0; piece < world.layout().pieces(); piece++) {
            pieces.set(piece, world.random().nextDouble() < share);
        }
        habits = Habits.drawn(world, share == 1);
        reserve = world.shop().reserve();
        world.bank().grant(account(), Amount.grains(1_000_000_000_000L));
    }

    /** From now on. */
    void behaves(Habits next) {
        habits = next;
    }

    int number() {
        return number;
    }

    Manner manner() {
        return manner;
    }

    void start() {
        up = true;
        silent = false;
        disk.restart();
        Seller seller = new Seller(world, this);
        Buyer buyer = new Buyer(world, this);
        run = Optional.of(new Run(HelloKeys.drawn(world.random()), seller, buyer));
        seller.earnings().restore();
        buyer.channels().restore();
        Rounds rounds = new Rounds(world, this, seller);
        world.time().after(world.upTo(Rounds.PERIOD), () -> beat(rounds, seller, buyer));
    }

    private void beat(Rounds rounds, Seller seller, Buyer buyer) {
        if (isLivingAs(seller)) {
            if (!silent) {
                movesReserve(seller);
                rounds.hold();
                seller.passes();
                buyer.passes();
                silent = manner.dares(Lie.GOES_SILENT, 6);
            }
            world.time().after(world.watch().isOver() ? LATER : Rounds.PERIOD, () -> beat(rounds, seller, buyer));
        }
    }

    private void movesReserve(Seller seller) {
        if (world.isWild() && world.random().nextInt(REPRICED_EVERY) == 0) {
            reserve = world.shop().reserve(world.random());
            world.coverage().add("a shop moves its reserve");
            seller.reprices();
        }
    }

    void crash() {
        up = false;
        disk.crash();
        List.copyOf(lines.values()).forEach(Line::snap);
        lines.clear();
    }

    boolean isUp() {
        return up;
    }

    boolean isLivingAs(Object part) {
        return up && (part == seller() || part == buyer());
    }

    void stop() {
        seller().earnings().stops();
        buyer().channels().stops();
    }

    // connections

    PeerKey freshKey() {
        return new PeerKey(number * 1_000_000L + connections++);
    }

    void joined(Line line) {
        lines.put(line.key, line);
        world.watch().reckoning().joined(line);
    }

    void meets(Line line) {
        world.watch().met(this, line.other().owner);
        if (habits.earns()) {
            seller().meets(line);
        }
        buyer().meets(line);
    }

    void left(Line line) {
        if (!lines.containsKey(line.key)) {
            return;
        }
        if (up) {
            world.watch().reckoning().left(this, line);
            seller().left(line);
            buyer().left(line);
        }
        lines.remove(line.key);
    }

    void hears(Line line, SpeedMessage message) {
        if (up && !silent) {
            seller().hears(line, message);
            buyer().hears(line, message);
        }
    }

    void hears(Line line, Item item) {
        if (!up || silent) {
            return;
        }
        if (item instanceof Item.Interested interested) {
            seller().sale(line.key).ifPresent(sale -> sale.interested = interested.still());
        } else if (item instanceof Item.Request request) {
            seller().sale(line.key).ifPresent(sale -> seller().uploads().asked(sale, request));
        } else {
            buyer().requests().hears(line, item);
        }
    }

    /** Whoever breaks the rules is not dealt with for a while. */
    void accuses(Line line, SpeedMessage.Problem problem) {
        world.watch().accused(this, line.other().owner, problem);
        int other = line.other().owner.number;
        avoided.add(other);
        world.time().after(AVOIDED, () -> avoided.remove(other));
    }

    boolean avoids(Party other) {
        return avoided.contains(other.number);
    }

    /** Whoever alone sent a bad piece. */
    void wasPoisonedBy(Party sender) {
        LedgerTime now = world.time().now().ledger();
        disk.keep(disk.poisoning().sentBy(sender.home(), now));
        world.coverage().add("poisoned, and then " + dialling(sender).getClass().getSimpleName());
    }

    /** What comes of bad data that came from there. */
    Poisoning.Dialling dialling(Party other) {
        return disk.poisoning().dialling(other.home(), world.time().now().ledger());
    }

    boolean mayDial(Party other) {
        return dialling(other) instanceof Poisoning.Dialling.Allowed;
    }

    boolean bans(Party other) {
        return dialling(other) instanceof Poisoning.Dialling.Banned;
    }

    Map<PeerKey, Line> lines() {
        return lines;
    }

    // what it is

    HelloKeys keys() {
        return run.orElseThrow().keys();
    }

    AccountId account() {
        return Fakes.account("payer" + number);
    }

    AccountId payee() {
        return Fakes.account("payee" + number);
    }

    AccountId closer() {
        return Fakes.account("closer" + number);
    }

    AccountId signer(long nonce) {
        return Fakes.account("signer" + number + "." + nonce);
    }

    /** Where it connects from; several may live behind one address. */
    AddressBlock home() {
        return new AddressBlock(AddressBlock.Kind.IPV4, 0x0a000000L + home, 0);
    }

    AddressBlock blockOf(PeerKey by) {
        return Objects.requireNonNull(lines.get(by)).other().owner.home();
    }

    long secret() {
        return number * 7_919L;
    }

    int bytesPerSecond() {
        return habits.bytesPerSecond();
    }

    boolean earns() {
        return habits.earns();
    }

    boolean spends() {
        return habits.spends();
    }

    Rate rate() {
        return habits.rate(world.random());
    }

    Amount budget() {
        return habits.budget();
    }

    long nextNonce() {
        return nonces++;
    }

    Reserve offer() {
        Terms terms = new Terms(
                Fakes.LEDGER,
                reserve,
                payee(),
                closer(),
                Amount.grains(2),
                world.shop().life(),
                world.shop().gate().window());
        return new Reserve(terms, Optional.empty(), new Hints(1, 0, Optional.empty()));
    }

    Disk disk() {
        return disk;
    }

    /** Three strikes of yesterday's run, which a disk keeps. */
    void remembers(Party cheat) {
        Set<Culprit> culprits = Set.of(
                new Culprit.Customer(Fakes.LEDGER, Fakes.tag(cheat.account(), payee())),
                new Culprit.Neighbours(cheat.home()));
        for (int i = 0; i < 3; i++) {
            LedgerTime now = world.time().now().ledger();
            disk.keep(disk.strikes().struck(new PeerKey(-i), culprits, GateEffect.Cause.LATE, now));
        }
    }

    Seller seller() {
        return run.orElseThrow().seller();
    }

    Buyer buyer() {
        return run.orElseThrow().buyer();
    }

    // pieces

    boolean has(int piece) {
        return pieces.get(piece);
    }

    void verified(int piece) {
        pieces.set(piece);
    }

    int lacking() {
        return world.layout().pieces() - pieces.cardinality();
    }

    boolean wantsFrom(Party other) {
        BitSet missing = (BitSet) other.pieces.clone();
        missing.andNot(pieces);
        return !missing.isEmpty();
    }

    @Override
    public String toString() {
        return "party " + number + " (" + manner + ", lacks " + lacking() + (up ? "" : ", down") + ")";
    }
}
