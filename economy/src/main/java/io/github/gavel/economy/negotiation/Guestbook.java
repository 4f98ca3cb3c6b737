package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.slots.BidPace;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.economy.visits.Visits;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a provider remembers of those who were here in the last ten minutes. Looks at channels cost it the same whatever
 * the channels are for, so they are counted over all torrents. A bid is one for a torrent: whoever fetches one after
 * another did not change its mind. An immutable value.
 */
public final class Guestbook {
    private record Bidder(Culprit who, InfoHash torrent) {}

    private final Visits<Bidder, BidPace> bids;
    private final Visits<Culprit, LookPace> looks;

    private Guestbook(Visits<Bidder, BidPace> bids, Visits<Culprit, LookPace> looks) {
        this.bids = bids;
        this.looks = looks;
    }

    /** Nobody was here yet. */
    public static Guestbook empty() {
        return new Guestbook(
                Visits.none(BidPace.MOST, BidPace::and),
                Visits.none(Comparator.comparing(LookPace::next), LookPace::and));
    }

    /** By somebody who comes now for a torrent: all that is remembered of any whom he may be. */
    public Used usedBy(Set<Culprit> anyOf, InfoHash torrent, Tick now) {
        return new Used(
                bids.usedBy(bidders(anyOf, torrent), now).orElse(BidPace.none()),
                looks.usedBy(anyOf, now).orElse(LookPace.none()));
    }

    /** To be told at each change, so that a second connection finds it too. */
    public Guestbook seen(Set<Culprit> as, InfoHash torrent, Used used, Tick now) {
        return new Guestbook(bids.seen(bidders(as, torrent), used.bids(), now), looks.seen(as, used.looks(), now));
    }

    private static Set<Bidder> bidders(Set<Culprit> who, InfoHash torrent) {
        return who.stream().map(any -> new Bidder(any, torrent)).collect(Collectors.toSet());
    }
}
