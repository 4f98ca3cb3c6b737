package io.github.gavel.speed.pairing;

import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.negotiation.Guestbook;
import io.github.gavel.economy.negotiation.Used;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import java.util.Set;

/** What a seller remembers of who was here in the last minutes, by name and by address. */
final class Guests {
    private final World world;
    private Guestbook book = Guestbook.empty();

    Guests(World world) {
        this.world = world;
    }

    /** What whoever is at the other end used up on any of its connections. */
    Used used(Line line, Optional<PayerTag> tag) {
        return book.usedBy(mayBe(line, tag), world.torrent(), world.time().now().tick());
    }

    void seen(Sale sale) {
        Tick now = world.time().now().tick();
        book = book.seen(mayBe(sale.line, sale.tag), world.torrent(), sale.deal.used(), now);
    }

    private static Set<Culprit> mayBe(Line line, Optional<PayerTag> tag) {
        Culprit neighbours = new Culprit.Neighbours(line.other().owner.home());
        return tag.<Set<Culprit>>map(it -> Set.of(neighbours, new Culprit.Customer(Fakes.LEDGER, it)))
                .orElseGet(() -> Set.of(neighbours));
    }
}
