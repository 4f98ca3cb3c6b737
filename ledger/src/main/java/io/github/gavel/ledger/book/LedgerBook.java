package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Book;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Change;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.ledger.Done;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.signing.eip712.DomainSeparator;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is on the disk. One thread puts changes into it; any thread may look, and sees values that are never changed,
 * each of them the newest. Commands are remembered as the bytes that the journal has, which is enough to know them
 * again; the answer that goes with one is the channel as it is now.
 */
public final class LedgerBook implements Book {
    final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
    final Map<ChannelId, Page> pages = new ConcurrentHashMap<>();
    final Map<Licence, Delegation> licences = new ConcurrentHashMap<>();
    final Set<ChainEvent> credited = ConcurrentHashMap.newKeySet();
    final Map<CommandId, Octets> deeds = new ConcurrentHashMap<>();
    private final DomainSeparator domain;
    private volatile LedgerTime time = new LedgerTime(0);
    private volatile Amount circulating = Amount.ZERO;

    public LedgerBook(DomainSeparator domain) {
        this.domain = domain;
    }

    /** For a replay, and whoever else has no {@link Draft}: what was done is on the disk. */
    public void put(Change change, Deed deed) {
        Posting posting = Posting.of(deed);
        change.accounts().forEach(account -> accounts.put(account.id(), account));
        change.channel().ifPresent(channel -> {
            ChannelId id = channel.parties().channel();
            pages.put(id, posting.page(channel, page(id)));
        });
        change.delegation().ifPresent(it -> licences.put(new Licence(it.main(), it.agent()), it));
        change.credited().ifPresent(credited::add);
        posting.remembered().ifPresent(bytes -> deeds.put(change.command().id(), bytes));
        moveTo(change.at(), change.circulating());
    }

    void moveTo(LedgerTime moment, Amount sum) {
        time = moment;
        circulating = sum;
    }

    @Override
    public LedgerTime time() {
        return time;
    }

    @Override
    public Amount circulating() {
        return circulating;
    }

    @Override
    public Account account(AccountId id) {
        Account known = accounts.get(id);
        return known == null ? Account.empty(id) : known;
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return page(id).map(Page::channel);
    }

    public Optional<Page> page(ChannelId id) {
        return Optional.ofNullable(pages.get(id));
    }

    @Override
    public Optional<Delegation> delegation(AccountId main, AccountId agent) {
        return Optional.ofNullable(licences.get(new Licence(main, agent)));
    }

    @Override
    public boolean isCredited(ChainEvent event) {
        return credited.contains(event);
    }

    @Override
    public Optional<Done> done(CommandId id) {
        return deed(id).map(
                        deed -> new Done(deed.command(domain), channelOf(deed).flatMap(this::channel)));
    }

    Optional<Deed> deed(CommandId id) {
        return Optional.ofNullable(deeds.get(id)).map(LedgerBook::decoded);
    }

    Optional<ChannelId> channelOf(Deed deed) {
        return Subject.of(deed.command(domain));
    }

    static Deed decoded(Octets bytes) {
        if (DeedCodec.decode(ByteBuffer.wrap(bytes.toBytes())) instanceof DeedCodec.Decoded.Whole whole) {
            return whole.deed();
        }
        throw new IllegalStateException("a deed that was encoded here cannot be decoded");
    }
}
