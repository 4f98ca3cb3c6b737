package io.github.gavel.client.cli.auction;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.JsonSource;
import io.github.gavel.economy.capacity.FreeCapacity;
import io.github.gavel.economy.capacity.FreeShare;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Slots;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * A round as somebody wrote it down: what is decided and how its peers are called. The peers' keys are their places in
 * the file.
 *
 * @param capacity what the torrent can upload, in bytes a second, where the file says it
 */
public record AuctionFile(Round round, OptionalLong capacity, List<String> names) {
    public AuctionFile {
        names = List.copyOf(names);
    }

    public static AuctionFile read(InputStream in) throws BadInput {
        return new RoundForm(JsonSource.of(in)).read();
    }

    public String nameOf(PeerKey peer) {
        return names.get((int) peer.number());
    }

    public Outcome.Decided decide() throws BadInput {
        Outcome outcome = Slots.decide(round);
        if (outcome instanceof Outcome.Decided decided) {
            return decided;
        }
        if (outcome instanceof Outcome.ClockWentBack back) {
            throw new BadInput(
                    placeOf(back.peer()) + "something about it happened at second " + Kinds.seconds(back.then())
                            + ", but now is second " + Kinds.seconds(back.now()) + "; time does not go back");
        }
        if (outcome instanceof Outcome.TooManyPeers many) {
            throw tooManyPeers(many.peers(), many.limit());
        }
        throw new IllegalStateException("peers are numbered by their places, and still " + outcome);
    }

    FreeCapacity freeCapacity() {
        return FreeShare.standard(round.rules().slots()).of(round.reserve(), capacity);
    }

    static BadInput tooManyPeers(long peers, int limit) {
        return new BadInput(peers + " peers; a round has at most " + limit);
    }

    private String placeOf(PeerKey peer) {
        return PeerForm.place(peer.number(), nameOf(peer));
    }
}
