package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.ledger.Parties;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;
import io.github.gavel.ledger.deed.Deed;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is in a book, in blocks of bytes: a letter that says what it is, and the fields. */
final class BookForm {
    private static final int MOST = 512;
    private static final int SUM = 'S';
    private static final int ACCOUNT = 'A';
    private static final int CHANNEL = 'C';
    private static final int LICENCE = 'L';
    private static final int CREDITED = 'E';
    private static final int DEED = 'D';

    /** Their places stand for them, for ever. */
    private static final List<Channel.State> STATES =
            List.of(Channel.State.OPEN, Channel.State.CLOSED, Channel.State.REFUNDED, Channel.State.EXITED);

    private BookForm() {}

    static byte[] sum(LedgerBook book) {
        return new ByteWriter(MOST)
                .octet(SUM)
                .time(book.time())
                .amount(book.circulating())
                .toBytes();
    }

    static byte[] account(Account account) {
        return new ByteWriter(MOST)
                .octet(ACCOUNT)
                .account(account.id())
                .amount(account.balance())
                .flag(account.faucetUsed())
                .toBytes();
    }

    static byte[] page(Page page) {
        Channel channel = page.channel();
        Parties parties = channel.parties();
        ByteWriter bytes = new ByteWriter(MOST)
                .octet(CHANNEL)
                .channel(parties.channel())
                .account(parties.payer())
                .number(parties.nonce())
                .octets(parties.commit().octets())
                .octets(parties.tag().octets())
                .account(parties.payee())
                .account(parties.signer())
                .account(parties.closer())
                .amount(channel.deposit())
                .amount(channel.settled())
                .time(channel.expiry())
                .number(channel.seq())
                .octet(STATES.indexOf(channel.state()))
                .flag(page.settlement().isPresent());
        page.settlement().ifPresent(signature -> bytes.octets(signature.octets()));
        return bytes.toBytes();
    }

    static byte[] licence(Delegation licence) {
        return new ByteWriter(MOST)
                .octet(LICENCE)
                .account(licence.main())
                .account(licence.agent())
                .limits(licence.limits())
                .flag(licence.revoked())
                .amount(licence.lockedInAll())
                .number(licence.day().toEpochDay())
                .amount(licence.lockedThatDay())
                .toBytes();
    }

    static byte[] credited(ChainEvent event) {
        return new ByteWriter(MOST).octet(CREDITED).event(event).toBytes();
    }

    static byte[] deed(Octets deed) {
        return new ByteWriter(1 + deed.length()).octet(DEED).octets(deed).toBytes();
    }

    /** Puts a block into a book. Whoever gives it something else than a block gets an exception. */
    static void take(ByteBuffer block, LedgerBook book) {
        ByteReader bytes = new ByteReader(block);
        int letter = bytes.octet();
        switch (letter) {
            case SUM -> book.moveTo(bytes.time(), bytes.amount());
            case ACCOUNT -> {
                Account account = new Account(bytes.account(), bytes.amount(), bytes.flag());
                book.accounts.put(account.id(), account);
            }
            case CHANNEL -> {
                Page page = page(bytes);
                book.pages.put(page.channel().parties().channel(), page);
            }
            case LICENCE -> {
                Delegation licence = licence(bytes);
                book.licences.put(new Licence(licence.main(), licence.agent()), licence);
            }
            case CREDITED -> book.credited.add(bytes.event());
            case DEED -> {
                Octets encoded = bytes.octets(block.remaining());
                Deed deed = LedgerBook.decoded(encoded);
                book.deeds.put(deed.id(), encoded);
            }
            default -> throw new IllegalArgumentException("no block begins with " + letter);
        }
        bytes.requireEnd();
    }

    private static Page page(ByteReader bytes) {
        Parties parties = new Parties(
                bytes.channel(),
                bytes.account(),
                bytes.number(),
                new PayerCommit(bytes.octets(32)),
                new PayerTag(bytes.octets(32)),
                bytes.account(),
                bytes.account(),
                bytes.account());
        Channel channel = new Channel(
                parties, bytes.amount(), bytes.amount(), bytes.time(), bytes.number(), state(bytes.octet()));
        return new Page(channel, bytes.flag() ? Optional.of(new Signature(bytes.octets(65))) : Optional.empty());
    }

    private static Channel.State state(int number) {
        if (number >= STATES.size()) {
            throw new IllegalArgumentException("a channel's state of " + number);
        }
        return STATES.get(number);
    }

    private static Delegation licence(ByteReader bytes) {
        return new Delegation(
                bytes.account(),
                bytes.account(),
                bytes.limits(),
                bytes.flag(),
                bytes.amount(),
                LocalDate.ofEpochDay(bytes.number()),
                bytes.amount());
    }
}
