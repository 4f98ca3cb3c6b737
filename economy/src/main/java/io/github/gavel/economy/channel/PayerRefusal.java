package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.money.Amount;

/** Why a payer's channel does not do what it is asked, with the numbers that decided it. */
public sealed interface PayerRefusal {
    enum Limit {
        DEPOSIT,
        BUDGET
    }

    record Frozen(ChannelFault fault) implements PayerRefusal {}

    /** The ledger has not confirmed it, would not open it, or it is over. */
    record NotOpen(PayerRow.Status status) implements PayerRefusal {}

    /** Its end was asked for. */
    record Ending(Amount last) implements PayerRefusal {}

    /** What was signed in earlier runs lies between {@code seen} and {@code mark}; the payee's accept will tell. */
    record NotAccepted(Amount seen, Amount mark) implements PayerRefusal {}

    /** Vouchers never fall. */
    record Falling(Amount asked, Amount highest) implements PayerRefusal {}

    record Insufficient(Limit limit, Amount needed, Amount available) implements PayerRefusal {}

    /** One top-up at a time; nothing is no top-up, and a deposit has a largest value. */
    record NoTopUp(Amount asked, Amount deposit) implements PayerRefusal {}

    record ToppingUp(CommandId id, Amount amount) implements PayerRefusal {}
}
