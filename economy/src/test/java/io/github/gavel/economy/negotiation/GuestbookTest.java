package io.github.gavel.economy.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.BidPace;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class GuestbookTest {
    private static final Octets OCTETS = Octets.ofHex("07".repeat(32));
    private static final Culprit ANN = new Culprit.Customer(new LedgerId(OCTETS), new PayerTag(OCTETS));
    private static final Culprit STREET =
            new Culprit.Neighbours(new AddressBlock(AddressBlock.Kind.IPV4, 1_000_000, 0));
    private static final InfoHash FILM = new InfoHash(Octets.ofHex("ab".repeat(20)));
    private static final InfoHash SONG = new InfoHash(Octets.ofHex("cd".repeat(20)));
    private static final Tick START = Tick.ofSeconds(100);
    private static final Used USED = new Used(
            new BidPace(Rate.perGib(5), Optional.of(START), START, 2, 7),
            LookPace.none().after(START));

    private Guestbook book = Guestbook.empty();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(book.usedBy(Set.of(STREET, ANN), FILM, START)).isEqualTo(Used.NOTHING);
    }

    @Test
    void remembersWhoeverSomebodyWasOnTheNextConnectionForTheSameTorrent() {
        book = book.seen(Set.of(STREET, ANN), FILM, USED, START);
        assertThat(book.usedBy(Set.of(STREET), FILM, START)).isEqualTo(USED);
        assertThat(book.usedBy(Set.of(ANN), FILM, START)).isEqualTo(USED);
    }

    @Test
    void holdsABidAgainstNobodyWhoComesForAnotherTorrentButStillCountsLooks() {
        book = book.seen(Set.of(STREET), FILM, USED, START);
        assertThat(book.usedBy(Set.of(STREET), SONG, START)).isEqualTo(new Used(BidPace.none(), USED.looks()));
        book = book.seen(Set.of(STREET), SONG, Used.NOTHING, START);
        assertThat(book.usedBy(Set.of(STREET), FILM, START)).isEqualTo(USED);
    }
}
