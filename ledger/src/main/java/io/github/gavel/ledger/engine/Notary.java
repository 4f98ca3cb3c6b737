package io.github.gavel.ledger.engine;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.ledger.book.Page;
import io.github.gavel.ledger.check.Pen;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.Structs;

/** Gives the ledger's word of a channel, with the operator's signature. */
record Notary(DomainSeparator domain, Pen pen) {
    LedgerWord word(Page page) {
        Receipt receipt = page.channel().receipt();
        SignedReceipt signed = new SignedReceipt(receipt, pen.sign(() -> domain.digest(Structs.RECEIPT, receipt)));
        return new LedgerWord(signed, page.lastSettled(), page.channel().state());
    }
}
