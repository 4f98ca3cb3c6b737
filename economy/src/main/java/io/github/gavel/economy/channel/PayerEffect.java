package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.ViolationCode;

/** What the shell of a payer's channel does. Each effect may be done at once: what it depends on is on disk. */
public sealed interface PayerEffect {
    /** Write this, then say {@link PayerChannel#persisted} or {@link PayerChannel#storeFailed}. */
    record Persist(PayerRow row) implements PayerEffect {}

    record Submit(Order order) implements PayerEffect {}

    /** Show the payee this receipt, on every connection. */
    record Show(SignedReceipt receipt) implements PayerEffect {}

    /** Sign this and send it with the next pay; one of nothing goes without a signature. */
    record Sign(Voucher voucher) implements PayerEffect {}

    /** Sign this and send it with a pay that asks for the end. */
    record AskClose(Voucher voucher) implements PayerEffect {}

    record Refuse(PayerRefusal refusal) implements PayerEffect {}

    /** The payee broke the rules; whoever listens to its connection ends it. */
    record Violation(ViolationCode code) implements PayerEffect {}

    record Freeze(ChannelFault fault) implements PayerEffect {}
}
