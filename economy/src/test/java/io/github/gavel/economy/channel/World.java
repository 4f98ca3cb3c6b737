package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.FakeLedger.Answer;
import io.github.gavel.economy.channel.FakeLedger.Side;
import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One payer, one payee, two connections and a ledger, of which anything may break between any two steps. */
final class World {
    final RandomGenerator random;
    final Coverage coverage;
    final List<Wire> wires = List.of(new Wire(Cast.HERE), new Wire(Cast.THERE));
    final FakeLedger ledger = new FakeLedger();
    final PayerShell payer;
    final PayeeShell payee;
    final boolean hasLiars;
    private final boolean hasBackups;
    private boolean isCalm;
    private Moment now = Cast.NOW;

    World(RandomGenerator random, Coverage coverage) {
        this.random = random;
        this.coverage = coverage;
        int kind = random.nextInt(8);
        hasLiars = kind < 2;
        hasBackups = kind > 4;
        payer = new PayerShell(this);
        payee = new PayeeShell(this);
    }

    Moment now() {
        return now;
    }

    Wire wire(PeerKey key) {
        return wires.get(key.equals(Cast.HERE) ? 0 : 1);
    }

    Wire anyWire() {
        return wires.get(random.nextInt(wires.size()));
    }

    Optional<Wire> anyAccepted() {
        List<Wire> accepted = wires.stream().filter(it -> it.accepted).toList();
        return accepted.isEmpty() ? Optional.empty() : Optional.of(accepted.get(random.nextInt(accepted.size())));
    }

    /** Whether whoever does something now crashes before it is done. */
    boolean diesNow() {
        boolean dies = !isCalm && random.nextInt(200) == 0;
        if (dies) {
            coverage.add("a crash between two effects");
        }
        return dies;
    }

    void pass(Duration duration) {
        now = new Moment(now.tick().plus(duration), now.ledger().plus(duration));
        payer.run(payer.channel.tick(random.nextInt(10) > 0, now));
        payee.tick(random.nextInt(10) > 0);
    }

    void payeeIsOff(Duration duration) {
        coverage.add("the payee is off for a day");
        wires.forEach(Wire::cut);
        now = new Moment(now.tick().plus(duration), now.ledger().plus(duration));
        payer.run(payer.channel.tick(false, now));
        ledger.workOff(random, now.ledger());
        crash(Side.PAYEE);
    }

    void hear(Answer answer) {
        if (answer.to() == Side.PAYER) {
            payer.hear(answer);
        } else {
            payee.hear(answer);
        }
    }

    void cut(Wire wire) {
        coverage.add("a wire is cut");
        wire.cut();
        payee.run(payee.channel.disconnected(wire.key, now));
    }

    void crash(Side side) {
        for (Gap gap : Gap.values()) {
            if (gap.isHere(side, this)) {
                coverage.add(gap);
            }
        }
        coverage.add(side + " crashes");
        restart(side, hasBackups && random.nextInt(4) == 0);
    }

    private void restart(Side side, boolean older) {
        wires.forEach(Wire::cut);
        if (side == Side.PAYER) {
            payer.restart(older);
            wires.forEach(wire -> payee.run(payee.channel.disconnected(wire.key, now)));
        } else {
            payee.restart(older);
        }
    }

    /** Whoever died in the middle of something starts again. */
    void bury() {
        if (payer.isDead) {
            crash(Side.PAYER);
        }
        if (payee.isDead) {
            crash(Side.PAYEE);
        }
    }

    /** Whether nothing can happen any more. */
    boolean isOver() {
        return payer.channel.row().status().isOver()
                && payee.channel.row().filter(it -> !it.hasEnded()).isEmpty();
    }

    /** A life that begins with a channel in use. */
    void warmUp() {
        isCalm = true;
        settleDown();
        wires.forEach(this::connect);
        payer.pay(5);
        settleDown();
        isCalm = false;
    }

    private void connect(Wire wire) {
        wire.up = true;
        payer.show(wire);
        settleDown();
    }

    /** Everything works again, and all is said and written. */
    void heal() {
        isCalm = true;
        bury();
        ledger.gone = false;
        ledger.lying = false;
        ledger.forget(Side.PAYER);
        ledger.forget(Side.PAYEE);
        for (int i = 0; i < 3; i++) {
            restartIf(Side.PAYER, payer.channel.fault().isPresent() || (i == 0 && random.nextBoolean()));
            restartIf(Side.PAYEE, payee.channel.fault().isPresent() || (i == 0 && random.nextBoolean()));
            settleDown();
            wires.forEach(this::connect);
        }
        assertThat(payer.channel.fault()).isEmpty();
        assertThat(payee.channel.fault()).isEmpty();
    }

    private void restartIf(Side side, boolean needed) {
        if (needed) {
            restart(side, false);
        }
    }

    private void settleDown() {
        for (int i = 0; i < 3; i++) {
            pass(Sent.PATIENCE);
            while (!isQuiet()) {
                payer.disk.flush();
                payer.confirm();
                payee.disk.flush();
                payee.confirm();
                wires.forEach(payee::hear);
                wires.forEach(payer::hear);
                ledger.workOff(random, now.ledger());
                List<Answer> answers = List.copyOf(ledger.answers);
                ledger.answers.clear();
                answers.forEach(this::hear);
            }
        }
    }

    private boolean isQuiet() {
        return payer.disk.isIdle() && payee.disk.isIdle() && wires.stream().allMatch(Wire::isSilent) && ledger.isIdle();
    }

    /** Who sees the channel alive on both sides sees the same amount, and can pay more. */
    void agree() {
        boolean isLive = wires.stream().anyMatch(it -> it.accepted)
                && payer.channel.row().status() == Status.OPEN
                && payee.channel.row().filter(it -> !it.isOver()).isPresent();
        if (isLive) {
            coverage.add("agreed");
            assertThat(payer.channel.signed()).isEqualTo(payee.held());
            payer.pay(1);
            settleDown();
            assertThat(payer.channel.signed()).isEqualTo(payee.held());
            assertThat(payer.channel.acked()).isEqualTo(payee.held());
        }
    }

    /** It ends by agreement, or else by its expiry, and is forgotten. */
    void end() {
        payer.run(payer.channel.end(now));
        payee.run(payee.channel.end(now));
        settleDown();
        for (int i = 0; i < 3 && !payer.channel.row().status().isOver(); i++) {
            pass(now.ledger().until(payer.channel.row().expiry()));
            settleDown();
        }
        Laws.assertEnded(this);
        pass(Duration.ofDays(60));
        assertThat(payee.channel.row().filter(it -> it.unsettled().isZero())).isEmpty();
    }

    Amount locked() {
        return ledger.channel().map(it -> it.locked()).orElse(Amount.ZERO);
    }
}
