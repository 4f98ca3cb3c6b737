package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/** Why a ledger does not do what it is told. Nothing changed, and nothing is remembered of the command. */
public sealed interface Refusal {
    /** Another command was done under this id. */
    record IdTaken(CommandId id) implements Refusal {}

    /** Grains are made out of nothing on test ledgers only. */
    record NoTestLedger() implements Refusal {}

    /** No hub backs this ledger: nothing comes from a chain or goes there. */
    record NoHub() implements Refusal {}

    /** It is not for this key to say. */
    record WrongSigner(AccountId by, AccountId needed) implements Refusal {}

    /** Neither the account's own key nor that of an agent of it whose licence is in force. */
    record NoLicence(AccountId by, AccountId account, LedgerTime now) implements Refusal {}

    record OverLimit(Limits.Kind kind, Amount limit, Amount used, Amount asked) implements Refusal {}

    /** There is no licence that could be revoked. */
    record NotDelegated(AccountId main, AccountId agent) implements Refusal {}

    record NothingToMove() implements Refusal {}

    record ToItself(AccountId account) implements Refusal {}

    record Insufficient(AccountId account, Amount needed, Amount available) implements Refusal {}

    /** A ledger never holds more than {@link Amount#MAX} in all, so no balance in it can overflow. */
    record TooMuchInAll(Amount circulating, Amount asked) implements Refusal {}

    record FaucetUsed(AccountId account) implements Refusal {}

    record CreditedBefore(ChainEvent event) implements Refusal {}

    record ChannelUsed(ChannelId channel) implements Refusal {}

    record UnknownChannel(ChannelId channel) implements Refusal {}

    record ChannelEnded(ChannelId channel, Channel.State state, Amount settled) implements Refusal {}

    /** A channel, or a licence, would end at a moment that has passed. */
    record ExpiryPassed(LedgerTime expiry, LedgerTime now) implements Refusal {}

    record NotLater(LedgerTime expiry, LedgerTime asked) implements Refusal {}

    /** From its expiry on a channel is only settled and ended. */
    record Expired(LedgerTime expiry, LedgerTime now) implements Refusal {}

    record NotExpired(LedgerTime expiry, LedgerTime now) implements Refusal {}

    record AboveDeposit(Amount cumulative, Amount deposit) implements Refusal {}

    /** The payee agreed to end once more than this is settled. */
    record NotYetSettled(Amount settled, Amount last) implements Refusal {}
}
