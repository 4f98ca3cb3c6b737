package io.github.gavel.ui.rows;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.speed.view.TradeView;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What arrives in a second: from slots that are paid for, and from all others. Together that is all that arrives,
 * although peers are measured at other moments.
 *
 * @param others how many peers are connected that say nothing of prices
 * @param fromOthers what of the free part is from those
 */
public record Arrival(long paid, long free, int others, long fromOthers) {
    public static Arrival of(TorrentView torrent) {
        List<SellerView> sellers = torrent.trade()
                .flatMap(TradeView::buys)
                .map(buys -> buys.sellers())
                .orElse(List.of());
        Set<InetSocketAddress> paying = sellers.stream()
                .filter(seller -> seller.serves() && !seller.rate().isFree())
                .map(SellerView::address)
                .collect(Collectors.toSet());
        Set<InetSocketAddress> speaking =
                sellers.stream().map(SellerView::address).collect(Collectors.toSet());
        List<PeerView> peers = torrent.transfer().progress().peers();
        List<PeerView> silent = peers.stream()
                .filter(peer -> !speaking.contains(peer.address()))
                .toList();
        long all = torrent.transfer().progress().receivedPerSecond();
        long paid = Math.min(all, sum(peers.stream().filter(peer -> paying.contains(peer.address()))));
        return new Arrival(paid, all - paid, silent.size(), Math.min(all - paid, sum(silent.stream())));
    }

    private static long sum(Stream<PeerView> peers) {
        return peers.mapToLong(PeerView::receivedPerSecond).sum();
    }

    public long all() {
        return paid + free;
    }
}
