package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import java.util.List;
import java.util.Optional;

/** Says what may not be said, in the name of either side. Nothing may come of it but the blame. */
record Liar(World world) {
    void lie() {
        switch (world.random.nextInt(15)) {
            case 0, 1 -> toPayer(channel().acked(aboveSigned()), ViolationCode.ABOVE_SIGNED);
            case 2 -> toPayer(channel().accepted(aboveSigned(), false, world.now()), ViolationCode.ABOVE_SIGNED);
            case 3 -> toPayer(channel().accepted(Cast.grains(0), false, world.now()), ViolationCode.WRONG_SIGNATURE);
            case 4 ->
                toPayer(channel().closed(PayerShell.close(aboveSigned()), world.now()), ViolationCode.ABOVE_SIGNED);
            case 5, 6 -> belowAcked();
            case 7 -> toPayee(pay(Amount.MAX, Optional.of(Cast.signature(1)), true), ViolationCode.ABOVE_DEPOSIT);
            case 8 ->
                toPayee(pay(Cast.grains(1), Optional.of(Cast.signature(1)), false), ViolationCode.WRONG_SIGNATURE);
            case 9 -> toPayee(pay(Cast.grains(1), Optional.empty(), true), ViolationCode.WRONG_SIGNATURE);
            case 10, 11 -> badShow();
            default -> oldShow();
        }
    }

    private PayerChannel channel() {
        return world.payer.channel;
    }

    private Amount aboveSigned() {
        return channel().row().mark().max(channel().signed()).plus(Cast.grains(1));
    }

    private void belowAcked() {
        Amount acked = channel().acked();
        if (!acked.isZero()) {
            Order.Close close = PayerShell.close(acked.minus(Cast.grains(1)));
            toPayer(channel().closed(close, world.now()), ViolationCode.BELOW_PAID);
        }
    }

    private Step<PayeeChannel, PayeeEffect> pay(Amount cumulative, Optional<Signature> signature, boolean isGood) {
        return world.payee.channel.paid(Cast.HERE, cumulative, signature, isGood, world.now());
    }

    private void badShow() {
        boolean forged = world.random.nextInt(4) == 0;
        boolean strange = world.random.nextInt(4) == 0;
        boolean others = world.random.nextBoolean();
        Receipt good = Cast.receipt(1, 400, Cast.EXPIRY);
        Receipt shown = others
                ? new Receipt(
                        good.channel(),
                        good.payerCommit(),
                        good.payerTag(),
                        Cast.ANN,
                        good.signer(),
                        good.closer(),
                        good.deposit(),
                        good.expiry(),
                        1)
                : good;
        SignedReceipt signed = new SignedReceipt(shown, Cast.signature(1));
        PayeeChannel before = world.payee.channel;
        world.payee.show(Cast.HERE, new Shown(signed, !forged, !strange, false));
        assertThat(world.payee.isDead || world.payee.channel.equals(before)).isTrue();
    }

    private void oldShow() {
        PayeeChannel before = world.payee.channel;
        if (before.row().filter(it -> it.shown() > 1).isPresent()) {
            SignedReceipt first = new SignedReceipt(Cast.receipt(1, 400, Cast.EXPIRY), Cast.signature(1));
            world.payee.show(Cast.HERE, new Shown(first, true, true, true));
            assertThat(world.payee.isDead || world.payee.channel.equals(before)).isTrue();
        }
    }

    private void toPayer(Step<PayerChannel, PayerEffect> step, ViolationCode code) {
        assertThat(step.next()).isEqualTo(world.payer.channel);
        List<PayerEffect> blame = List.of(new PayerEffect.Violation(code));
        boolean isFrozen = world.payer.channel.fault().isPresent();
        assertThat(step.effects()).isEqualTo(isFrozen ? List.of() : blame);
        step.effects().forEach(world.coverage::addKind);
        world.coverage.add("payer blames " + code);
    }

    private void toPayee(Step<PayeeChannel, PayeeEffect> step, ViolationCode code) {
        assertThat(step.next()).isEqualTo(world.payee.channel);
        boolean isKnown = world.payee.channel.row().isPresent();
        boolean isFrozen = world.payee.channel.fault().isPresent();
        ViolationCode blamed = isKnown ? code : ViolationCode.UNKNOWN_CHANNEL;
        List<PayeeEffect> blame = List.of(new PayeeEffect.Violation(Cast.HERE, blamed));
        assertThat(step.effects()).isEqualTo(isFrozen ? List.of() : blame);
        step.effects().forEach(world.coverage::addKind);
        world.coverage.add("payee blames " + blamed);
    }
}
