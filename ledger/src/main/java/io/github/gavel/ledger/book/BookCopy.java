package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Delegation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a book knew at one moment, as the blocks of a snapshot. Two books that know the same have the same blocks in the
 * same order.
 */
public final class BookCopy {
    private static final Comparator<ChainEvent> EVENTS = Comparator.comparingLong(ChainEvent::chain)
            .thenComparing(ChainEvent::transaction)
            .thenComparingLong(ChainEvent::logIndex);

    private final byte[] sum;
    private final List<Account> accounts;
    private final List<Page> pages;
    private final List<Delegation> licences;
    private final List<ChainEvent> credited;
    private final List<Octets> deeds;

    /** To be taken by the one thread that changes the book; the rest may be done by another. */
    public BookCopy(LedgerBook book) {
        sum = BookForm.sum(book);
        accounts = new ArrayList<>(book.accounts.values());
        pages = new ArrayList<>(book.pages.values());
        licences = new ArrayList<>(book.licences.values());
        credited = new ArrayList<>(book.credited);
        deeds = new ArrayList<>(book.deeds.values());
    }

    /** Puts a block of a copy into a book; an exception if it is none. */
    public static void take(ByteBuffer block, LedgerBook book) {
        BookForm.take(block, book);
    }

    public Iterator<byte[]> blocks() {
        accounts.sort(Comparator.comparing(Account::id));
        pages.sort(Comparator.comparing(page -> page.channel().parties().channel()));
        licences.sort(Comparator.comparing(licence -> new Licence(licence.main(), licence.agent())));
        credited.sort(EVENTS);
        deeds.sort(Comparator.naturalOrder());
        return joined(List.of(
                        Stream.of(sum),
                        accounts.stream().map(BookForm::account),
                        pages.stream().map(BookForm::page),
                        licences.stream().map(BookForm::licence),
                        credited.stream().map(BookForm::credited),
                        deeds.stream().map(BookForm::deed)))
                .iterator();
    }

    /** Joined by flatMap, an iterator would hold all blocks of a kind at once. */
    private static Stream<byte[]> joined(List<Stream<byte[]>> parts) {
        return parts.stream().reduce(Stream.empty(), Stream::concat);
    }
}
