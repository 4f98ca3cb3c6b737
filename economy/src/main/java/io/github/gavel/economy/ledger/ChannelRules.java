package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Ruling.Applied;
import io.github.gavel.economy.ledger.Ruling.Refused;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;
import java.util.function.Function;

/** The life of a channel: opened, fed, settled as often as its payee likes, ended once. */
record ChannelRules(Terms terms, Book book, LedgerTime now) {
    Ruling open(Command.Open command) {
        Parties parties = command.parties();
        if (book.channel(parties.channel()).isPresent()) {
            return new Refused(new Refusal.ChannelUsed(parties.channel()));
        }
        if (!now.isBefore(command.expiry())) {
            return new Refused(new Refusal.ExpiryPassed(command.expiry(), now));
        }
        Purse purse = purse(parties.payer(), command.by());
        Optional<Refusal> refusal = purse.refusal(command.deposit(), Amount.ZERO);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Channel opened = Channel.opened(parties, command.deposit(), command.expiry());
        return new Applied(purse.locking(command.deposit(), opened, change(command)));
    }

    Ruling topUp(Command.TopUp command) {
        return living(command.channel(), channel -> {
            Purse purse = purse(channel.parties().payer(), command.by());
            Optional<Refusal> refusal = purse.refusal(command.amount(), channel.deposit());
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            Channel fuller = channel.toppedUp(command.amount());
            return new Applied(purse.locking(command.amount(), fuller, change(command)));
        });
    }

    Ruling extend(Command.Extend command) {
        return living(command.channel(), channel -> {
            Optional<Refusal> refusal =
                    purse(channel.parties().payer(), command.by()).refusal();
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            if (!channel.expiry().isBefore(command.expiry())) {
                return new Refused(new Refusal.NotLater(channel.expiry(), command.expiry()));
            }
            return new Applied(change(command).with(channel.extended(command.expiry())));
        });
    }

    /** What is settled already needs no open channel: the money is where it belongs. */
    Ruling settle(Command.Settle command) {
        return known(command.voucher().channel(), channel -> {
            Amount cumulative = command.voucher().cumulative();
            if (!command.by().equals(channel.parties().signer())) {
                return wrongSigner(command, channel.parties().signer());
            }
            if (channel.settled().covers(cumulative)) {
                return new Ruling.Unchanged(new Done(command, Optional.of(channel)));
            }
            if (!channel.isOpen()) {
                return ended(channel);
            }
            if (!channel.deposit().covers(cumulative)) {
                return new Refused(new Refusal.AboveDeposit(cumulative, channel.deposit()));
            }
            Amount more = cumulative.minus(channel.settled());
            Account payee = book.account(channel.parties().payee()).plus(more);
            return new Applied(change(command)
                    .with(payee)
                    .with(channel.settledAt(cumulative))
                    .moving(locked(channel), new Place.Held(payee.id()), more));
        });
    }

    Ruling closeByPayee(Command.CloseByPayee command) {
        return open(command.channel(), channel -> {
            if (!command.by().equals(channel.parties().closer())) {
                return wrongSigner(command, channel.parties().closer());
            }
            if (!channel.settled().covers(command.last())) {
                return new Refused(new Refusal.NotYetSettled(channel.settled(), command.last()));
            }
            return paidBack(command, channel, Channel.State.CLOSED);
        });
    }

    Ruling refundExpired(Command.RefundExpired command) {
        return open(command.channel(), channel -> {
            Optional<Refusal> refusal =
                    purse(channel.parties().payer(), command.by()).refusal();
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            if (!channel.isExpired(now)) {
                return new Refused(new Refusal.NotExpired(channel.expiry(), now));
            }
            return paidBack(command, channel, Channel.State.REFUNDED);
        });
    }

    Ruling exitToChain(Command.ExitToChain command) {
        if (!terms.anchored()) {
            return new Refused(new Refusal.NoHub());
        }
        return open(command.channel(), channel -> {
            Parties parties = channel.parties();
            if (!command.by().equals(parties.payee())) {
                if (!command.by().equals(parties.payer())) {
                    return wrongSigner(command, parties.payee());
                }
                if (!channel.isExpired(now)) {
                    return new Refused(new Refusal.NotExpired(channel.expiry(), now));
                }
            }
            return new Applied(change(command)
                    .with(channel.ended(Channel.State.EXITED))
                    .moving(locked(channel), Place.Outside.CHAIN, channel.locked()));
        });
    }

    private Ruling paidBack(Command command, Channel channel, Channel.State end) {
        Account payer = book.account(channel.parties().payer()).plus(channel.locked());
        return new Applied(change(command)
                .with(payer)
                .with(channel.ended(end))
                .moving(locked(channel), new Place.Held(payer.id()), channel.locked()));
    }

    private Ruling known(ChannelId id, Function<Channel, Ruling> rule) {
        return book.channel(id).map(rule).orElseGet(() -> new Refused(new Refusal.UnknownChannel(id)));
    }

    private Ruling open(ChannelId id, Function<Channel, Ruling> rule) {
        return known(id, channel -> channel.isOpen() ? rule.apply(channel) : ended(channel));
    }

    private Ruling living(ChannelId id, Function<Channel, Ruling> rule) {
        return open(
                id,
                channel -> channel.isExpired(now)
                        ? new Refused(new Refusal.Expired(channel.expiry(), now))
                        : rule.apply(channel));
    }

    private static Ruling ended(Channel channel) {
        return new Refused(new Refusal.ChannelEnded(channel.parties().channel(), channel.state(), channel.settled()));
    }

    private static Ruling wrongSigner(Command command, AccountId needed) {
        return new Refused(new Refusal.WrongSigner(command.by(), needed));
    }

    private Purse purse(AccountId payer, AccountId by) {
        return Purse.of(book, payer, by, now);
    }

    private static Place locked(Channel channel) {
        return new Place.Locked(channel.parties().channel());
    }

    private Change change(Command command) {
        return Change.of(command, now, book);
    }
}
