package io.github.gavel.economy.budget;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers a person typed. There is no "unlimited": software that spends for somebody is told how much.
 *
 * @param torrent for every torrent that has no number of its own
 * @param torrents for single torrents
 */
public record Limits(Amount torrent, Map<InfoHash, Amount> torrents, Amount day, Amount month, Amount locked) {
    public Limits {
        torrents = Map.copyOf(torrents);
    }

    /** The same numbers for every torrent. */
    public static Limits of(Amount torrent, Amount day, Amount month, Amount locked) {
        return new Limits(torrent, Map.of(), day, month, locked);
    }

    public Limits with(InfoHash single, Amount limit) {
        Map<InfoHash, Amount> next = new HashMap<>(torrents);
        next.put(single, limit);
        return new Limits(torrent, next, day, month, locked);
    }

    public Amount of(InfoHash single) {
        return torrents.getOrDefault(single, torrent);
    }
}
