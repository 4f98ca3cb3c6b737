package io.github.gavel.speed.providing;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The connections to whoever may buy, of all torrents. */
final class Sales {
    private final Map<PeerKey, Sale> byKey = new TreeMap<>();

    void add(Sale sale) {
        byKey.put(sale.key, sale);
    }

    void remove(Sale sale) {
        byKey.remove(sale.key);
    }

    Optional<Sale> of(PeerKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Sale> of(PayerTag tag) {
        return byKey.values().stream()
                .filter(sale -> sale.tag.equals(Optional.of(tag)))
                .toList();
    }

    /** Those that are paid with a channel. */
    List<Sale> of(ChannelId channel) {
        return byKey.values().stream()
                .filter(sale -> sale.channel.equals(Optional.of(channel)))
                .toList();
    }

    /** A copy: what is done with one may end another. */
    List<Sale> all() {
        return List.copyOf(byKey.values());
    }
}
