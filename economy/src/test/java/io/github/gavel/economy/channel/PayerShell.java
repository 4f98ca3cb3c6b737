package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.channel.FakeLedger.Answer;
import io.github.gavel.economy.channel.FakeLedger.Side;
import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A payer in the world: does what its channel says, and checks that it may say so. */
final class PayerShell {
    static final Amount BUDGET = Cast.grains(1_500);
    private static final Amount PIECE = Cast.grains(10);
    private static final Set<RefusalCode> THE_LEDGER_KNOWS = EnumSet.of(RefusalCode.CLOSED, RefusalCode.OLD_RECEIPT);

    final Disk<PayerRow> disk = new Disk<>();
    PayerChannel channel;
    Amount highestEver = Amount.ZERO;
    boolean isOlder;
    boolean isDead;
    private Amount highestNow = Amount.ZERO;
    private final World world;
    private long lastTopUp = 100;

    PayerShell(World world) {
        this.world = world;
        Step<PayerChannel, PayerEffect> first = PayerChannel.intending(Cast.intent(400), world.now());
        channel = first.next();
        run(first);
    }

    void run(Step<PayerChannel, PayerEffect> step) {
        channel = step.next();
        for (PayerEffect effect : step.effects()) {
            isDead = isDead || world.diesNow();
            if (!isDead) {
                world.coverage.addKind(effect);
                run(effect);
            }
        }
    }

    private void run(PayerEffect effect) {
        if (effect instanceof PayerEffect.Persist persist) {
            disk.write(persist.row());
        } else if (effect instanceof PayerEffect.Submit submit) {
            world.coverage.addKind(submit.order());
            assertOnDisk(submit.order());
            world.ledger.ask(Side.PAYER, submit.order());
        } else if (effect instanceof PayerEffect.Show show) {
            assertThat(onDisk().receipt()).contains(show.receipt());
            world.wires.forEach(wire -> wire.say(new Wire.ToPayee.Open(show.receipt())));
        } else if (effect instanceof PayerEffect.Sign sign) {
            say(sign.voucher(), false);
        } else if (effect instanceof PayerEffect.AskClose ask) {
            say(ask.voucher(), true);
        } else if (effect instanceof PayerEffect.Freeze freeze) {
            world.coverage.addKind(freeze.fault());
            boolean isKnown = freeze.fault() instanceof ChannelFault.StoreFailed
                    || (freeze.fault() instanceof ChannelFault.StoreTooOld && isOlder)
                    || world.hasLiars;
            assertThat(isKnown).as("%s", freeze).isTrue();
        } else if (effect instanceof PayerEffect.Refuse refuse) {
            world.coverage.addKind(refuse.refusal());
        } else {
            assertThat(world.payee.isOlder).as("%s", effect).isTrue();
        }
    }

    private PayerRow onDisk() {
        return disk.content().orElseThrow();
    }

    private void assertOnDisk(Order order) {
        if (order instanceof Order.Open open) {
            assertThat(onDisk().intent()).isEqualTo(open.intent());
        }
        if (order instanceof Order.TopUp topUp) {
            assertThat(onDisk().topUp()).contains(new PayerRow.TopUp(topUp.id(), topUp.amount()));
        }
    }

    private void say(Voucher voucher, boolean end) {
        Amount cumulative = voucher.cumulative();
        assertThat(cumulative)
                .isGreaterThanOrEqualTo(highestNow)
                .isLessThanOrEqualTo(onDisk().mark())
                .isLessThanOrEqualTo(world.ledger.deposit())
                .isLessThanOrEqualTo(BUDGET);
        highestNow = cumulative;
        highestEver = highestEver.max(cumulative);
        world.anyAccepted().ifPresent(wire -> wire.say(new Wire.ToPayee.Pay(cumulative, end)));
    }

    void pay(long more) {
        Amount remaining = BUDGET.lessAtMost(channel.row().spent());
        Allowance allowance = new Allowance(PIECE, remaining, 1 + world.random.nextInt(16));
        run(channel.pay(channel.signed().plus(Cast.grains(more)), allowance, world.now()));
    }

    void topUp() {
        RandomGenerator random = world.random;
        long amount = random.nextInt(8) == 0 ? 0 : 1 + random.nextLong(900);
        run(channel.topUp(Cast.command(lastTopUp++), Cast.grains(amount), world.now()));
    }

    void extend() {
        run(channel.extend(channel.row().expiry().plus(Duration.ofHours(2)), world.now()));
    }

    void show(Wire wire) {
        Optional<SignedReceipt> receipt = channel.row().receipt();
        boolean shows = channel.row().status() == Status.OPEN && channel.fault().isEmpty();
        receipt.filter(it -> shows).ifPresent(it -> wire.say(new Wire.ToPayee.Open(it)));
    }

    void hear(Wire wire) {
        wire.nextToPayer().filter(it -> !isDead).ifPresent(message -> hear(wire, message));
    }

    private void hear(Wire wire, Wire.ToPayer message) {
        if (message instanceof Wire.ToPayer.Accept accept) {
            wire.accepted = true;
            run(channel.accepted(accept.highest(), true, world.now()));
        } else if (message instanceof Wire.ToPayer.Refuse refuse && THE_LEDGER_KNOWS.contains(refuse.code())) {
            run(channel.disowned(world.now()));
        } else if (message instanceof Wire.ToPayer.Ack ack) {
            run(channel.acked(ack.durable()));
        } else if (message instanceof Wire.ToPayer.Close close) {
            run(channel.closed(close(close.last()), world.now()));
        }
    }

    static Order.Close close(Amount last) {
        return new Order.Close(Cast.CHANNEL, last, Optional.of(Cast.signature(last.grains())));
    }

    void hear(Answer answer) {
        answer.word().ifPresent(it -> run(channel.answered(it, world.now())));
        answer.refusal().ifPresent(it -> run(channel.refused(answer.order(), it, world.now())));
    }

    void confirm() {
        disk.confirmed().ifPresent(row -> run(channel.persisted(row, world.now())));
    }

    void storeFails() {
        world.coverage.add("the payer's store fails");
        run(channel.storeFailed(world.now()));
    }

    void restart(boolean older) {
        isDead = false;
        disk.crash();
        world.ledger.forget(Side.PAYER);
        highestNow = Amount.ZERO;
        if (older && disk.restoreOlder(world.random)) {
            world.coverage.add("an older payer's store");
            isOlder = true;
        }
        Optional<PayerRow> row = disk.content();
        run(
                row.isPresent()
                        ? PayerChannel.restored(row.get(), world.now())
                        : PayerChannel.intending(Cast.intent(400), world.now()));
    }
}
