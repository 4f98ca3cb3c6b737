package io.github.gavel.economy.ledger;

import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * The one rule book of every ledger, embedded, served or in a database. It decides from what the book says, changes
 * nothing itself, and always decides the same: whoever has the commands has the ledger.
 */
public record LedgerRules(Terms terms) {
    /**
     * Decides one command.
     *
     * @param now what the ledger's clock says; a clock behind the last change counts as standing still, so that nothing
     *     that was over begins again
     */
    public Ruling rule(Book book, Command command, LedgerTime now) {
        Optional<Done> done = book.done(command.id());
        if (done.isPresent()) {
            return done.get().command().equals(command)
                    ? new Ruling.Unchanged(done.get())
                    : new Ruling.Refused(new Refusal.IdTaken(command.id()));
        }
        LedgerTime moment = now.max(book.time());
        return command.accept(new Decision(
                new AccountRules(terms, book, moment),
                new ChannelRules(terms, book, moment),
                new LicenceRules(book, moment)));
    }

    private record Decision(AccountRules accounts, ChannelRules channels, LicenceRules licences)
            implements Command.Handler<Ruling> {
        @Override
        public Ruling grant(Command.Grant command) {
            return accounts.grant(command);
        }

        @Override
        public Ruling faucetClaim(Command.FaucetClaim command) {
            return accounts.faucetClaim(command);
        }

        @Override
        public Ruling transfer(Command.Transfer command) {
            return accounts.transfer(command);
        }

        @Override
        public Ruling open(Command.Open command) {
            return channels.open(command);
        }

        @Override
        public Ruling topUp(Command.TopUp command) {
            return channels.topUp(command);
        }

        @Override
        public Ruling extend(Command.Extend command) {
            return channels.extend(command);
        }

        @Override
        public Ruling settle(Command.Settle command) {
            return channels.settle(command);
        }

        @Override
        public Ruling closeByPayee(Command.CloseByPayee command) {
            return channels.closeByPayee(command);
        }

        @Override
        public Ruling refundExpired(Command.RefundExpired command) {
            return channels.refundExpired(command);
        }

        @Override
        public Ruling delegate(Command.Delegate command) {
            return licences.delegate(command);
        }

        @Override
        public Ruling revoke(Command.Revoke command) {
            return licences.revoke(command);
        }

        @Override
        public Ruling deposit(Command.Deposit command) {
            return accounts.deposit(command);
        }

        @Override
        public Ruling withdraw(Command.Withdraw command) {
            return accounts.withdraw(command);
        }

        @Override
        public Ruling exitToChain(Command.ExitToChain command) {
            return channels.exitToChain(command);
        }
    }
}
