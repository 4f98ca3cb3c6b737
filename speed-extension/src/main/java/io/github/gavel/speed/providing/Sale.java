package io.github.gavel.speed.providing;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.ProviderDeal;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.speed.talk.Conversation;
import io.github.gavel.speed.talk.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** One connection to somebody who may buy: the deal on it, and what came of that. */
final class Sale {
    final PeerKey key;
    final ConnectionId connection;
    final AddressBlock block;
    final Conversation talk;
    final HelloKey own;
    final HelloKey other;
    final Duration roundTrip;
    final TorrentForSale torrent;
    final Outlet outlet;
    ProviderDeal deal;
    Rate bid = Rate.FREE;
    Optional<PayerTag> tag = Optional.empty();
    Optional<ChannelId> channel = Optional.empty();
    Tick lastBlock;

    /** What it showed, by the numbers that it gave. */
    private final Map<Integer, Open> shown = new TreeMap<>();

    Sale(Visitor visitor, TorrentForSale torrent, ProviderDeal deal, Function<Sale, Outlet> outlet, Tick now) {
        this.key = visitor.key();
        this.connection = visitor.connection();
        this.block = visitor.block();
        this.talk = visitor.talk();
        this.own = visitor.own();
        this.other = visitor.other();
        this.roundTrip = visitor.roundTrip();
        this.torrent = torrent;
        this.deal = deal;
        this.lastBlock = now;
        this.outlet = outlet.apply(this);
    }

    void shows(Open open) {
        shown.put(open.channel(), open);
    }

    Optional<Open> shown(int number) {
        return Optional.ofNullable(shown.get(number));
    }

    /** The number that it gave a channel, if it showed it here. */
    Optional<Integer> numberOf(ChannelId id) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue().receipt().receipt().channel().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
