package io.github.gavel.ui.rows;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.speed.view.CustomerView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.speed.view.TradeView;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One peer of a torrent. */
public record PeerRow(
        InetSocketAddress address, Optional<String> client, int permille, long down, long up, SlotWord slot) {
    private static final int ALL = 1000;

    public static List<PeerRow> of(TorrentView view) {
        int pieces = view.transfer()
                .content()
                .map(content -> content.layout().pieces())
                .orElse(0);
        Map<InetSocketAddress, CustomerView> customers = by(
                view.trade()
                        .flatMap(TradeView::sells)
                        .map(sells -> sells.peers())
                        .orElse(List.of()),
                CustomerView::address);
        Map<InetSocketAddress, SellerView> sellers = by(
                view.trade()
                        .flatMap(TradeView::buys)
                        .map(buys -> buys.sellers())
                        .orElse(List.of()),
                SellerView::address);
        return view.transfer().progress().peers().stream()
                .map(peer -> new PeerRow(
                        peer.address(),
                        peer.client(),
                        pieces == 0 ? 0 : (int) ((long) peer.pieces() * ALL / pieces),
                        peer.receivedPerSecond(),
                        peer.sentPerSecond(),
                        slot(
                                peer,
                                Optional.ofNullable(customers.get(peer.address())),
                                Optional.ofNullable(sellers.get(peer.address())))))
                .toList();
    }

    private static <V> Map<InetSocketAddress, V> by(List<V> views, Function<V, InetSocketAddress> address) {
        return views.stream().collect(Collectors.toMap(address, Function.identity(), (one, other) -> one));
    }

    private static SlotWord slot(PeerView peer, Optional<CustomerView> customer, Optional<SellerView> seller) {
        Optional<SlotWord> asSeller = seller.map(SlotWord::of).filter(word -> word.kind() != SlotWord.Kind.SILENT);
        return asSeller.or(() -> customer.map(it -> SlotWord.of(it, peer.theyWant())))
                .orElseGet(() -> untraded(peer));
    }

    private static SlotWord untraded(PeerView peer) {
        if (!peer.weChoke() && peer.theyWant()) {
            return SlotWord.of(SlotWord.Kind.FREE);
        }
        if (!peer.theyChoke() && peer.weWant()) {
            return SlotWord.of(SlotWord.Kind.SERVED);
        }
        if (peer.theyWant()) {
            return SlotWord.of(SlotWord.Kind.WAITS);
        }
        return SlotWord.of(peer.weWant() ? SlotWord.Kind.SILENT : SlotWord.Kind.IDLE);
    }

    /** Without a port, as somebody would name it. */
    public String host() {
        return address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }
}
