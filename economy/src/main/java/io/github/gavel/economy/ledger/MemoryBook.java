package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A book in memory, changed in place by whoever owns it. Because rulings are values, a copy is all it takes to go back
 * or to compare.
 */
public final class MemoryBook implements Book {
    private LedgerTime time = new LedgerTime(0);
    private Amount circulating = Amount.ZERO;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<ChannelId, Channel> channels = new HashMap<>();
    private final Map<AccountId, Map<AccountId, Delegation>> delegations = new HashMap<>();
    private final Set<ChainEvent> credited = new HashSet<>();
    private final Map<CommandId, Done> done = new HashMap<>();

    /** Puts into effect what was ruled from this book as it is. */
    public void apply(Change change) {
        time = change.at();
        circulating = change.circulating();
        change.accounts().forEach(account -> accounts.put(account.id(), account));
        change.channel().ifPresent(channel -> channels.put(channel.parties().channel(), channel));
        change.delegation()
                .ifPresent(it -> delegations
                        .computeIfAbsent(it.main(), main -> new HashMap<>())
                        .put(it.agent(), it));
        change.credited().ifPresent(credited::add);
        done.put(change.command().id(), change.done());
    }

    public MemoryBook copy() {
        MemoryBook copy = new MemoryBook();
        copy.time = time;
        copy.circulating = circulating;
        copy.accounts.putAll(accounts);
        copy.channels.putAll(channels);
        delegations.forEach((main, agents) -> copy.delegations.put(main, new HashMap<>(agents)));
        copy.credited.addAll(credited);
        copy.done.putAll(done);
        return copy;
    }

    /** Every account that was ever heard of, in no order. */
    public Collection<Account> accounts() {
        return Collections.unmodifiableCollection(accounts.values());
    }

    /** Every channel that ever was, in no order. */
    public Collection<Channel> channels() {
        return Collections.unmodifiableCollection(channels.values());
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
        return accounts.getOrDefault(id, Account.empty(id));
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    @Override
    public Optional<Delegation> delegation(AccountId main, AccountId agent) {
        return Optional.ofNullable(delegations.getOrDefault(main, Map.of()).get(agent));
    }

    @Override
    public boolean isCredited(ChainEvent event) {
        return credited.contains(event);
    }

    @Override
    public Optional<Done> done(CommandId id) {
        return Optional.ofNullable(done.get(id));
    }

    /** Whether the two books say the same about everything. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MemoryBook book && contents().equals(book.contents());
    }

    @Override
    public int hashCode() {
        return contents().hashCode();
    }

    private List<Object> contents() {
        return List.of(time, circulating, accounts, channels, delegations, credited, done);
    }
}
