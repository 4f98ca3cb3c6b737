package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;

/** What always holds, whatever breaks. */
final class Laws {
    private Laws() {}

    static void assertHold(World world) {
        FakeLedger ledger = world.ledger;
        PayerRow payer = world.payer.channel.row();
        assertThat(ledger.settled()).isLessThanOrEqualTo(world.payer.highestEver);
        assertThat(payer.settled()).isLessThanOrEqualTo(ledger.settled());
        assertThat(payer.spent()).isLessThanOrEqualTo(PayerShell.BUDGET);
        assertThat(world.payer.channel.signed()).isLessThanOrEqualTo(payer.mark());
        if (!world.payer.isOlder && payer.status() != Status.REFUSED) {
            assertThat(world.locked())
                    .as("what the ledger holds is remembered")
                    .isLessThanOrEqualTo(payer.locked().amount());
            assertThat(payer.spent())
                    .as("what the ledger pays out is counted")
                    .isGreaterThanOrEqualTo(ledger.settled());
        }
        world.payee.channel.row().ifPresent(it -> assertThat(it.settled()).isLessThanOrEqualTo(ledger.settled()));
    }

    static void assertEnded(World world) {
        FakeLedger ledger = world.ledger;
        ledger.assertSound();
        PayerRow payer = world.payer.channel.row();
        Amount settled = ledger.settled();
        Channel.State end = ledger.channel().map(Channel::state).orElse(Channel.State.CLOSED);
        world.coverage.add(ledger.channel().isPresent() ? "ended as " + end : "never opened");
        assertThat(end).as("no channel lives for ever").isNotEqualTo(Channel.State.OPEN);
        assertThat(payer.status()).as("%s", world.payer.channel).isEqualTo(Status.of(end));
        assertThat(payer.settled()).isEqualTo(settled);
        Amount left = ledger.deposit().minus(settled);
        boolean isAtHub = end == Channel.State.EXITED;
        assertThat(payer.locked().amount()).isEqualTo(isAtHub ? left : Amount.ZERO);
        if (!isAtHub) {
            assertThat(payer.spent()).isEqualTo(settled);
            assertThat(ledger.balance(Cast.ANN).plus(settled)).isEqualTo(ledger.granted());
        }
        assertThat(ledger.balance(Cast.BOB)).isEqualTo(settled);
        world.payee.channel.row().ifPresent(it -> {
            assertThat(it.state()).isEqualTo(end);
            assertThat(it.settled()).isEqualTo(settled);
            assertThat(it.settled().plus(it.unsettled()).plus(isAtHub ? Amount.ZERO : world.payee.lost))
                    .isEqualTo(it.highest().max(settled));
        });
    }
}
