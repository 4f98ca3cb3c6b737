package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.ledger.deed.DeedCodec;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;

/**
 * What a book keeps of a deed beside its change. A settlement acts once by its amount, so its id need not be
 * remembered.
 *
 * @param remembered the deed as its journal has it
 */
record Posting(Optional<Signature> settlement, Optional<Octets> remembered) {
    static Posting of(Deed deed) {
        return deed.signed().mandate() instanceof Mandate.Settle
                ? new Posting(Optional.of(deed.signed().signature()), Optional.empty())
                : new Posting(Optional.empty(), Optional.of(Octets.of(DeedCodec.encode(deed))));
    }

    Page page(Channel channel, Optional<Page> before) {
        return new Page(channel, settlement.or(() -> before.flatMap(Page::settlement)));
    }
}
