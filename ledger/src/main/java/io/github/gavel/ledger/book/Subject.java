package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Command;
import java.util.Optional;

/** The channel that a command is about. */
public final class Subject implements Command.Handler<Optional<ChannelId>> {
    private static final Subject FINDER = new Subject();

    private Subject() {}

    public static Optional<ChannelId> of(Command command) {
        return command.accept(FINDER);
    }

    @Override
    public Optional<ChannelId> grant(Command.Grant command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> faucetClaim(Command.FaucetClaim command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> transfer(Command.Transfer command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> open(Command.Open command) {
        return Optional.of(command.parties().channel());
    }

    @Override
    public Optional<ChannelId> topUp(Command.TopUp command) {
        return Optional.of(command.channel());
    }

    @Override
    public Optional<ChannelId> extend(Command.Extend command) {
        return Optional.of(command.channel());
    }

    @Override
    public Optional<ChannelId> settle(Command.Settle command) {
        return Optional.of(command.voucher().channel());
    }

    @Override
    public Optional<ChannelId> closeByPayee(Command.CloseByPayee command) {
        return Optional.of(command.channel());
    }

    @Override
    public Optional<ChannelId> refundExpired(Command.RefundExpired command) {
        return Optional.of(command.channel());
    }

    @Override
    public Optional<ChannelId> delegate(Command.Delegate command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> revoke(Command.Revoke command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> deposit(Command.Deposit command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> withdraw(Command.Withdraw command) {
        return Optional.empty();
    }

    @Override
    public Optional<ChannelId> exitToChain(Command.ExitToChain command) {
        return Optional.of(command.channel());
    }
}
