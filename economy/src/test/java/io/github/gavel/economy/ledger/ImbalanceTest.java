package io.github.gavel.economy.ledger;

import static io.github.gavel.economy.ledger.Names.ANN;
import static io.github.gavel.economy.ledger.Names.BOB;
import static io.github.gavel.economy.ledger.Names.SIGNER;
import static io.github.gavel.economy.ledger.Names.at;
import static io.github.gavel.economy.ledger.Names.channel;
import static io.github.gavel.economy.ledger.Names.grains;
import static io.github.gavel.economy.ledger.Names.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.economy.ledger.Place.Held;
import io.github.gavel.economy.ledger.Place.Locked;
import io.github.gavel.economy.ledger.Place.Outside;
import java.math.BigInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class ImbalanceTest {
    private final MemoryBook book = Desk.open().rich(ANN, 90).channel(40).book;
    private final Change change = Change.of(new Command.Transfer(id(1), ANN, BOB, grains(10)), at(1_000), book);

    @Test
    void valuesThatTheirEntriesExplainBalance() {
        assertThat(Imbalance.of(book, change)).isEmpty();
        assertThat(Imbalance.of(book, moved(10))).isEmpty();
        assertThat(Imbalance.of(book, settled().moving(new Locked(channel(1)), new Held(BOB), grains(3))))
                .isEmpty();
        assertThat(Imbalance.of(book, account(45).moving(new Held(ANN), Outside.CHAIN, grains(5))))
                .isEmpty();
        assertThat(Imbalance.of(book, account(55).moving(Outside.CHAIN, new Held(ANN), grains(5))))
                .isEmpty();
    }

    @Test
    void seesAnAccountWithAGrainTooMuchOrTooLittle() {
        assertThat(Imbalance.of(book, moved(11))).contains(off(new Held(BOB), 10, 11));
        assertThat(Imbalance.of(book, moved(9))).contains(off(new Held(BOB), 10, 9));
        assertThat(Imbalance.of(book, account(51))).contains(off(new Held(ANN), 50, 51));
    }

    @Test
    void seesAChannelThatPaysWhatItDoesNotLose() {
        Change paid = change.with(Account.empty(BOB).plus(grains(3)))
                .moving(new Locked(channel(1)), new Held(BOB), grains(3));
        assertThat(Imbalance.of(book, paid)).contains(off(new Locked(channel(1)), 37, 40));
        assertThat(Imbalance.of(book, settled())).contains(off(new Held(BOB), 0, 3));
        Change unknown = change.moving(new Locked(channel(2)), new Held(BOB), grains(3))
                .with(Account.empty(BOB).plus(grains(3)));
        assertThat(Imbalance.of(book, unknown)).contains(off(new Locked(channel(2)), -3, 0));
    }

    @Test
    void seesAnEntryWhoseAccountStaysAsItWas() {
        Change forgotten =
                change.with(Account.empty(BOB).plus(grains(5))).moving(new Held(ANN), new Held(BOB), grains(5));
        assertThat(Imbalance.of(book, forgotten)).contains(off(new Held(ANN), 45, 50));
    }

    @Test
    void seesAWrongSumOfEverything() {
        Change lost = new Change(
                change.command(),
                change.at(),
                grains(89),
                change.accounts(),
                change.channel(),
                change.delegation(),
                change.credited(),
                change.entries());
        assertThat(Imbalance.of(book, lost))
                .contains(new Imbalance.InAll(BigInteger.valueOf(90), BigInteger.valueOf(89)));
    }

    @Test
    void anEntryMovesSomethingFromOnePlaceToAnother() {
        assertThatThrownBy(() -> new Entry(new Held(ANN), new Held(BOB), grains(0)))
                .hasMessageContaining("0 grains");
        assertThatThrownBy(() -> new Entry(new Held(ANN), new Held(ANN), grains(1)))
                .hasMessageContaining("an entry moves something");
    }

    private Change account(long balance) {
        return change.with(new Account(ANN, grains(balance), false));
    }

    private Change moved(long arrived) {
        return account(40)
                .with(new Account(BOB, grains(arrived), false))
                .moving(new Held(ANN), new Held(BOB), grains(10));
    }

    private Change settled() {
        Channel channel = book.channel(channel(1)).orElseThrow();
        assertThat(channel.parties().signer()).isEqualTo(SIGNER);
        return change.with(Account.empty(BOB).plus(grains(3))).with(channel.settledAt(grains(3)));
    }

    private static Imbalance off(Place place, long explained, long found) {
        return new Imbalance.At(place, BigInteger.valueOf(explained), BigInteger.valueOf(found));
    }
}
