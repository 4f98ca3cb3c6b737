package io.github.gavel.speed.pairing;

import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.session.Binding;
import io.github.gavel.speed.session.Connection;
import io.github.gavel.speed.session.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Some parties, the connections between them, a ledger, and time that passes only when everything that happens now has
 * happened. For a while connections break, programs crash and the ledger goes away; then all is well, and everybody
 * must come to an end.
 */
final class World {
    private static final Duration WILD = Duration.ofMinutes(4);
    private static final Duration CALM = Duration.ofMinutes(50);

    private static final Duration LONGEST_STUTTER = Duration.ofSeconds(3);

    /** With the usual delay and what is in front of it, still less than the half minute that the rules allow for. */
    private static final Duration LONGEST_STALL = Duration.ofSeconds(29);

    /** In most worlds there are no more parties, because a large one takes long. */
    private static final int FEW = 9;

    private static final int MOST = 20;

    private final RandomGenerator random;
    private final Coverage coverage;
    private final Timeline time = new Timeline();
    private final Shop shop;
    private final Bank bank = new Bank(this);
    private final Watch watch = new Watch(this);
    private final List<Party> parties = new ArrayList<>();
    private final boolean drawn;
    private boolean wild;
    private Duration silence = Duration.ZERO;

    private World(RandomGenerator random, Coverage coverage, Shop shop, boolean drawn) {
        this.random = random;
        this.coverage = coverage;
        this.shop = shop;
        this.drawn = drawn;
        this.wild = drawn;
    }

    /**
     * One in which nothing happens but by the rules, and everything that may take some time takes as long as it may.
     */
    static World calm(RandomGenerator random, Shop shop) {
        return new World(random, new Coverage(), shop, false);
    }

