package io.github.gavel.speed.pairing;

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
import io.github.gavel.economy.message.SpeedMessage.Late;
import io.github.gavel.economy.message.SpeedMessage.Pay;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A customer at a provider's gate, and nothing else: what passes, what is said, and what follows. */
final class Counter {
    static final int BLOCKS = 4;
    static final InfoHash TORRENT = new InfoHash(Octets.ofHex("ab".repeat(20)));
    static final ChannelId CHANNEL = new ChannelId(Octets.ofHex("cd".repeat(32)));

    private static final Layout LAYOUT = new Layout(BLOCKS * Layout.BLOCK_BYTES, 100L * BLOCKS * Layout.BLOCK_BYTES);
    private static final LedgerTime NOW = new LedgerTime(1_700_000_000_000L);

    final List<GateEffect> effects = new ArrayList<>();
    Gate gate = Gate.of(GateRules.DEFAULT);
    private final long deposit;
    private Amount highest = Amount.ZERO;
    private Tick tick = Tick.ZERO;

    Counter(long deposit) {
        this.deposit = deposit;
    }

    /** Shows the channel on a connection, and is quoted so many grains a block there. */
    PeerKey connects(int number, long price) {
        PeerKey by = new PeerKey(number);
        Gate.Channel channel =
                new Gate.Channel(CHANNEL, Amount.grains(deposit), NOW.plus(Duration.ofHours(9)), highest);
        after(gate.accepts(by, TORRENT, LAYOUT, channel, Duration.ofMillis(50)));
        quotes(by, price);
        return by;
    }

    void quotes(PeerKey by, long price) {
        Rate rate = Stage.perBlock(price);
        after(gate.requotes(by, rate));
    }

    /** Asks for a block and gets it, if it is admitted. */
    Asked asks(PeerKey by, int piece, int block) {
        int begin = block * Layout.BLOCK_BYTES;
        Asked asked = gate.asks(by, piece, begin, Layout.BLOCK_BYTES, tick, NOW);
        if (asked instanceof Asked.Admitted admitted) {
            gate = admitted.next().passes(by, piece, begin, Layout.BLOCK_BYTES, tick);
        } else if (asked instanceof Asked.Parked parked) {
            gate = parked.next();
        }
        return asked;
    }

    /** Whether every one of these blocks is admitted. */
    boolean gets(PeerKey by, int piece, int first, int last) {
        boolean all = true;
        for (int block = first; block <= last; block++) {
            all &= asks(by, piece, block) instanceof Asked.Admitted;
        }
        return all;
    }

    void pays(PeerKey by, long cumulative, List<Integer> verified, Late... late) {
        highest = highest.max(Amount.grains(cumulative));
        Pay pay = new Pay(
                1,
                verified,
                List.of(),
                List.of(late),
                false,
                Amount.grains(cumulative),
                Optional.of(Fakes.voucher(
                        Fakes.account("signer"),
                        new io.github.gavel.economy.ledger.Voucher(CHANNEL, Amount.grains(cumulative)))));
        after(gate.hears(by, CHANNEL, pay, highest, tick));
    }

    static Late late(int piece, long grains) {
        return new Late(TORRENT, piece, Amount.grains(grains));
    }

    void leaves(PeerKey by) {
        after(gate.ends(by, false, tick));
    }

    void passes(Duration duration) {
        tick = tick.plus(duration);
        after(gate.passes(tick));
    }

    private void after(Step<Gate, GateEffect> step) {
        gate = step.next();
        effects.addAll(step.effects());
    }

    <E extends GateEffect> List<E> heard(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    long cleared() {
        return gate.cleared(CHANNEL).grains();
    }
}
