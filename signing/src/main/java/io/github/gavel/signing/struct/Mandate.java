package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.eip712.StructType;

/**
 * What a ledger is asked to do, as it is signed: all of a command but its id and who signed it. The id is the digest.
 * So nobody can give a signed mandate another id and have it act twice, nor take its id for something else.
 */
public sealed interface Mandate {
    /** What the ledger knows it by. */
    static <M extends Mandate> CommandId id(DomainSeparator ledger, StructType<M> type, M mandate) {
        return new CommandId(ledger.digest(type, mandate).octets());
    }

    record Grant(Nonce nonce, AccountId to, Amount amount) implements Mandate {}

    record FaucetClaim(Nonce nonce, AccountId to, Amount amount) implements Mandate {}

    record Transfer(Nonce nonce, AccountId from, AccountId to, Amount amount) implements Mandate {}

    /**
     * It has the channel's nonce for its own. Commitment and channel id are not in it: the ledger makes them of what
     * is, so that they cannot disagree.
     */
    record Open(
            Commitment commitment,
            AccountId payee,
            AccountId signer,
            AccountId closer,
            Amount deposit,
            LedgerTime expiry)
            implements Mandate {}

    record TopUp(Nonce nonce, ChannelId channel, Amount amount) implements Mandate {}

    record Extend(Nonce nonce, ChannelId channel, LedgerTime expiry) implements Mandate {}

    /**
     * Nobody signs it: a {@link Voucher} goes with it, whose signature does the work. Whoever hands in the same voucher
     * names the same command.
     */
    record Settle(ChannelId channel, Amount cumulative) implements Mandate {}

    /** Whoever was told it may hand it in, the payer too. A channel ends once, so it needs no nonce. */
    record CloseByPayee(ChannelId channel, Amount last) implements Mandate {}

    record RefundExpired(Nonce nonce, ChannelId channel) implements Mandate {}

    record Delegate(Nonce nonce, AccountId main, AccountId agent, Limits limits) implements Mandate {}

    record Revoke(Nonce nonce, AccountId main, AccountId agent) implements Mandate {}

    record Deposit(Nonce nonce, AccountId to, Amount amount, ChainEvent event) implements Mandate {}

    record Withdraw(Nonce nonce, AccountId from, AccountId to, Amount amount) implements Mandate {}

    record ExitToChain(Nonce nonce, ChannelId channel) implements Mandate {}
}
