package io.github.gavel.engine.torrent;

import io.github.gavel.engine.choking.Candidate;
import io.github.gavel.engine.choking.Choking;
import io.github.gavel.engine.choking.Unchoked;
import io.github.gavel.engine.manners.Neighbour;
import io.github.gavel.engine.overlay.ConnectionId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may ask us for blocks: by the classic rule, or as an overlay says. */
final class Seating {
    private final Slots.Claim claim;
    private final int slots;
    private final Company company;
    private Optional<Given> given = Optional.empty();

    /** What an overlay wanted last. */
    private record Given(List<ConnectionId> regular, Optional<ConnectionId> optimistic) {}

    /** @param slots how many there are for this torrent at most, beside the one that goes round */
    Seating(Slots.Claim claim, int slots, Company company) {
        this.claim = claim;
        this.slots = slots;
        this.company = company;
    }

    /** Whoever makes no use of its slot gives it up, if somebody else waits for one. */
    void unseat(Collection<Peer> peers) {
        if (!company.decidesSlots()) {
            Choking.givingUp(interested(peers)).forEach(this::choke);
        }
    }

    /** A round of ten seconds. */
    void round(Collection<Peer> peers, boolean seeding) {
        if (company.decidesSlots()) {
            company.round(peers, seeding, slots + 1);
        } else {
            List<Candidate<Peer>> interested = interested(peers);
            give(peers, choking(interested).decide(interested, seeding));
        }
    }

    /** Other torrents have some of its slots now. */
    void shrunk(Collection<Peer> peers, boolean seeding) {
        if (company.decidesSlots()) {
            given.ifPresent(last -> give(peers, last));
        } else {
            round(peers, seeding);
        }
    }

    /** Slots as an overlay gives them, which it may do at any time, as far as there are so many. */
    void give(Collection<Peer> peers, List<ConnectionId> regular, Optional<ConnectionId> optimistic) {
        if (company.decidesSlots()) {
            Given now = new Given(regular, optimistic);
            given = Optional.of(now);
            give(peers, now);
        }
    }

    private void give(Collection<Peer> peers, Given wished) {
        List<Peer> chosen = Stream.concat(wished.regular().stream(), wished.optimistic().stream())
                .flatMap(connection -> company.peer(connection).stream())
                .distinct()
                .toList();
        Set<Peer> granted = chosen.stream()
                .limit(claim.want(Math.min(chosen.size(), slots + 1)))
                .collect(Collectors.toSet());
        give(
                peers,
                new Unchoked<>(
                        granted, wished.optimistic().flatMap(company::peer).filter(granted::contains)));
    }

    private void give(Collection<Peer> peers, Unchoked<Peer> unchoked) {
        for (Peer peer : List.copyOf(peers)) {
            peer.standing().optimistic(unchoked.optimistic().equals(Optional.of(peer)));
            if (unchoked.contains(peer)) {
                peer.unchoke();
            } else {
                choke(peer);
            }
        }
    }

    /** Between two rounds a slot may have become free: whoever would have it next need not wait. */
    void fill(Collection<Peer> peers, boolean seeding) {
        if (company.decidesSlots()) {
            letGoIf(peers.isEmpty());
            return;
        }
        List<Candidate<Peer>> interested = interested(peers);
        List<Peer> next = choking(interested).next(interested, seeding);
        if (!next.isEmpty()) {
            peers.stream().filter(peer -> !peer.standing().theyWant()).toList().forEach(this::choke);
        }
        next.forEach(Peer::unchoke);
    }

    /** Nobody gives up the slots of a torrent without peers in its place. */
    private void letGoIf(boolean isAlone) {
        if (isAlone) {
            claim.want(0);
        }
    }

    /** Lets go of its slots. */
    void end() {
        claim.end();
    }

    private void choke(Peer peer) {
        peer.choke().ifPresent(died -> company.choked(peer, died));
    }

    private Choking choking(List<Candidate<Peer>> interested) {
        int granted = granted(interested);
        return granted == wanted(interested) ? new Choking(slots, 1) : Choking.within(granted);
    }

    private int granted(List<Candidate<Peer>> interested) {
        return claim.want(wanted(interested));
    }

    private int wanted(List<Candidate<Peer>> interested) {
        return Math.min(interested.size(), slots + 1);
    }

    private static List<Candidate<Peer>> interested(Collection<Peer> peers) {
        return peers.stream()
                .filter(peer -> peer.standing().theyWant())
                .map(Seating::candidate)
                .toList();
    }

    private static Candidate<Peer> candidate(Peer peer) {
        Standing standing = peer.standing();
        return new Candidate<>(
                peer,
                peer.received().perSecond(),
                peer.sent().perSecond(),
                standing.weChoke() ? -1L - standing.secondsInSlot() : standing.secondsInSlot(),
                standing.secondsInLine(),
                standing.isOptimistic(),
                standing.diligence(),
                Neighbour.at(peer.address()));
    }
}
