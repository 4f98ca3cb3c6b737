package io.github.gavel.client;

import io.github.gavel.bencode.BString;
import io.github.gavel.client.money.WalletView;
import io.github.gavel.client.money.WorkingWallet;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.strikes.Culprit;
import io.github.gavel.economy.strikes.Standing;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Engine;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.Removed;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Stall;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.view.TradeView;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An engine, and a wallet that trades on it if there is one: what a command or a window works with. */
public final class Client implements AutoCloseable {
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Map<InfoHash, Wish> wishes = new ConcurrentHashMap<>();
    private final Stall stall = new Stall();
    private final Engine engine;
    private volatile Optional<Trading> trading = Optional.empty();
    private final AtomicReference<ClientSnapshot> latest = new AtomicReference<>(ClientSnapshot.EMPTY);
    private boolean isOver;

    private Client(EngineSettings settings) throws IOException {
        try {
            engine = Engine.start(settings, stall);
        } catch (IOException refused) {
            stall.close();
            throw refused;
        }
    }

    /** One that trades nothing as long as no wallet is at work. */
    public static Client start(EngineSettings settings) throws IOException {
        return new Client(settings);
    }

    /** One that trades what its owner wishes to; the wallet is closed with it. */
    public static Client trading(EngineSettings settings, WorkingWallet wallet) throws IOException {
        try {
            Client client = new Client(settings);
            boolean unused = client.employ(wallet);
            return client;
        } catch (IOException refused) {
            wallet.close();
            throw refused;
        }
    }

    /**
     * Trades from now on what its owner wishes to, with a wallet that is closed with this if it is not dismissed
     * before. Peers of what is traded are called anew.
     *
     * @return false if there is a wallet at work already, or this is over
     */
    public synchronized boolean employ(WorkingWallet wallet) {
        if (isOver || trading.isPresent()) {
            return false;
        }
        trading = Optional.of(Trading.start(stall, wallet, this::wish));
        begin(hash -> !wishes.getOrDefault(hash, Wish.NOTHING).isNothing());
        return true;
    }

    /** Pays what is owed, hands in what was earned and closes the wallet; torrents go on without it. */
    public synchronized void dismiss() throws IOException {
        if (trading.isPresent()) {
            Trading over = trading.get();
            stall.shut();
            over.speed().settle(SETTLING);
            Set<Octets> traded = over.speed().trades().join().stream()
                    .map(trade -> trade.torrent().octets())
                    .collect(Collectors.toSet());
            begin(hash -> traded.contains(Octets.of(hash.toBytes())));
            trading = Optional.empty();
            over.close();
        }
    }

    /** Whether a torrent is traded is asked when it begins to move pieces. */
    private void begin(Predicate<InfoHash> which) {
        engine.snapshots().join().stream()
                .filter(torrent -> torrent.state() instanceof TorrentState.Downloading
                        || torrent.state() instanceof TorrentState.Seeding)
                .map(TorrentSnapshot::hash)
                .filter(which)
                .map(hash -> engine.stop(hash).thenCompose(stopped -> engine.start(hash)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private Wish wish(io.github.gavel.economy.identity.InfoHash hash) {
        return wishes.getOrDefault(InfoHash.of(hash.octets().toBytes()), Wish.NOTHING);
    }

    /** Where others can call us. */
    public Optional<InetSocketAddress> address() {
        return engine.address();
    }

    /** False if it is here already. What is to be traded is called with an encrypted handshake from the first on. */
    public CompletableFuture<Boolean> add(NewTorrent given, Wish wish) {
        wishes.putIfAbsent(given.hash(), wish);
        return engine.add(wish.isNothing() ? given : given.callingEncrypted());
    }

    /** What is to be traded of a torrent from when it is started next. */
    public void wish(InfoHash hash, Wish wish) {
        wishes.put(hash, wish);
        CompletableFuture<Void> unused = engine.callEncrypted(hash, !wish.isNothing());
    }

    public void call(InfoHash hash, List<PeerHint> peers) {
        engine.call(hash, peers);
    }

    /** The bytes of a torrent's info dictionary, once they are known. */
    public CompletableFuture<Optional<BString>> metadata(InfoHash hash) {
        return engine.metadata(hash);
    }

    public CompletableFuture<Void> stop(InfoHash hash) {
        return engine.stop(hash);
    }

    public CompletableFuture<Void> start(InfoHash hash) {
        return engine.start(hash);
    }

    public CompletableFuture<Void> announceTo(InfoHash hash, List<List<URI>> trackers) {
        return engine.announceTo(hash, trackers);
    }

    public CompletableFuture<Void> recheck(InfoHash hash) {
        return engine.recheck(hash);
    }

    public CompletableFuture<Void> choose(InfoHash hash, Choice choice) {
        return engine.choose(hash, choice);
    }

    public CompletableFuture<Void> limit(Bandwidth bandwidth) {
        return engine.limit(bandwidth);
    }

    public CompletableFuture<Void> limit(InfoHash hash, Bandwidth bandwidth) {
        return engine.limit(hash, bandwidth);
    }

    public CompletableFuture<Removed> remove(InfoHash hash, boolean withFiles) {
        return engine.remove(hash, withFiles).thenApply(removed -> {
            wishes.remove(hash);
            return removed;
        });
    }

    public CompletableFuture<Optional<TorrentView>> torrent(InfoHash hash) {
        return engine.snapshot(hash).thenCombine(trades(), (transfer, trades) -> transfer.map(it -> view(it, trades)));
    }

    public CompletableFuture<ClientSnapshot> snapshot() {
        return engine.snapshots().thenCombine(trades(), Client::views).thenCombine(wallet(), this::latest);
    }

    private CompletableFuture<Optional<WalletView>> wallet() {
        return trading.map(it -> it.wallet().view().thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    private CompletableFuture<List<TradeView>> trades() {
        return trading.map(it -> it.speed().trades()).orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    private static List<TorrentView> views(List<TorrentSnapshot> transfers, List<TradeView> trades) {
        return transfers.stream().map(transfer -> view(transfer, trades)).toList();
    }

    private static TorrentView view(TorrentSnapshot transfer, List<TradeView> trades) {
        Octets hash = Octets.of(transfer.hash().toBytes());
        return new TorrentView(
                transfer,
                trades.stream()
                        .filter(trade -> trade.torrent().octets().equals(hash))
                        .findFirst());
    }

    private ClientSnapshot latest(List<TorrentView> torrents, Optional<WalletView> wallet) {
        return latest.updateAndGet(new ClientSnapshot(torrents, wallet)::onto);
    }

    /** What went wrong with what a wallet keeps on disks. */
    public Optional<String> trouble() {
        return trading.flatMap(it -> it.wallet().trouble());
    }

    /** Who gets nothing here at all, and until when. */
    public CompletableFuture<Map<Culprit, Standing.Banned>> bans() {
        return trading.map(it -> it.speed().bans()).orElseGet(() -> CompletableFuture.completedFuture(Map.of()));
    }

    public void lift(Culprit culprit) {
        trading.ifPresent(it -> it.speed().lifts(culprit));
    }

    /** Pays what is owed, parts from everybody, and hands in what was earned. A second call waits for the first. */
    @Override
    public synchronized void close() throws IOException {
        if (isOver) {
            return;
        }
        isOver = true;
        try {
            trading.ifPresent(it -> it.speed().settle(SETTLING));
        } finally {
            closeEngine();
        }
    }

    private void closeEngine() throws IOException {
        try {
            engine.close();
        } finally {
            if (trading.isPresent()) {
                trading.get().close();
            }
            stall.close();
        }
    }
}
