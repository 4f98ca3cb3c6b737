package io.github.gavel.ledger.town;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Account;
import io.github.gavel.economy.ledger.Book;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Delegation;
import io.github.gavel.economy.ledger.Done;
import io.github.gavel.economy.ledger.LedgerRules;
import io.github.gavel.economy.ledger.MemoryBook;
import io.github.gavel.economy.ledger.Ruling;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.check.Checked;
import io.github.gavel.ledger.check.Checks;
import io.github.gavel.ledger.port.SignedMandate;
import java.util.Optional;

/**
 * What a ledger should do, without threads and disks: the rules and a book in memory, which forgets settlements' ids.
 */
public record Model(MemoryBook memory) implements Book {
    private static final Checks CHECKS = new Checks(Town.CHARTER.domain(), new ToyCurve(), Town.TAGS);
    private static final LedgerRules RULES = new LedgerRules(Town.CHARTER.terms());

    public Model() {
        this(new MemoryBook());
    }

    /** Empty where the mandate does not even come to the rules. */
    public Optional<Ruling> hand(SignedMandate mandate, LedgerTime now) {
        if (!(CHECKS.check(mandate) instanceof Checked.Sound sound)) {
            return Optional.empty();
        }
        Ruling ruling = RULES.rule(this, sound.command(), now);
        if (ruling instanceof Ruling.Applied applied) {
            memory.apply(applied.change());
        }
        return Optional.of(ruling);
    }

    @Override
    public LedgerTime time() {
        return memory.time();
    }

    @Override
    public Amount circulating() {
        return memory.circulating();
    }

    @Override
    public Account account(AccountId id) {
        return memory.account(id);
    }

    @Override
    public Optional<Channel> channel(ChannelId id) {
        return memory.channel(id);
    }

    @Override
    public Optional<Delegation> delegation(AccountId main, AccountId agent) {
        return memory.delegation(main, agent);
    }

    @Override
    public boolean isCredited(ChainEvent event) {
        return memory.isCredited(event);
    }

    @Override
    public Optional<Done> done(CommandId id) {
        return memory.done(id).filter(done -> !(done.command() instanceof Command.Settle));
    }
}
