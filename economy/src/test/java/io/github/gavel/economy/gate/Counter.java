package io.github.gavel.economy.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.gate.Gate.Channel;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A gate and a customer before it: pieces of four blocks, of which each costs 100 grains. */
final class Counter {
    static final int BLOCK = Layout.BLOCK_BYTES;
    static final int BLOCKS = 4;

    /** At this rate a block costs 100 grains. */
    static final Rate RATE = Rate.perGib(100L << 16);

    /** What a new piece may cost, rounding included. */
    static final long MOST = 401;

    static final PeerKey A = new PeerKey(1);
    static final PeerKey B = new PeerKey(2);
    static final InfoHash TORRENT = new InfoHash(Octets.ofHex("aa".repeat(20)));
    static final InfoHash OTHER = new InfoHash(Octets.ofHex("bb".repeat(20)));
    static final ChannelId CHANNEL = new ChannelId(Octets.ofHex("01".repeat(32)));
    static final ChannelId SECOND = new ChannelId(Octets.ofHex("02".repeat(32)));
    static final Layout LAYOUT = new Layout(BLOCKS * BLOCK, 100L * BLOCKS * BLOCK);
    static final LedgerTime NOON = new LedgerTime(1_800_000_000_000L);
    static final LedgerTime EXPIRY = NOON.plus(Duration.ofDays(1));

    private static final Signature SIGNATURE = new Signature(Octets.ofHex("05".repeat(65)));

    Gate gate;
    Tick now = Tick.ofSeconds(1_000);
    LedgerTime ledgerNow = NOON;

    private Counter(GateRules rules) {
        gate = Gate.of(rules);
    }

    static Counter of(GateRules rules) {
        return new Counter(rules);
    }

    /** With one connection and a channel of 100 000 grains, at 100 grains a block. */
    static Counter open() {
        return open(GateRules.DEFAULT);
    }

    static Counter open(GateRules rules) {
        Counter counter = new Counter(rules);
        counter.accept(A, TORRENT, CHANNEL, 100_000);
        counter.quote(A, RATE);
        return counter;
    }

    List<GateEffect> accept(PeerKey by, InfoHash torrent, ChannelId channel, long deposit) {
        return accept(by, torrent, LAYOUT, channel, deposit);
    }

    List<GateEffect> accept(PeerKey by, InfoHash torrent, Layout layout, ChannelId channel, long deposit) {
        Channel accepted = new Channel(channel, Amount.grains(deposit), EXPIRY, Amount.ZERO);
        return done(gate.accepts(by, torrent, layout, accepted, Duration.ZERO));
    }

    List<GateEffect> quote(PeerKey by, Rate rate) {
        return done(gate.requotes(by, rate));
    }

    Asked ask(PeerKey by, int piece, int block) {
        return ask(by, piece, block * BLOCK, BLOCK);
    }

    Asked ask(PeerKey by, int piece, int begin, int length) {
        Asked asked = gate.asks(by, piece, begin, length, now, ledgerNow);
        if (asked instanceof Asked.Admitted admitted) {
            gate = admitted.next();
        }
        if (asked instanceof Asked.Parked parked) {
            gate = parked.next();
        }
        return asked;
    }

    boolean admits(PeerKey by, int piece, int block) {
        return ask(by, piece, block) instanceof Asked.Admitted;
    }

    boolean parks(PeerKey by, int piece, int block) {
        return ask(by, piece, block).equals(new Asked.Parked(gate, Optional.empty()));
    }

    Optional<Asked.Refused> refusal(PeerKey by, int piece, int block) {
        Asked asked = ask(by, piece, block);
        assertThat(asked).isInstanceOf(Asked.Parked.class);
        return ((Asked.Parked) asked).refused();
    }

    void pass(PeerKey by, int piece, int... blocks) {
        for (int block : blocks) {
            gate = gate.passes(by, piece, block * BLOCK, BLOCK, now);
        }
    }

    /** Asks for blocks, which pass. */
    void serve(PeerKey by, int piece, int... blocks) {
        for (int block : blocks) {
            assertThat(ask(by, piece, block)).isInstanceOf(Asked.Admitted.class);
            pass(by, piece, block);
        }
    }

    void serveWhole(PeerKey by, int piece) {
        serve(by, piece, 0, 1, 2, 3);
    }

    List<GateEffect> pay(PeerKey by, long cumulative, Integer... verified) {
        return pay(by, CHANNEL, cumulative, verified);
    }

    List<GateEffect> pay(PeerKey by, ChannelId channel, long cumulative, Integer... verified) {
        return hear(by, channel, cumulative, pay(Arrays.asList(verified), List.of(), List.of()));
    }

    List<GateEffect> fail(PeerKey by, Integer... failed) {
        return hear(by, CHANNEL, 0, pay(List.of(), Arrays.asList(failed), List.of()));
    }

    List<GateEffect> payLate(PeerKey by, long cumulative, Late... late) {
        return hear(by, CHANNEL, cumulative, pay(List.of(), List.of(), Arrays.asList(late)));
    }

    List<GateEffect> hear(PeerKey by, ChannelId channel, long cumulative, Pay pay) {
        return done(gate.hears(by, channel, pay, Amount.grains(cumulative), now));
    }

    static Pay pay(List<Integer> verified, List<Integer> failed, List<Late> late) {
        return new Pay(0, verified, failed, late, false, Amount.grains(1), Optional.of(SIGNATURE));
    }

    static Late late(int piece, long grains) {
        return new Late(TORRENT, piece, Amount.grains(grains));
    }

    static GateEffect cleared(PeerKey by, int piece, long grains) {
        return new GateEffect.Cleared(by, TORRENT, piece, Amount.grains(grains));
    }

    static GateEffect writtenOff(PeerKey by, int piece, long grains) {
        return new GateEffect.WrittenOff(by, TORRENT, piece, Amount.grains(grains));
    }

    List<GateEffect> end(PeerKey by, boolean byUs) {
        return done(gate.ends(by, byUs, now));
    }

    List<GateEffect> wait(Duration duration) {
        now = now.plus(duration);
        ledgerNow = ledgerNow.plus(duration);
        return done(gate.passes(now));
    }

    List<GateEffect> done(Step<Gate, GateEffect> step) {
        gate = step.next();
        return step.effects();
    }

    long left() {
        return gate.left(CHANNEL).grains();
    }

    long owed(PeerKey by) {
        return gate.owed(by).grains();
    }

    long exposed() {
        return gate.exposed().grains();
    }

    long cleared() {
        return gate.cleared(CHANNEL).grains();
    }
}
