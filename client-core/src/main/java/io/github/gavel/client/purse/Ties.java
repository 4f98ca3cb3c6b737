package io.github.gavel.client.purse;

import io.github.gavel.bencode.BDictionary;
import io.github.gavel.bencode.BString;
import io.github.gavel.bencode.BValue;
import io.github.gavel.bencode.Bencode;
import io.github.gavel.bencode.Decoding;
import io.github.gavel.bencode.Form;
import io.github.gavel.bencode.Limits;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.wallet.store.Earner;
import io.github.gavel.wallet.store.Loaded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * For which torrent a channel is. No ledger is told that and no receipt says it: it is what was seen here while the
 * channel was used, and an entry of a history without it is shown without a torrent.
 */
record Ties(Map<ChannelId, InfoHash> torrents) {
    static final Ties NONE = new Ties(Map.of());

    Ties {
        torrents = Map.copyOf(torrents);
    }

    Optional<InfoHash> of(ChannelId channel) {
        return Optional.ofNullable(torrents.get(channel));
    }

    Ties and(Map<ChannelId, InfoHash> more) {
        if (torrents.entrySet().containsAll(more.entrySet())) {
            return this;
        }
        Map<ChannelId, InfoHash> all = new HashMap<>(torrents);
        all.putAll(more);
        return new Ties(all);
    }

    /** Each torrent is paid for at an account of its own. */
    Ties and(Loaded loaded) {
        Map<AccountId, InfoHash> earners =
                loaded.earners().stream().collect(Collectors.toMap(Earner::payee, Earner::torrent, (one, same) -> one));
        Map<ChannelId, InfoHash> seen = new HashMap<>();
        loaded.payees()
                .forEach(row -> Optional.ofNullable(
                                earners.get(row.receipt().receipt().payee()))
                        .ifPresent(it -> seen.put(row.receipt().receipt().channel(), it)));
        return and(seen);
    }

    byte[] write() {
        Map<String, BValue> rows = new HashMap<>();
        torrents.forEach((channel, torrent) ->
                rows.put(channel.toString(), BString.of(torrent.octets().toBytes())));
        return Bencode.encode(BDictionary.of(rows));
    }

    /** Nothing, if it is nothing that was written here. */
    static Ties read(byte[] bytes) {
        Decoding decoding = Bencode.decode(bytes, Limits.TORRENT, Form.CANONICAL);
        if (!(decoding instanceof Decoding.Decoded decoded && decoded.value() instanceof BDictionary all)) {
            return NONE;
        }
        try {
            Map<ChannelId, InfoHash> rows = new HashMap<>();
            for (BString key : all.keys()) {
                String channel = key.text().orElse("");
                all.string(channel)
                        .ifPresent(torrent -> rows.put(
                                new ChannelId(Octets.ofHex(channel)), new InfoHash(Octets.of(torrent.toBytes()))));
            }
            return new Ties(rows);
        } catch (IllegalArgumentException otherwise) {
            return NONE;
        }
    }
}
