package io.github.gavel.ledger.book;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Change;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.ledger.deed.Deed;
import io.github.gavel.signing.struct.Mandate;
import java.util.Optional;

/**
 * One change on its way into a book.
 *
 * @param deed as its journal has it
 */
record Posting(Change change, Optional<Signature> settlement, Octets deed) {
    static Posting of(Change change, Deed deed, Octets encoded) {
        boolean settles = deed.signed().mandate() instanceof Mandate.Settle;
        return new Posting(change, settles ? Optional.of(deed.signed().signature()) : Optional.empty(), encoded);
    }

    /** A settlement acts once by its amount, so its id need not be remembered. */
    boolean isRemembered() {
        return settlement.isEmpty();
    }

    Page page(Channel channel, Optional<Page> before) {
        return new Page(channel, settlement.or(() -> before.flatMap(Page::settlement)));
    }
}
