package io.github.gavel.economy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.time.LedgerTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;

/** A ledger with a clock that stands until it is moved: rules, book and the records of what was done. */
final class Desk {
    /** Shared, so that two desks in one test do not hand out the same id. */
    private static final AtomicLong LAST_ID = new AtomicLong(1_000_000);

    final MemoryBook book = new MemoryBook();
    final List<Recorded> records = new ArrayList<>();
    private final LedgerRules rules;
    private LedgerTime now = Names.at(1_000);

    Desk(Terms terms) {
        rules = new LedgerRules(terms);
    }

    static Desk open() {
        return new Desk(Names.TERMS);
    }

    Desk clockAt(long millis) {
        now = Names.at(millis);
        return this;
    }

    LedgerTime now() {
        return now;
    }

    CommandId id() {
        return Names.id(LAST_ID.incrementAndGet());
    }

    Ruling tell(Command command) {
        Ruling ruling = rules.rule(book, command, now);
        if (ruling instanceof Ruling.Applied applied) {
            assertThat(Imbalance.of(book, applied.change())).isEmpty();
            book.apply(applied.change());
            records.add(new Recorded(applied.change().at(), command));
        }
        return ruling;
    }

    Change done(Command command) {
        Ruling ruling = tell(command);
        assertThat(ruling).isInstanceOf(Ruling.Applied.class);
        return ((Ruling.Applied) ruling).change();
    }

    void refuses(Command command, Refusal refusal) {
        MemoryBook before = book.copy();
        assertThat(tell(command)).isEqualTo(new Ruling.Refused(refusal));
        assertThat(book).isEqualTo(before);
    }

    /** The answer to a command that changes nothing. */
    Done unchanged(Command command) {
        MemoryBook before = book.copy();
        Ruling ruling = tell(command);
        assertThat(book).isEqualTo(before);
        return assertThat(ruling)
                .asInstanceOf(InstanceOfAssertFactories.type(Ruling.Unchanged.class))
                .actual()
                .done();
    }

    Desk rich(AccountId account, long grains) {
        done(new Command.Grant(id(), Names.OPERATOR, account, Names.grains(grains)));
        return this;
    }

    /** Ann's channel 1 to Bob with this deposit, until 5 000. */
    Desk channel(long deposit) {
        done(new Command.Open(id(), Names.ANN, Names.parties(1), Names.grains(deposit), Names.at(5_000)));
        return this;
    }

    Channel channel() {
        return book.channel(Names.channel(1)).orElseThrow();
    }

    long balance(AccountId account) {
        return book.account(account).balance().grains();
    }

    long locked(ChannelId channel) {
        return book.channel(channel).orElseThrow().locked().grains();
    }
}
