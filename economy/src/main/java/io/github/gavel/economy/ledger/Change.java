package io.github.gavel.economy.ledger;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command does: the new values of the few things it touches, to be put in place of the old ones without further
 * thought, and the entries that explain every balance that changed.
 *
 * @param circulating everything the ledger holds afterwards, in accounts and channels
 */
public record Change(
        Command command,
        LedgerTime at,
        Amount circulating,
        List<Account> accounts,
        Optional<Channel> channel,
        Optional<Delegation> delegation,
        Optional<ChainEvent> credited,
        List<Entry> entries) {
    public Change {
        accounts = List.copyOf(accounts);
        entries = List.copyOf(entries);
    }

    static Change of(Command command, LedgerTime at, Book book) {
        return new Change(
                command,
                at,
                book.circulating(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What is remembered of the command, and the answer to it. */
    public Done done() {
        return new Done(command, channel);
    }

    Change with(Account account) {
        List<Account> more = appended(accounts, account);
        return new Change(command, at, circulating, more, channel, delegation, credited, entries);
    }

    Change with(Channel after) {
        return new Change(command, at, circulating, accounts, Optional.of(after), delegation, credited, entries);
    }

    Change with(Delegation after) {
        return new Change(command, at, circulating, accounts, channel, Optional.of(after), credited, entries);
    }

    Change crediting(ChainEvent event) {
        return new Change(command, at, circulating, accounts, channel, delegation, Optional.of(event), entries);
    }

    /** With an entry, unless {@code amount} is nothing. */
    Change moving(Place from, Place to, Amount amount) {
        if (amount.isZero()) {
            return this;
        }
        Amount in = from instanceof Place.Outside ? circulating.plus(amount) : circulating;
        Amount left = to instanceof Place.Outside ? in.minus(amount) : in;
        List<Entry> more = appended(entries, new Entry(from, to, amount));
        return new Change(command, at, left, accounts, channel, delegation, credited, more);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
