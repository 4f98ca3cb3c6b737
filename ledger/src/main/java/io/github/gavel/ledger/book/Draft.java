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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A book and what was decided since, which is not on the disk yet. Its owner puts that into the book once it is, or
 * forgets it; until then nobody else sees it.
 */
public final class Draft implements Book {
    private final LedgerBook book;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<ChannelId, Page> pages = new HashMap<>();
    private final Map<Licence, Delegation> licences = new HashMap<>();
    private final Set<ChainEvent> credited = new HashSet<>();
    private final Map<CommandId, Octets> deeds = new HashMap<>();
    private final Map<CommandId, Done> done = new HashMap<>();
    private LedgerTime time;
    private Amount circulating;

    public Draft(LedgerBook book) {
        this.book = book;
        this.time = book.time();
        this.circulating = book.circulating();
    }

    /** Decides what comes next as if {@code change} had been written. */
    public void add(Change change, Deed deed) {
        Posting posting = Posting.of(deed);
        change.accounts().forEach(account -> accounts.put(account.id(), account));
        change.channel().ifPresent(channel -> {
            ChannelId id = channel.parties().channel();
            pages.put(id, posting.page(channel, page(id)));
        });
        change.delegation().ifPresent(it -> licences.put(new Licence(it.main(), it.agent()), it));
        change.credited().ifPresent(credited::add);
        posting.remembered().ifPresent(bytes -> {
            deeds.put(change.command().id(), bytes);
            done.put(change.command().id(), change.done());
        });
        time = change.at();
        circulating = change.circulating();
    }

    /** All of it is on the disk. */
    public void publish() {
        book.accounts.putAll(accounts);
        book.pages.putAll(pages);
        book.licences.putAll(licences);
        book.credited.addAll(credited);
        book.deeds.putAll(deeds);
        book.moveTo(time, circulating);
        clear();
    }

    /** None of it counts. */
    public void forget() {
        clear();
        time = book.time();
        circulating = book.circulating();
    }

    private void clear() {
        accounts.clear();
        pages.clear();
        licences.clear();
        credited.clear();
        deeds.clear();
        done.clear();
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
        Account changed = accounts.get(id);
        return changed == null ? book.account(id) : changed;
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return page(id).map(Page::channel);
    }

    public Optional<Page> page(ChannelId id) {
        Page changed = pages.get(id);
        return changed == null ? book.page(id) : Optional.of(changed);
    }

    @Override
    public Optional<Delegation> delegation(AccountId main, AccountId agent) {
        Delegation changed = licences.get(new Licence(main, agent));
        return changed == null ? book.delegation(main, agent) : Optional.of(changed);
    }

    @Override
    public boolean isCredited(ChainEvent event) {
        return credited.contains(event) || book.isCredited(event);
    }

    @Override
    public Optional<Done> done(CommandId id) {
        Done now = done.get(id);
        return now == null ? book.done(id) : Optional.of(now);
    }
}
