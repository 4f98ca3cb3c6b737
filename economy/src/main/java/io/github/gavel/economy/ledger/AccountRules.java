package io.github.gavel.economy.ledger;

import io.github.gavel.economy.ledger.Place.Held;
import io.github.gavel.economy.ledger.Place.Outside;
import io.github.gavel.economy.ledger.Ruling.Applied;
import io.github.gavel.economy.ledger.Ruling.Refused;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/** How grains come into a ledger, go from account to account, and leave it. */
record AccountRules(Terms terms, Book book, LedgerTime now) {
    Ruling grant(Command.Grant command) {
        if (!terms.test()) {
            return new Refused(new Refusal.NoTestLedger());
        }
        return issued(command, command.amount()).orElseGet(() -> {
            Account to = book.account(command.to()).plus(command.amount());
            return new Applied(change(command).with(to).moving(Outside.GRANTED, held(to), command.amount()));
        });
    }

    Ruling faucetClaim(Command.FaucetClaim command) {
        Account before = book.account(command.to());
        if (!terms.test()) {
            return new Refused(new Refusal.NoTestLedger());
        }
        if (before.faucetUsed()) {
            return new Refused(new Refusal.FaucetUsed(before.id()));
        }
        return issued(command, command.amount()).orElseGet(() -> {
            Account to = before.afterFaucet(command.amount());
            return new Applied(change(command).with(to).moving(Outside.FAUCET, held(to), command.amount()));
        });
    }

    Ruling deposit(Command.Deposit command) {
        if (!terms.anchored()) {
            return new Refused(new Refusal.NoHub());
        }
        if (book.isCredited(command.event())) {
            return new Refused(new Refusal.CreditedBefore(command.event()));
        }
        return issued(command, command.amount()).orElseGet(() -> {
            Account to = book.account(command.to()).plus(command.amount());
            return new Applied(change(command)
                    .with(to)
                    .crediting(command.event())
                    .moving(Outside.CHAIN, held(to), command.amount()));
        });
    }

    Ruling transfer(Command.Transfer command) {
        Amount amount = command.amount();
        if (command.by().equals(command.to())) {
            return new Refused(new Refusal.ToItself(command.by()));
        }
        Account from = book.account(command.by());
        return spent(from, amount).orElseGet(() -> {
            Account to = book.account(command.to()).plus(amount);
            return new Applied(change(command).with(from.minus(amount)).with(to).moving(held(from), held(to), amount));
        });
    }

    Ruling withdraw(Command.Withdraw command) {
        if (!terms.anchored()) {
            return new Refused(new Refusal.NoHub());
        }
        Amount amount = command.amount();
        Account from = book.account(command.by());
        return spent(from, amount)
                .orElseGet(() -> new Applied(
                        change(command).with(from.minus(amount)).moving(held(from), Outside.CHAIN, amount)));
    }

    /** Why grains may not come into the ledger. */
    private Optional<Ruling> issued(Command command, Amount amount) {
        if (!command.by().equals(terms.operator())) {
            return Optional.of(new Refused(new Refusal.WrongSigner(command.by(), terms.operator())));
        }
        if (amount.isZero()) {
            return Optional.of(new Refused(new Refusal.NothingToMove()));
        }
        return book.circulating().leavesRoomFor(amount)
                ? Optional.empty()
                : Optional.of(new Refused(new Refusal.TooMuchInAll(book.circulating(), amount)));
    }

    /** Why grains may not leave an account. */
    private static Optional<Ruling> spent(Account from, Amount amount) {
        if (amount.isZero()) {
            return Optional.of(new Refused(new Refusal.NothingToMove()));
        }
        return from.balance().covers(amount)
                ? Optional.empty()
                : Optional.of(new Refused(new Refusal.Insufficient(from.id(), amount, from.balance())));
    }

    private Change change(Command command) {
        return Change.of(command, now, book);
    }

    private static Place held(Account account) {
        return new Held(account.id());
    }
}