    /** Two to twenty parties, some of which cheat, and in some worlds several behind one address. */
    static World drawn(RandomGenerator random, Coverage coverage) {
        World world = new World(random, coverage, Shop.drawn(random), true);
        int count = 2 + random.nextInt(random.nextInt(12) == 0 ? MOST - 1 : FEW - 1);
        int seeds = 1 + random.nextInt(1 + count / 3);
        boolean crowded = random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            boolean cheats = i > 0 && random.nextInt(10) < 3;
            Manner manner = cheats ? Manner.cheat(random, coverage, i < seeds) : Manner.honest(random, coverage);
            double share = i < seeds ? 1.0 : random.nextInt(4) == 0 ? 0.3 : 0;
            int home = crowded ? random.nextInt(1 + count / 2) : i;
            world.parties.add(new Party(world, i + 1, home, manner, share));
        }
        world.parties.stream()
                .filter(party -> !party.manner().isHonest() && random.nextInt(8) == 0)
                .forEach(cheat -> world.parties.get(0).remembers(cheat));
        return world;
    }

    Party join(Manner manner, double share) {
        Party party = new Party(this, parties.size() + 1, parties.size() + 1, manner, share);
        parties.add(party);
        return party;
    }

    void live() {
        parties.forEach(Party::start);
        for (Party one : parties) {
            for (Party other : parties) {
                if (one.number() < other.number()) {
                    time.after(upTo(Duration.ofSeconds(20)), () -> keepConnected(one, other));
                }
            }
        }
        time.after(upTo(Duration.ofSeconds(30)), this::disturb);
        time.after(Duration.ofSeconds(7), this::look);
        time.run(random.nextInt(12) == 0 ? WILD.multipliedBy(8) : WILD);
        wild = false;
        bank.gone(false);
        parties.stream().filter(party -> !party.isUp()).forEach(Party::start);
        for (int i = 0; i < 10 && watch.unfinished().findAny().isPresent(); i++) {
            time.run(CALM.multipliedBy(parties.size()).dividedBy(10L * FEW));
        }
        watch.everybodyFinished();
        parties.stream().filter(Party::isUp).forEach(Party::stop);
        time.run(Duration.ofMinutes(2));
        time.run(Duration.ofDays(8));
        watch.everythingSettled();
    }

    /** Whoever wants something of somebody connects to it, now and then twice. */
    private void keepConnected(Party one, Party other) {
        boolean willing = one.isUp()
                && other.isUp()
                && !one.avoids(other)
                && !other.avoids(one)
                && !one.bans(other)
                && !other.bans(one)
                && (one.mayDial(other) || other.mayDial(one));
        boolean wanted = one.wantsFrom(other) || other.wantsFrom(one);
        long lines = one.lines().values().stream()
                .filter(line -> line.other().owner == other)
                .count();
        if (willing && wanted && (lines == 0 || (wild && lines == 1 && random.nextInt(20) == 0))) {
            boolean turned = !one.mayDial(other);
            Line.connect(this, turned ? other : one, turned ? one : other);
        }
        if (!watch.isOver()) {
            time.after(upTo(Duration.ofSeconds(wild ? 10 : 60)).plusSeconds(1), () -> keepConnected(one, other));
        }
    }

    private void disturb() {
        if (!wild) {
            return;
        }
        int dice = random.nextInt(10);
        Party party = parties.get(random.nextInt(parties.size()));
        if (dice < 4) {
            party.lines().values().stream().skip(random.nextInt(3)).findFirst().ifPresent(line -> {
                coverage.add("a connection breaks");
                line.snap();
            });
        } else if (dice < 7 && party.isUp()) {
            crash(party);
        } else if (dice < 8) {
            coverage.add("the ledger goes away");
            bank.gone(true);
            silence = random.nextBoolean() ? Duration.ofHours(2) : Duration.ofMinutes(3);
            time.after(upTo(Duration.ofMinutes(2)), () -> {
                bank.gone(false);
                silence = Duration.ZERO;
            });
        }
        time.after(upTo(Duration.ofSeconds(120 / parties.size() + 10)), this::disturb);
    }

    /** Only while things go wrong, and only who runs. */
    void crash(Party party) {
        if (wild && party.isUp()) {
            watch.crashes(party);
            party.crash();
            time.after(upTo(Duration.ofSeconds(20)), () -> {
                if (!party.isUp()) {
                    party.start();
                }
            });
        }
    }

    private void look() {
        watch.bothCountTheSame();
        if (!watch.isOver()) {
            time.after(upTo(Duration.ofSeconds(10)), this::look);
        }
    }

    Connection connection(Line dialler, Line acceptor, boolean dialled) {
        return new Connection(
                dialled ? End.DIALLER : End.ACCEPTOR,
                torrent(),
                peerId(dialler.owner),
                peerId(acceptor.owner),
                new Binding.Bound(Fakes.hash(
                        "binding", Octets.ofLong(dialler.key.number()), Octets.ofLong(acceptor.key.number()))));
    }

    private static Octets peerId(Party party) {
        return Fakes.cut(Fakes.hash("peer", Octets.ofLong(party.number())), 20);
    }

    /** Things still go wrong. */
    boolean isWild() {
        return wild;
    }

    boolean isDrawn() {
        return drawn;
    }

    Timeline time() {
        return time;
    }

    RandomGenerator random() {
        return random;
    }

    Coverage coverage() {
        return coverage;
    }

    Shop shop() {
        return shop;
    }

    Bank bank() {
        return bank;
    }

    Watch watch() {
        return watch;
    }

    List<Party> parties() {
        return parties;
    }

    /** For how long nobody has reached the ledger. */
    void silent(Duration since) {
        silence = since;
    }

    Duration silence() {
        return silence;
    }

    Layout layout() {
        return shop.layout();
    }

    InfoHash torrent() {
        return new InfoHash(Fakes.cut(Fakes.hash("torrent"), 20));
    }

    Duration upTo(Duration most) {
        return drawn ? Duration.ofNanos(random.nextLong(most.toNanos() + 1)) : most;
    }

    /**
     * How much longer than usual something is underway: mostly not at all, now and then seconds, rarely half a minute.
     */
    Duration jitter() {
        if (!wild || random.nextInt(30) > 0) {
            return Duration.ZERO;
        }
        boolean stalls = random.nextInt(10) == 0;
        coverage.add(stalls ? "a line stalls" : "a line stutters");
        return upTo(stalls ? LONGEST_STALL : LONGEST_STUTTER);
    }

    /** What a piece costs at a rate that is asked often. */
    Amount piecePrice() {
        return Rate.perGib(100_000_000)
                .price(layout().pieceBytes())
                .orElseThrow()
                .max(Amount.grains(1));
    }

    Amount pieces(int count) {
        return Amount.grains(Rate.perGib(500_000_000)
                        .price(layout().pieceBytes())
                        .orElseThrow()
                        .grains()
                * count);
    }
}
