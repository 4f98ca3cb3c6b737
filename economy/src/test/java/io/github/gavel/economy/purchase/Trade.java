package io.github.gavel.economy.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Asked;
import io.github.gavel.economy.gate.Gate;
import io.github.gavel.economy.gate.GateEffect;
import io.github.gavel.economy.gate.GateRules;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.purchase.Line.Request;
import io.github.gavel.economy.purchase.Saying.Statement;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A provider's gate and a payer's purchases on one channel, with nothing between them but what is underway: whatever
 * one says reaches the other later, in its order on that connection. Which way anything goes is up to chance.
 */
final class Trade {
    static final ChannelId CHANNEL = new ChannelId(Octets.ofHex("01".repeat(32)));

    /** The highest rate is 50 grains a block, and that much for three is what a piece may cost. */
    static final long PIECE_PRICE = 150;

    private static final int PIECES = 60;
    private static final int BLOCKS = 3;
    private static final int BLOCK = Layout.BLOCK_BYTES;
    private static final Layout LAYOUT = new Layout(BLOCKS * BLOCK, (long) PIECES * BLOCKS * BLOCK);
    private static final Signature SIGNATURE = new Signature(Octets.ofHex("05".repeat(65)));
    private static final LedgerTime NOON = new LedgerTime(1_800_000_000_000L);

    private record Block(InfoHash torrent, int piece, int block) {}

    Gate gate;
    Purchases purchases = Purchases.after(Amount.ZERO);
    private final RandomGenerator random;
    private final boolean wholeGrains;
    private final SortedMap<PeerKey, Line> lines = new TreeMap<>();
    private final Set<Block> got = new HashSet<>();
    private Amount highest = Amount.ZERO;
    private Tick now = Tick.ofSeconds(1_000);
    private int connections;

    /** @param wholeGrains whether each block costs whole grains, so that nothing is rounded */
    Trade(RandomGenerator random, int window, boolean wholeGrains) {
        this.random = random;
        this.wholeGrains = wholeGrains;
        gate = Gate.of(new GateRules(window, false, 1 << 20));
    }

    void connect(InfoHash torrent) {
        Line line = new Line(new PeerKey(connections++), torrent);
        lines.put(line.key, line);
        Amount deposit = Amount.grains(1_000_000);
        Gate.Channel channel = new Gate.Channel(CHANNEL, deposit, NOON.plus(Duration.ofDays(2)), highest);
        Amount shown = highest;
        line.tellPayer(() -> purchases = purchases.accepted(line.key, torrent, LAYOUT, shown));
        done(line, gate.accepts(line.key, torrent, LAYOUT, channel, Duration.ZERO));
        requote(line);
    }

    Collection<PeerKey> connections() {
        return List.copyOf(lines.keySet());
    }

    void step() {
        Line line = new ArrayList<>(lines.values()).get(random.nextInt(lines.size()));
        now = now.plus(Duration.ofMillis(random.nextInt(50)));
        int what = random.nextInt(40);
        if (what < 14) {
            ask(line);
        } else if (what < 20) {
            line.providerHears();
        } else if (what < 26) {
            line.payerHears();
        } else if (what < 33) {
            send(line);
        } else if (what < 36) {
            say();
        } else if (what < 38) {
            reject(line);
        } else if (what < 39) {
            requote(line);
        } else {
            choke(line);
        }
    }

    /** Until what was asked is answered, what was verified is said, and what was said is heard. */
    void settle() {
        for (int round = 0; round < 3; round++) {
            lines.values().forEach(Line::settle);
            for (Line line : lines.values()) {
                while (!line.requests.isEmpty()) {
                    reject(line);
                }
            }
            lines.values().forEach(Line::settle);
            while (purchases.isDue()) {
                say();
            }
        }
    }

    /** The connection breaks, and whatever is underway on it is lost. */
    void end(PeerKey by) {
        Step<Gate, GateEffect> step = gate.ends(by, false, now);
        lines.remove(by);
        gate = step.next();
        purchases = purchases.ended(by, now);
        admitAll();
    }

    private void ask(Line line) {
        int[] missing = IntStream.range(0, PIECES)
                .filter(it -> !isWhole(line.torrent, it))
                .limit(2)
                .toArray();
        if (missing.length == 0) {
            return;
        }
        int piece = missing[random.nextInt(missing.length)];
        int block = random.nextInt(BLOCKS);
        boolean isTold = purchases.sources().values().stream()
                .noneMatch(
                        it -> it.torrent().equals(line.torrent) && it.failed().contains(piece));
        boolean isWanted = !got.contains(new Block(line.torrent, piece, block));
        if (isTold && isWanted && purchases.sources().containsKey(line.key)) {
            purchases = purchases.asked(line.key, piece);
            line.tellProvider(() -> {
                line.requests.add(new Request(piece, block, false));
                admit(line);
            });
        }
    }

