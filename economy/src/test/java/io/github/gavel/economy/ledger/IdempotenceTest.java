package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.AGENT;
import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.CLOSER;
import static io.github.gavel.economy.ledger.Names.OPERATOR;
import static io.github.gavel.economy.ledger.Names.SIGNER;
import static io.github.gavel.economy.ledger.Names.at;
import static io.github.gavel.economy.ledger.Names.channel;
import static io.github.gavel.economy.ledger.Names.event;
import static io.github.gavel.economy.ledger.Names.grains;
import static io.github.gavel.economy.ledger.Names.id;
import static io.github.gavel.economy.ledger.Names.parties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.identity.Octets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class IdempotenceTest {
    private static final Limits LIMITS = new Limits(grains(9), grains(9), grains(9), at(9_000));

    private final Desk desk = Desk.open();

    @Test
    void everyCommandActsOnceHoweverOftenItArrives() {
        List<Done> answers = new ArrayList<>();
        List<Command> commands = List.of(
                new Command.Grant(id(1), OPERATOR, ANN, grains(100)),
                new Command.FaucetClaim(id(2), OPERATOR, BOB, grains(5)),
                new Command.Deposit(id(3), OPERATOR, ANN, grains(50), event(1)),
                new Command.Transfer(id(4), ANN, BOB, grains(10)),
                new Command.Withdraw(id(5), ANN, BOB, grains(10)),
                new Command.Open(id(6), ANN, parties(1), grains(20), at(2_000)),
                new Command.TopUp(id(7), ANN, channel(1), grains(5)),
                new Command.Extend(id(8), ANN, channel(1), at(3_000)),
                new Command.Settle(id(9), SIGNER, new Voucher(channel(1), grains(7))),
                new Command.CloseByPayee(id(10), CLOSER, channel(1), grains(7)),
                new Command.Open(id(11), ANN, parties(2), grains(20), at(1_001)),
                new Command.ExitToChain(id(12), BOB, channel(2)),
                new Command.Delegate(id(13), ANN, AGENT, LIMITS),
                new Command.Revoke(id(14), ANN, AGENT),
                new Command.Open(id(15), ANN, parties(3), grains(20), at(1_001)));
        commands.forEach(command -> answers.add(desk.done(command).done()));
        desk.clockAt(1_001);
        Command refund = new Command.RefundExpired(id(16), ANN, channel(3));
        answers.add(desk.done(refund).done());
        answers.forEach(answer -> assertThat(desk.unchanged(answer.command())).isEqualTo(answer));
        desk.clockAt(9_000);
        answers.forEach(answer -> assertThat(desk.unchanged(answer.command())).isEqualTo(answer));
    }

    @Test
    void anIdNeverNamesTwoCommands() {
        desk.done(new Command.Grant(id(1), OPERATOR, ANN, grains(100)));
        desk.refuses(new Command.Grant(id(1), OPERATOR, ANN, grains(101)), new Refusal.IdTaken(id(1)));
        desk.refuses(new Command.Grant(id(1), OPERATOR, BOB, grains(100)), new Refusal.IdTaken(id(1)));
        desk.refuses(new Command.Grant(id(1), ANN, ANN, grains(100)), new Refusal.IdTaken(id(1)));
        desk.refuses(new Command.FaucetClaim(id(1), OPERATOR, ANN, grains(100)), new Refusal.IdTaken(id(1)));
        desk.refuses(new Command.Transfer(id(1), ANN, BOB, grains(1)), new Refusal.IdTaken(id(1)));
    }

    @Test
    void theAnswerIsThatOfTheFirstTimeThoughTheChannelHasMovedOn() {
        desk.rich(ANN, 100).channel(10);
        Command settle = new Command.Settle(id(1), SIGNER, new Voucher(channel(1), grains(4)));
        Done answer = desk.done(settle).done();
        desk.done(new Command.Settle(id(2), SIGNER, new Voucher(channel(1), grains(5))));
        assertThat(desk.unchanged(settle)).isEqualTo(answer);
        assertThat(answer.channel().orElseThrow().settled()).isEqualTo(grains(4));
    }

    @Test
    void aSettlementWhoseIdWasForgottenStillActsOnce() {
        desk.rich(ANN, 100).channel(10);
        Command settle = new Command.Settle(id(1), SIGNER, new Voucher(channel(1), grains(4)));
        Done answer = desk.done(settle).done();
        Command again = new Command.Settle(id(2), SIGNER, new Voucher(channel(1), grains(4)));
        assertThat(desk.unchanged(again).channel()).isEqualTo(answer.channel());
        assertThat(desk.book.done(id(2))).isEmpty();
    }

    @Test
    void nothingIsRememberedOfARefusedCommand() {
        Command transfer = new Command.Transfer(id(1), ANN, BOB, grains(100));
        desk.refuses(transfer, new Refusal.Insufficient(ANN, grains(100), grains(0)));
        desk.rich(ANN, 100).done(transfer);
        assertThat(desk.balance(BOB)).isEqualTo(100);
    }

    @Test
    void idsHaveTheirLengthAndAnOrder() {
        assertThat(id(7)).isLessThan(id(8));
        Octets short31 = Octets.of(new byte[31]);
        assertThatThrownBy(() -> new CommandId(short31)).hasMessageContaining("31 bytes: it has 32");
        assertThatThrownBy(() -> new ChainEvent(1, short31, 0)).hasMessageContaining("31 bytes: it has 32");
        assertThat(id(7)).hasToString("0".repeat(63) + "7");
        Octets hash = Octets.of(new byte[32]);
        assertThatThrownBy(() -> new ChainEvent(-1, hash, 0)).hasMessageContaining("chain -1");
        assertThatThrownBy(() -> new ChainEvent(0, hash, -1)).hasMessageContaining("log entry -1");
        assertThat(new ChainEvent(0, hash, 0)).isNotEqualTo(new ChainEvent(0, hash, 1));
    }
}
