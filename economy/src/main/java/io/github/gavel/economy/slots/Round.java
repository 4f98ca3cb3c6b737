package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;

/**
 * Everything one choke tick of one torrent decides from: the same round gives the same decisions, on any machine.
 *
 * @param pieceLength the torrent's piece length in bytes
 * @param secret orders peers that are equal in everything else, so that no peer can arrange to win ties
 */
public record Round(
        SlotRules rules, Side side, Rate reserve, int pieceLength, Tick now, long secret, List<Peer> peers) {
    public static final int PEER_LIMIT = 100_000;

    public Round {
        peers = List.copyOf(peers);
        if (pieceLength < 1) {
            throw new IllegalArgumentException("a piece length of " + pieceLength + " bytes: it is at least 1");
        }
    }
}
