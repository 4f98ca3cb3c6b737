package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/**
 * What a ledger can be told. A command holds facts: its signatures, hashes and proofs of work were checked before, and
 * {@link #by} is whose key signed it. Equal commands are the same command; one id never names two different ones.
 */
public sealed interface Command {
    CommandId id();

    AccountId by();

    <R> R accept(Handler<R> handler);

    /** The operator issues grains, on a test ledger. */
    record Grant(CommandId id, AccountId by, AccountId to, Amount amount) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.grant(this);
        }
    }

    /** The operator lets an account that worked for it have its first grains, on a test ledger. */
    record FaucetClaim(CommandId id, AccountId by, AccountId to, Amount amount) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.faucetClaim(this);
        }
    }

    /** The signer's own grains go to another account. */
    record Transfer(CommandId id, AccountId by, AccountId to, Amount amount) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.transfer(this);
        }
    }

    /** The payer, or its agent, locks a deposit in a new channel. */
    record Open(CommandId id, AccountId by, Parties parties, Amount deposit, LedgerTime expiry) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.open(this);
        }
    }

    /** The payer, or its agent, locks more in a channel. */
    record TopUp(CommandId id, AccountId by, ChannelId channel, Amount amount) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.topUp(this);
        }
    }

    /** The payer, or its agent, lets a channel live longer. */
    record Extend(CommandId id, AccountId by, ChannelId channel, LedgerTime expiry) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.extend(this);
        }
    }

    /** A voucher is shown, by whoever has it; the channel's signer signed it. */
    record Settle(CommandId id, AccountId by, Voucher voucher) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.settle(this);
        }
    }

    /** The payee's closer agrees to end a channel once at least {@code last} of it is settled. */
    record CloseByPayee(CommandId id, AccountId by, ChannelId channel, Amount last) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.closeByPayee(this);
        }
    }

    /** The payer, or its agent, takes back what an expired channel still holds. */
    record RefundExpired(CommandId id, AccountId by, ChannelId channel) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.refundExpired(this);
        }
    }

    /** The signer licenses an agent, from nothing, whatever an earlier licence left. */
    record Delegate(CommandId id, AccountId by, AccountId agent, Limits limits) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.delegate(this);
        }
    }

    /** The signer ends an agent's licence. Channels that the agent opened live on. */
    record Revoke(CommandId id, AccountId by, AccountId agent) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.revoke(this);
        }
    }

    /** The operator credits what arrived at the hub and is final there. */
    record Deposit(CommandId id, AccountId by, AccountId to, Amount amount, ChainEvent event) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.deposit(this);
        }
    }

    /** The signer's own grains leave for an address on the chain. */
    record Withdraw(CommandId id, AccountId by, AccountId address, Amount amount) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.withdraw(this);
        }
    }

    /** The payee, or after expiry the payer, moves a channel to the hub, to be settled there. */
    record ExitToChain(CommandId id, AccountId by, ChannelId channel) implements Command {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.exitToChain(this);
        }
    }

    /** One answer for each command; who forgets one does not compile. */
    interface Handler<R> {
        R grant(Grant command);

        R faucetClaim(FaucetClaim command);

        R transfer(Transfer command);

        R open(Open command);

        R topUp(TopUp command);

        R extend(Extend command);

        R settle(Settle command);

        R closeByPayee(CloseByPayee command);

        R refundExpired(RefundExpired command);

        R delegate(Delegate command);

        R revoke(Revoke command);

        R deposit(Deposit command);

        R withdraw(Withdraw command);

        R exitToChain(ExitToChain command);
    }
}
