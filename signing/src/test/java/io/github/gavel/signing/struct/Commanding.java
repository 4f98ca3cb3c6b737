package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Parties;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.signing.eip712.DomainSeparator;

/**
 * The command that a ledger makes of a mandate. What it does not take from there is the id and who signed, which are
 * always the same here, and the operator's tag. A command that gains a field does not compile here.
 */
final class Commanding {
    static final AccountId SOMEBODY = new AccountId(Octets.of(new byte[20]));

    private static final CommandId ID = new CommandId(Octets.of(new byte[32]));
    private static final PayerTag TAG = new PayerTag(Octets.of(new byte[32]));

    private Commanding() {}

    static Command of(DomainSeparator ledger, Mandate mandate) {
        if (mandate instanceof Mandate.Grant m) {
            return new Command.Grant(ID, SOMEBODY, m.to(), m.amount());
        }
        if (mandate instanceof Mandate.FaucetClaim m) {
            return new Command.FaucetClaim(ID, SOMEBODY, m.to(), m.amount());
        }
        if (mandate instanceof Mandate.Transfer m) {
            return new Command.Transfer(ID, m.from(), m.to(), m.amount());
        }
        if (mandate instanceof Mandate.Open m) {
            return new Command.Open(ID, SOMEBODY, parties(ledger, m), m.deposit(), m.expiry());
        }
        if (mandate instanceof Mandate.TopUp m) {
            return new Command.TopUp(ID, SOMEBODY, m.channel(), m.amount());
        }
        if (mandate instanceof Mandate.Extend m) {
            return new Command.Extend(ID, SOMEBODY, m.channel(), m.expiry());
        }
        if (mandate instanceof Mandate.Settle m) {
            return new Command.Settle(ID, SOMEBODY, new Voucher(m.channel(), m.cumulative()));
        }
        if (mandate instanceof Mandate.CloseByPayee m) {
            return new Command.CloseByPayee(ID, SOMEBODY, m.channel(), m.last());
        }
        if (mandate instanceof Mandate.RefundExpired m) {
            return new Command.RefundExpired(ID, SOMEBODY, m.channel());
        }
        if (mandate instanceof Mandate.Delegate m) {
            return new Command.Delegate(ID, m.main(), m.agent(), m.limits());
        }
        if (mandate instanceof Mandate.Revoke m) {
            return new Command.Revoke(ID, m.main(), m.agent());
        }
        if (mandate instanceof Mandate.Deposit m) {
            return new Command.Deposit(ID, SOMEBODY, m.to(), m.amount(), m.event());
        }
        if (mandate instanceof Mandate.Withdraw m) {
            return new Command.Withdraw(ID, m.from(), m.to(), m.amount());
        }
        return new Command.ExitToChain(ID, SOMEBODY, ((Mandate.ExitToChain) mandate).channel());
    }

    private static Parties parties(DomainSeparator ledger, Mandate.Open m) {
        ChannelOrigin origin = new ChannelOrigin(ledger, m.commitment().payerCommit(), m.payee(), m.signer());
        return new Parties(
                origin.channelId(),
                m.commitment().payer(),
                m.commitment().nonce(),
                origin.payerCommit(),
                TAG,
                m.payee(),
                m.signer(),
                m.closer());
    }
}
