package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.AGENT;
import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.OPERATOR;
import static io.github.gavel.economy.ledger.Names.SIGNER;
import static io.github.gavel.economy.ledger.Names.at;
import static io.github.gavel.economy.ledger.Names.channel;
import static io.github.gavel.economy.ledger.Names.event;
import static io.github.gavel.economy.ledger.Names.grains;
import static io.github.gavel.economy.ledger.Names.parties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class MemoryBookTest {
    private final Desk desk = Desk.open().rich(ANN, 100).channel(10);

    @Test
    void aBookDiffersFromItsCopyAfterAnyCommand() {
        Limits limits = new Limits(grains(9), grains(9), grains(9), at(9_000));
        List<Command> commands = List.of(
                new Command.Transfer(desk.id(), ANN, BOB, grains(1)),
                new Command.Settle(desk.id(), SIGNER, new Voucher(channel(1), grains(1))),
                new Command.Open(desk.id(), ANN, parties(2), grains(1), at(2_000)),
                new Command.Delegate(desk.id(), ANN, AGENT, limits),
                new Command.Delegate(desk.id(), ANN, BOB, limits),
                new Command.Deposit(desk.id(), OPERATOR, ANN, grains(1), event(1)));
        for (Command command : commands) {
            MemoryBook before = desk.book.copy();
            assertThat(before).isEqualTo(desk.book).hasSameHashCodeAs(desk.book);
            desk.done(command);
            assertThat(before).isNotEqualTo(desk.book).doesNotHaveSameHashCodeAs(desk.book);
        }
    }

    @Test
    void aCopyIsNotTouchedByTheFirstNorTheFirstByACopy() {
        MemoryBook copy = desk.book.copy();
        desk.done(new Command.Transfer(desk.id(), ANN, BOB, grains(1)));
        assertThat(copy.account(BOB)).isEqualTo(Account.empty(BOB));
        assertThat(copy.circulating()).isEqualTo(grains(100));
        assertThat(copy.time()).isEqualTo(at(1_000));
    }

    @Test
    void nobodyChangesItByLookingAtIt() {
        assertThatThrownBy(() -> desk.book.accounts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> desk.book.channels().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
