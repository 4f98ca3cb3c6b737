package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.FakeLedger.Answer;
import io.github.gavel.economy.channel.FakeLedger.Side;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/** A payee in the world: does what its channel says, and checks that it may say so. */
final class PayeeShell {
    private static final Amount PIECE = Cast.grains(10);

    final Disk<PayeeRow> disk = new Disk<>();
    PayeeChannel channel;
    Amount lost = Amount.ZERO;
    boolean isOlder;
    boolean isDead;
    private Amount acked = Amount.ZERO;
    private Amount held = Amount.ZERO;
    private boolean hasLostStore;
    private boolean isRescuing;
    private boolean hasRescued;
    private Tick ledgerHeard = Tick.ZERO;
    private final World world;

    PayeeShell(World world) {
        this.world = world;
        channel = PayeeChannel.unknown(world.now());
    }

    Amount held() {
        return channel.row().map(PayeeRow::highest).orElse(Amount.ZERO);
    }

    void run(Step<PayeeChannel, PayeeEffect> step) {
        channel = step.next();
        for (PayeeEffect effect : step.effects()) {
            isDead = isDead || world.diesNow();
            if (!isDead) {
                world.coverage.addKind(effect);
                run(effect);
            }
        }
        assertThat(held()).as("held").isGreaterThanOrEqualTo(held).isLessThanOrEqualTo(world.payer.highestEver);
        held = held();
    }

    private void run(PayeeEffect effect) {
        if (effect instanceof PayeeEffect.Persist persist) {
            disk.write(persist.row());
        } else if (effect instanceof PayeeEffect.Submit submit) {
            world.coverage.addKind(submit.order());
            assertOnDisk(submit.order());
            world.ledger.ask(Side.PAYEE, submit.order());
        } else if (effect instanceof PayeeEffect.Accept accept) {
            Amount highest =
                    accept.highest().map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
            assertThat(onDisk().highest()).isGreaterThanOrEqualTo(highest);
            assertThat(onDisk().isOver()).isFalse();
            world.wire(accept.to()).say(new Wire.ToPayer.Accept(highest));
        } else if (effect instanceof PayeeEffect.Refuse refuse) {
            world.coverage.add(refuse.why().code());
            world.wire(refuse.to()).say(new Wire.ToPayer.Refuse(refuse.why().code()));
        } else if (effect instanceof PayeeEffect.Ack ack) {
            assertThat(onDisk().highest()).isGreaterThanOrEqualTo(ack.durable());
            acked = acked.max(ack.durable());
            world.wire(ack.to()).say(new Wire.ToPayer.Ack(ack.durable()));
        } else if (effect instanceof PayeeEffect.SendClose close) {
            assertThat(onDisk().closed()).isTrue();
            assertThat(close.last()).isGreaterThanOrEqualTo(onDisk().last());
            world.wires.forEach(wire -> wire.say(new Wire.ToPayer.Close(close.last())));
        } else if (effect instanceof PayeeEffect.Lost it) {
            lost = it.held().minus(it.settled());
        } else if (effect instanceof PayeeEffect.Forget) {
            assertThat(onDisk().unsettled()).isEqualTo(Amount.ZERO);
            forget();
        } else if (effect instanceof PayeeEffect.Behind) {
            assertThat(isOlder || hasRescued).as("%s", effect).isTrue();
        } else if (effect instanceof PayeeEffect.Freeze freeze) {
            world.coverage.addKind(freeze.fault());
            assertThat(freeze.fault() instanceof ChannelFault.StoreFailed || world.hasLiars)
                    .as("%s", freeze)
                    .isTrue();
        } else {
            assertThat(effect).isInstanceOf(PayeeEffect.OpenGate.class);
        }
    }

    private void forget() {
        disk.lose();
        disk.crash();
        acked = Amount.ZERO;
        held = Amount.ZERO;
        channel = PayeeChannel.unknown(world.now());
    }

    private PayeeRow onDisk() {
        return disk.content().orElseThrow();
    }

    private void assertOnDisk(Order order) {
        if (order instanceof Order.Settle settle && !isRescuing) {
            assertThat(onDisk().highest())
                    .isGreaterThanOrEqualTo(settle.voucher().voucher().cumulative());
        }
        if (order instanceof Order.Close close) {
            assertThat(onDisk().closed()).isTrue();
            assertThat(close.last()).isGreaterThanOrEqualTo(onDisk().highest());
        }
    }

    void hear(Wire wire) {
        wire.nextToPayee().filter(it -> !isDead).ifPresent(message -> hear(wire.key, message));
    }

    private void hear(PeerKey by, Wire.ToPayee message) {
        if (message instanceof Wire.ToPayee.Open open) {
            show(by, new Shown(open.receipt(), true, true, true));
        } else if (message instanceof Wire.ToPayee.Pay pay) {
            long cumulative = pay.cumulative().grains();
            Optional<Signature> signature =
                    cumulative == 0 ? Optional.empty() : Optional.of(Cast.signature(cumulative));
            run(channel.paid(by, pay.cumulative(), signature, true, world.now()));
            if (pay.end()) {
                run(channel.end(world.now()));
            }
        }
    }

    void show(PeerKey by, Shown shown) {
        Duration silence = world.now().tick().since(ledgerHeard);
        long smallest = world.random.nextInt(20) == 0 ? 10_000 : 1;
        Admission admission = new Admission(
                Cast.terms(smallest, Duration.ofHours(2)), silence, world.now().ledger());
        run(channel.open(by, shown, admission, world.now()));
    }

    void hear(Answer answer) {
        ledgerHeard = world.now().tick();
        answer.word().ifPresent(it -> run(channel.answered(it, world.now())));
        answer.refusal().ifPresent(it -> run(channel.refused(answer.order(), it, world.now())));
    }

    void confirm() {
        disk.confirmed().ifPresent(row -> run(channel.persisted(row, world.now())));
    }

    void tick(boolean isServing) {
        run(channel.tick(PIECE, isServing, world.now()));
    }

    void storeFails() {
        world.coverage.add("the payee's store fails");
        isRescuing = true;
        hasRescued = true;
        run(channel.storeFailed());
        isRescuing = false;
    }

    void restart(boolean older) {
        isDead = false;
        disk.crash();
        world.ledger.forget(Side.PAYEE);
        held = Amount.ZERO;
        if (older && world.random.nextInt(3) == 0) {
            world.coverage.add("a lost payee's store");
            disk.lose();
            hasLostStore = true;
            isOlder = true;
        } else if (older && disk.restoreOlder(world.random)) {
            world.coverage.add("an older payee's store");
            isOlder = true;
        }
        Optional<PayeeRow> row = disk.content();
        lost = row.filter(PayeeRow::isPaidOut).isPresent() ? lost : Amount.ZERO;
        assertThat(isOlder || row.map(PayeeRow::highest).orElse(Amount.ZERO).covers(acked))
                .as("what was acknowledged survives a crash")
                .isTrue();
        if (row.isPresent()) {
            run(PayeeChannel.restored(row.get(), world.now()));
        } else {
            channel = hasLostStore ? PayeeChannel.forgotten(world.now()) : PayeeChannel.unknown(world.now());
        }
    }
}
