package io.github.gavel.client;

import io.github.gavel.client.money.WalletView;
import io.github.gavel.engine.metainfo.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything at one moment. What has not changed since the one before is the same instance. */
public record ClientSnapshot(List<TorrentView> torrents, Optional<WalletView> wallet) {
    static final ClientSnapshot EMPTY = new ClientSnapshot(List.of(), Optional.empty());

    public ClientSnapshot {
        torrents = List.copyOf(torrents);
    }

    /** The same, with those parts of an earlier one that have not changed. */
    ClientSnapshot onto(ClientSnapshot before) {
        Map<InfoHash, TorrentView> known = before.torrents.stream()
                .collect(Collectors.toMap(view -> view.transfer().hash(), Function.identity()));
        List<TorrentView> kept = torrents.stream()
                .map(view -> Optional.ofNullable(known.get(view.transfer().hash()))
                        .map(view::onto)
                        .orElse(view))
                .toList();
        ClientSnapshot next = new ClientSnapshot(
                kept.equals(before.torrents) ? before.torrents : kept,
                wallet.equals(before.wallet) ? before.wallet : wallet);
        return next.equals(before) ? before : next;
    }
}