    boolean isWhole(InfoHash torrent, int piece) {
        return IntStream.range(0, BLOCKS).allMatch(block -> got.contains(new Block(torrent, piece, block)));
    }

    private void admitAll() {
        lines.values().forEach(this::admit);
    }

    /** Asks again for all that is parked, in its order. */
    private void admit(Line line) {
        List<Request> before = List.copyOf(line.requests);
        line.requests.clear();
        for (Request it : before) {
            if (it.admitted()) {
                line.requests.add(it);
                continue;
            }
            Asked asked = gate.asks(line.key, it.piece(), it.block() * BLOCK, BLOCK, now, NOON);
            if (asked instanceof Asked.Admitted admitted) {
                gate = admitted.next();
                line.requests.add(new Request(it.piece(), it.block(), true));
            } else if (asked instanceof Asked.Parked parked) {
                gate = parked.next();
                line.requests.add(it);
            } else {
                line.tellPayer(() -> purchases = purchases.rejected(line.key, it.piece()));
            }
        }
    }

    private void send(Line line) {
        Optional<Request> next =
                line.requests.stream().filter(Request::admitted).findFirst();
        next.ifPresent(it -> {
            line.requests.remove(it);
            gate = gate.passes(line.key, it.piece(), it.block() * BLOCK, BLOCK, now);
            Tick then = now;
            line.tellPayer(() -> arrive(line, it.piece(), it.block(), then));
        });
    }

    private void arrive(Line line, int piece, int block, Tick then) {
        boolean before = isWhole(line.torrent, piece);
        purchases = purchases.arrived(line.key, piece, block * BLOCK, BLOCK, then);
        got.add(new Block(line.torrent, piece, block));
        if (before || !isWhole(line.torrent, piece)) {
            return;
        }
        if (random.nextInt(6) > 0) {
            purchases = purchases.verified(line.torrent, piece);
        } else {
            purchases = purchases.failed(line.torrent, piece);
            got.removeIf(it -> it.torrent().equals(line.torrent) && it.piece() == piece);
        }
    }

    private void reject(Line line) {
        if (line.requests.isEmpty()) {
            return;
        }
        Request it = line.requests.remove(random.nextInt(line.requests.size()));
        line.tellPayer(() -> purchases = purchases.rejected(line.key, it.piece()));
        if (it.admitted()) {
            done(line, gate.drops(line.key, it.piece()));
        }
    }

    private void requote(Line line) {
        long grains = wholeGrains ? (25 + random.nextLong(2) * 25) << 16 : random.nextLong((50L << 16) + 1);
        Rate rate = Rate.perGib(random.nextInt(6) == 0 ? 0 : grains);
        line.tellPayer(() -> purchases = purchases.requoted(line.key, rate));
        line.requests.replaceAll(it -> new Request(it.piece(), it.block(), false));
        done(line, gate.requotes(line.key, rate));
    }

    /** What is not answered is rejected, and the payer hears that in its turn. */
    private void choke(Line line) {
        List<Request> dropped = List.copyOf(line.requests);
        line.requests.clear();
        dropped.forEach(it -> line.tellPayer(() -> purchases = purchases.rejected(line.key, it.piece())));
        done(line, gate.chokes(line.key));
    }

    private void say() {
        Amount voucher = purchases.total();
        Saying saying = purchases.says(voucher);
        purchases = saying.next();
        saying.statements().forEach((by, it) -> {
            Line line = Objects.requireNonNull(lines.get(by));
            line.tellProvider(() -> hear(line, it, voucher));
        });
    }

    private void hear(Line line, Statement it, Amount voucher) {
        Optional<Signature> signature = voucher.isZero() ? Optional.empty() : Optional.of(SIGNATURE);
        Pay pay = new Pay(0, it.verified(), it.failed(), it.late(), false, voucher, signature);
        highest = highest.max(voucher);
        done(line, gate.hears(line.key, CHANNEL, pay, highest, now));
        Amount durable = highest;
        line.tellPayer(() -> purchases = purchases.acked(line.key, durable));
    }

    private void done(Line line, Step<Gate, GateEffect> step) {
        gate = step.next();
        for (GateEffect effect : step.effects()) {
            assertThat(effect).isNotInstanceOf(GateEffect.Violation.class);
            if (effect instanceof GateEffect.Rehash it) {
                done(line, gate.rehashed(it.by(), it.piece(), random.nextInt(9) == 0, now));
            } else if (effect instanceof GateEffect.AskAgain) {
                admitAll();
            }
        }
    }
}
